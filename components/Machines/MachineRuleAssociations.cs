using System.Collections.Immutable;
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

/// <summary>Args of <see cref="MachineRuleAssociations"/>.</summary>
public sealed record MachineRuleAssociationsArgs
{
    /// <summary>Full ARM ids of the rules, by a key that is identity.</summary>
    public required ImmutableSortedDictionary<string, Input<string>> Rules { get; init; }

    /// <summary>The machine.</summary>
    public required AzureNative.HybridCompute.Machine Machine { get; init; }

    /// <summary>What must be done first: the monitor agent.</summary>
    public required Output<ImmutableArray<Resource>> After { get; init; }
}
