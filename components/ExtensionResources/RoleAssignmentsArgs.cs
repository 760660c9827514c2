using System.Collections.Immutable;
using Pulumi;

namespace AvdPulumi.Components.ExtensionResources;

/// <summary>Args of <see cref="RoleAssignments"/>.</summary>
public sealed record RoleAssignmentsArgs
{
    /// <summary>Full ARM id of what the roles are granted on: a resource, a resource group (<c>/subscriptions/…/resourceGroups/…</c>) or a subscription.</summary>
    public required Input<string> Scope { get; init; }

    /// <summary>Who gets what; each pair of role and principal once.</summary>
    public required ImmutableArray<RoleGrant> Grants { get; init; }

    /// <summary>Default: none. What must be there first though <see cref="Scope"/> does not come from it, such as the resource that a written-out id names.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];
}
