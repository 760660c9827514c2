using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Site;

/// <summary>The network security group of the session hosts on one logical network.</summary>
public sealed record EstateSecurityGroup
{
    /// <summary>The network.</summary>
    public required EstateNetwork Network { get; init; }

    /// <summary>Its name in Azure.</summary>
    public required string Name { get; init; }

    /// <summary>Full ARM id.</summary>
    public required string Id { get; init; }

    /// <summary>The custom location of the cluster that it is on.</summary>
    public required ArmId CustomLocationId { get; init; }

    /// <summary>Its rules.</summary>
    public required ImmutableArray<SecurityRule> Rules { get; init; }

    /// <summary>The groups, in the order of the networks; none if the config asks for none. A network without hosts has no group, because the group would be empty.</summary>
    internal static ImmutableArray<EstateSecurityGroup> Of(AvdEstate estate)
    {
        if (!estate.Settings.Network.Nsg.Enabled)
            return [];
        var rules = SecurityRules.OfAllPools(estate).ToDictionary(set => set.Network, set => set.Rules, StringComparer.Ordinal);
        var clusters = estate
            .Pools.SelectMany(pool => pool.Settings.SessionHost.Clusters)
            .ToLookup(cluster => cluster.LogicalNetwork, StringComparer.Ordinal);
        return
        [
            .. estate
                .Networks.Where(network => rules.ContainsKey(network.Settings.Name) && clusters.Contains(network.Settings.Name))
                .Select(network => new EstateSecurityGroup
                {
                    Network = network,
                    Name = NameOf(network),
                    Id = ArmPath.Of(estate.Groups.SessionHosts.Id, ArmTypes.SecurityGroup, NameOf(network)),
                    // an adopted network may have no location in the config; its hosts have one
                    CustomLocationId = network.CustomLocationId ?? clusters[network.Settings.Name].First().CustomLocationId,
                    Rules = rules[network.Settings.Name],
                }),
        ];
    }

    private static string NameOf(EstateNetwork network) => $"{network.Settings.Name}-nsg";
}
