using System.Collections.Immutable;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Facts;

/// <summary>A contract: what a layer exports for layers in other stacks.</summary>
/// <param name="Layer">The layer that exports it.</param>
/// <param name="Key">Its name in <c>avd:contracts</c>: that of the layer.</param>
/// <param name="Output">Name of the stack output.</param>
/// <param name="Version">Version of the output; raised when a reader of the old form would misread the new one. A double, as every number of the engine's is.</param>
/// <param name="Purpose">Why another stack reads it: continues "because the reader".</param>
public sealed record ContractFact(Layers Layer, string Key, string Output, double Version, string Purpose);

/// <summary>The contracts between layers. A change of a version is noted in the changelog.</summary>
public static class ContractFacts
{
    /// <summary>What all pools share: vault, logs, data collection rules, storage accounts.</summary>
    public static ContractFact Platform { get; } =
        new(Layers.Platform, "platform", "controlPlane", 2, "uses its vault, its logs and its data collection rules");

    /// <summary>What each pool has in Azure: host pool, application groups, workspace.</summary>
    public static ContractFact Pools { get; } = new(Layers.Pools, "pools", "controlPlane", 2, "registers hosts in its host pools");

    /// <summary>Where file servers keep profiles.</summary>
    public static ContractFact FileServers { get; } = new(Layers.Sofs, "sofs", "profiles", 1, "keeps profiles on its shares");

    /// <summary>The session hosts and their Arc machines.</summary>
    public static ContractFact Hosts { get; } = new(Layers.Hosts, "hosts", "sessionHosts", 1, "sets up its machines");

    /// <summary>All of them, in phase order.</summary>
    public static ImmutableArray<ContractFact> All { get; } = [Platform, Pools, FileServers, Hosts];

    /// <summary>
    /// The contracts that a stack needs from other stacks, because it deploys a layer and not the one below it. That of the file servers is not among them: only a config that
    /// does not say where profiles are kept needs it.
    /// </summary>
    /// <param name="layers">The layers that the stack deploys.</param>
    /// <returns>Each contract with the layers that read it.</returns>
    public static IEnumerable<(ContractFact Contract, Layers Readers)> NeededBy(Layers layers) =>
        All.Where(contract => contract != FileServers && !layers.HasFlag(contract.Layer))
            .Select(contract => (contract, ReadersOf(contract) & layers))
            .Where(need => need.Item2 != Layers.None);

    /// <summary>The layers that read a contract.</summary>
    public static Layers ReadersOf(ContractFact contract) =>
        contract.Layer switch
        {
            Layers.Platform => Layers.Pools | Layers.Sofs | Layers.Hosts,
            Layers.Pools => Layers.Hosts,
            Layers.Sofs or Layers.Hosts => Layers.Fslogix,
            Layers.None or Layers.ControlPlane or Layers.Site or Layers.SessionHosts or Layers.Fslogix or Layers.All => Layers.None,
        };
}
