using System.Collections.Immutable;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Machines;

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
