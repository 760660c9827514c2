using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Estate.Contracts;

/// <summary>
/// What a stack reads from other stacks. An entry of <c>avd:contracts</c> that no layer of the stack needs is not read, and neither is <c>derived</c>.
/// </summary>
public static class ReadContracts
{
    /// <summary>The contracts, in phase order.</summary>
    public static ImmutableArray<ReadContract> Of(AvdEstate estate) =>
        [
            .. Needed(estate)
                .Select(contract => (Contract: contract, Given: estate.Share.Contracts.For(contract.Layer)))
                .Where(read => read.Given is { Stacks.IsEmpty: false })
                .Select(read => new ReadContract(read.Contract, read.Given!, [.. MembersOf(estate, read.Contract)])),
        ];

    /// <summary>The pools whose profiles the stack sets up on a file server that it does not deploy.</summary>
    public static IEnumerable<EstatePool> PoolsOnOtherFileServers(AvdEstate estate) =>
        estate.Share.FileServers
            ? []
            : estate.Pools.Where(pool =>
                estate.Share.HasProfilesOf(pool.Name)
                && pool.Profiles is { } plan
                && (plan.AwaitsLocations || estate.FileServerOf(pool) is not null)
            );

    /// <summary>The members of a contract that the stack needs.</summary>
    public static IEnumerable<ContractMember> MembersOf(AvdEstate estate, ContractFact contract) =>
        contract.Layer switch
        {
            Layers.Platform => ContractMembers.OfPlatform(estate).Where(member => IsUsed(estate, member)),
            Layers.Pools => estate.PoolsWithOwnHosts.Select(ContractMembers.OfPool),
            Layers.Hosts => estate
                .Pools.Where(pool => estate.Share.HasProfilesOf(pool.Name) && pool.Profiles is not null)
                .SelectMany(ContractMembers.OfHosts),
            Layers.Sofs => PoolsOnOtherFileServers(estate).Select(ContractMembers.OfProfiles),
            Layers.None or Layers.ControlPlane or Layers.Site or Layers.SessionHosts or Layers.Fslogix or Layers.All => [],
        };

    private static IEnumerable<ContractFact> Needed(AvdEstate estate)
    {
        var needed = ContractFacts.NeededBy(estate.Share.Layers).Select(need => need.Contract).ToHashSet();
        if (PoolsOnOtherFileServers(estate).Any())
            needed.Add(ContractFacts.FileServers);
        return ContractFacts.All.Where(needed.Contains);
    }

    // machines are associated with the data collection rules
    private static bool IsUsed(AvdEstate estate, ContractMember member) =>
        member.Path switch
        {
            ContractMemberNames.InsightsRule => estate.Settings.Monitoring.Insights.Enabled && estate.Share.Layers.HasFlag(Layers.Hosts),
            ContractMemberNames.FileServerRule => estate.Share.FileServers && EstateAlerts.CollectsFromFileServers(estate),
            _ => true,
        };
}
