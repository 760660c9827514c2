using System.Collections.Immutable;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>Args of <see cref="HostRuleAssociations"/>.</summary>
public sealed record HostRuleAssociationsArgs
{
    /// <summary>Full ARM ids of the rules, by a key that is identity.</summary>
    public required ImmutableSortedDictionary<string, Input<string>> Rules { get; init; }

    /// <summary>The machine.</summary>
    public required AzureNative.HybridCompute.Machine Machine { get; init; }

    /// <summary>What must be done first: the monitor agent.</summary>
    public required Output<ImmutableArray<Resource>> After { get; init; }
}
