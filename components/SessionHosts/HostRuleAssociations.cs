using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>Tells the monitor agent of a machine what to collect. Phase 5, as all that watches.</summary>
public sealed class HostRuleAssociations : ComponentResource, IPhased
{
    /// <summary>Ties the machine to its rules.</summary>
    public HostRuleAssociations(string name, HostRuleAssociationsArgs args, ComponentResourceOptions? options = null)
        : base("avd:sessionhosts:HostRuleAssociations", name, options)
    {
        foreach (var (key, rule) in args.Rules)
        {
            var child = this.Child();
            child.DependsOn = args.After;
            child.DeletedWith = args.Machine;
            _ = new AzureNative.Monitor.DataCollectionRuleAssociation($"{name}-{key}", new()
            {
                AssociationName = $"avd-{key}",
                ResourceUri = args.Machine.Id,
                DataCollectionRuleId = rule,
            }, child);
        }

        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Monitoring;
}
