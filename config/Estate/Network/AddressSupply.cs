using System.Collections.Immutable;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>The available addresses of a logical network, and how many session hosts of all pools need one.</summary>
/// <param name="Path">Its pools.</param>
/// <param name="Name">Its name.</param>
/// <param name="Segment">The key that distinguishes its segment from those in other configs.</param>
/// <param name="Free">The available addresses.</param>
/// <param name="Users">Each pool with hosts that have no fixed address there, and how many.</param>
internal sealed record AddressSupply(string Path, string Name, string Segment, long Free, ImmutableArray<AddressUser> Users)
{
    /// <summary>All hosts that need an address.</summary>
    public long Hosts => Users.Sum(user => user.Hosts);

    /// <summary>The most that need one at the same time: with update mode blue_green, new hosts are created beside the existing ones.</summary>
    public long HostsInUpdate =>
        Users.Sum(user => user.Pool.Settings.SessionHost.Update.Mode == HostUpdateMode.BlueGreen ? user.Hosts * 2 : user.Hosts);

    /// <summary>The pools that they belong to.</summary>
    public ImmutableArray<PoolConfig> Pools => [.. Users.Select(user => user.Pool)];

    /// <summary>The networks that assign their own addresses, if the config shows how many. Pools share networks.</summary>
    public static IEnumerable<AddressSupply> Of(ImmutableArray<PoolConfig> pools)
    {
        var users = pools
            .SelectMany(pool =>
                pool.Settings.SessionHost.Clusters.Where(cluster => cluster.Addresses.Length == 0 && cluster.Count > 0)
                    .GroupBy(cluster => cluster.LogicalNetwork, StringComparer.Ordinal)
                    .Select(same => new
                    {
                        Network = same.Key,
                        Pool = pool,
                        Hosts = same.Sum(cluster => (long)cluster.Count),
                    })
            )
            .ToLookup(user => user.Network, user => new AddressUser(user.Pool, user.Hosts), StringComparer.Ordinal);
        var taken = pools
            .SelectMany(pool => NetworkPlan.FixedAddresses(pool.Settings))
            .ToLookup(address => address.Network, address => address.Address.Value, StringComparer.Ordinal);
        var networks = pools[0].Settings.Network.LogicalNetworks;
        for (var i = 0; i < networks.Length; i++)
        {
            if (users.Contains(networks[i].Name) && FreeIn(networks[i], taken[networks[i].Name]) is { } free)
                yield return new(
                    $"{NetworkPlan.PathOf(i)}.pools",
                    networks[i].Name,
                    SegmentKey.Of(networks[i]),
                    free,
                    [.. users[networks[i].Name]]
                );
        }
    }

    // null if the config does not show it: DHCP, or a network created elsewhere that does not repeat its pools
    private static long? FreeIn(LogicalNetworkSettings network, IEnumerable<uint> taken)
    {
        if (network.Allocation == IpAllocation.Dynamic)
            return null;
        if (network.Pools.Length > 0)
        {
            var pools = RangeSet.Of(network.Pools.Select(AddressRange.Of));
            return pools.Count - taken.Distinct().Count(pools.Contains);
        }
        if (network.ExistingId is not null || network.AddressPrefix is not { } prefix)
            return null;
        // machines cannot use the network address, the broadcast address and the gateway
        return AddressRange.Of(prefix).Count - 3 - taken.Distinct().Count(AddressRange.Of(prefix).Contains);
    }
}
