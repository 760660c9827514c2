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
