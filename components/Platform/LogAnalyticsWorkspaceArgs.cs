using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Components.Platform;

/// <summary>Args of <see cref="LogAnalyticsWorkspace"/>.</summary>
public sealed record LogAnalyticsWorkspaceArgs
{
    /// <summary>Where the workspace goes.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What the workspace is.</summary>
    public required LogAnalyticsDefinition Definition { get; init; }

    /// <summary>Default: nothing. What hangs on the workspace: lock, role assignments, diagnostic settings.</summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;
}
