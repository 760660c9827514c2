using System.Collections.Immutable;

namespace AvdPulumi.Components.ExtensionResources;

/// <summary>
/// What hangs on an Azure resource besides itself, alike for every component (ARM calls these extension resources).
/// Tags are not here: they are part of the place (<see cref="Foundation.Placement"/>).
/// </summary>
public sealed record ResourceExtensions
{
    /// <summary>Nothing.</summary>
    public static ResourceExtensions None { get; } = new();

    /// <summary>Default: none. The management lock on the resource.</summary>
    public LockDefinition? Lock { get; init; }

    /// <summary>Default: none. Roles that are granted on the resource, phase 6.</summary>
    public ImmutableArray<RoleGrant> RoleAssignments { get; init; } = [];

    /// <summary>Default: none. Where the resource's logs go, phase 5.</summary>
    public LogRouting? Logs { get; init; }
}
