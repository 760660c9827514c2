using System.Collections.Immutable;
using AvdPulumi.Components.Changes;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.ExtensionResources;

/// <summary>The roles granted at one scope. Phase 6, whatever the phase of what they hang on.</summary>
public sealed class RoleAssignments : ComponentResource, IPhased
{
    /// <summary>Makes the role assignments.</summary>
    public RoleAssignments(string name, RoleAssignmentsArgs args, ComponentResourceOptions? options = null)
        : base("avd:extensions:RoleAssignments", name, options)
    {
        foreach (var (role, principal, assignment) in args.Grants)
        {
            var child = this.ReplacedChild(ChangeTable.RoleAssignment).After(args.After);
            child.RetainOnDelete = args.Retain;
            _ = new AzureNative.Authorization.RoleAssignment(
                $"{name}-{role.Key}-{principal.Key}",
                new()
                {
                    RoleAssignmentName = assignment,
                    Scope = args.Scope,
                    RoleDefinitionId = args.Scope.Apply(scope => RoleAssignmentId.DefinitionAt(scope, role.Id)),
                    PrincipalId = principal.ObjectId,
                    PrincipalType = principal.Type,
                    Description = $"{role.Name} for {principal.Name}",
                },
                child
            );
        }

        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Access;
}

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
