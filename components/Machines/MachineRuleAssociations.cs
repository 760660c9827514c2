using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Machines;

/// <summary>Tells the monitor agent of a machine what to collect. Phase 5, as all that watches.</summary>
public sealed class MachineRuleAssociations : ComponentResource, IPhased
{
    /// <summary>Ties the machine to its rules.</summary>
    public MachineRuleAssociations(string name, MachineRuleAssociationsArgs args, ComponentResourceOptions? options = null)
        : base("avd:machines:MachineRuleAssociations", name, options)
    {
        foreach (var (key, rule) in args.Rules)
        {
            var child = this.Child();
            child.DependsOn = args.After;
            child.DeletedWith = args.Machine;
            _ = new AzureNative.Monitor.DataCollectionRuleAssociation(
                $"{name}-{key}",
                new()
                {
                    AssociationName = $"avd-{key}",
                    ResourceUri = args.Machine.Id,
                    DataCollectionRuleId = rule,
                },
                child
            );
        }

        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Monitoring;
}
