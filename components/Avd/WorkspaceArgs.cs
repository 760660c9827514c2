using System.Collections.Immutable;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Components.Avd;

/// <summary>Args of <see cref="Workspace"/>.</summary>
public sealed record WorkspaceArgs
{
    /// <summary>Where the workspace goes: the host pool's own place.</summary>
    public required Placement Placement { get; init; }

    /// <summary>
    /// Every group the workspace publishes. The list is authoritative: a group that is not in it disappears from the feed.
    /// Empty for a placeholder that only carries the private endpoint of feed discovery.
    /// </summary>
    public required ImmutableArray<ApplicationGroup> ApplicationGroups { get; init; }

    /// <summary>What the workspace is.</summary>
    public required WorkspaceDefinition Definition { get; init; }

    /// <summary>Default: nothing. What hangs on the workspace: lock, role assignments, diagnostic settings.</summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;
}
