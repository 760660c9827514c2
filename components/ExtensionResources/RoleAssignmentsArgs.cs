using System.Collections.Immutable;
using Pulumi;

namespace AvdPulumi.Components.ExtensionResources;

/// <summary>Args of <see cref="RoleAssignments"/>.</summary>
public sealed record RoleAssignmentsArgs
{
    /// <summary>Full ARM id of what the roles are granted on: a resource, a resource group (<c>/subscriptions/…/resourceGroups/…</c>), a subscription or a management group.</summary>
    public required Input<string> Scope { get; init; }

    /// <summary>Who gets what; each pair of role and principal once.</summary>
    public required ImmutableArray<RoleGrant> Grants { get; init; }

    /// <summary>
    /// Default: off. Whether the assignments stay in Azure when they leave the program. At a scope that others are in, too, somebody else may have come to rely on one.
    /// </summary>
    public bool Retain { get; init; }

    /// <summary>Default: none. What must be there first though <see cref="Scope"/> does not come from it, such as the resource that a written-out id names.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];
}
