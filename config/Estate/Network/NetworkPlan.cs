using System.Collections.Immutable;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>What rules about networks need to know from the settings: who is where, with which addresses.</summary>
internal static class NetworkPlan
{
    /// <summary>The settings that a rule reads to see who is on which network.</summary>
    public static ImmutableArray<string> Reads { get; } =
    [
        "network.logical_networks",
        "session_host.clusters",
        "sofs.logical_network",
        "sofs.custom_location_id",
        "sofs.nodes",
        "sofs.cluster_address",
    ];

    /// <summary>The path of a network.</summary>
    public static string PathOf(int index) => $"network.logical_networks[{index}]";

    /// <summary>Networks by name; of two with the same name, the first.</summary>
    public static Dictionary<string, LogicalNetworkSettings> ByName(AvdSettings settings)
    {
        var networks = new Dictionary<string, LogicalNetworkSettings>(StringComparer.Ordinal);
        foreach (var network in settings.Network.LogicalNetworks)
            networks.TryAdd(network.Name, network);
        return networks;
    }

    /// <summary>The location of a network; null for an adopted one that does not set it.</summary>
    public static ArmId? LocationOf(AvdSettings settings, LogicalNetworkSettings network) =>
        network.CustomLocationId ?? (network.ExistingId is null ? settings.SessionHost.Clusters[0].CustomLocationId : null);

    /// <summary>Everything that is on a network.</summary>
    public static IEnumerable<NetworkUser> Users(AvdSettings settings)
    {
        var clusters = settings.SessionHost.Clusters;
        for (var i = 0; i < clusters.Length; i++)
            yield return new(
                $"session_host.clusters[{i}].logical_network",
                $"cluster '{clusters[i].Name}'",
                clusters[i].LogicalNetwork,
                clusters[i].CustomLocationId
            );
        if (settings.Sofs is { } sofs)
            yield return new("sofs.logical_network", "the file server", sofs.LogicalNetwork, sofs.CustomLocationId);
    }

    /// <summary>Every address that the config assigns to one machine or to the file server's cluster.</summary>
    public static IEnumerable<FixedAddress> FixedAddresses(AvdSettings settings)
    {
        if (settings.Sofs is { } sofs)
        {
            yield return new("sofs.cluster_address", -1, "", sofs.ClusterAddress, sofs.LogicalNetwork);
            for (var i = 0; i < sofs.Nodes.Length; i++)
                yield return new("sofs.nodes", i, ".address", sofs.Nodes[i].Address, sofs.LogicalNetwork);
        }
        var clusters = settings.SessionHost.Clusters;
        for (var c = 0; c < clusters.Length; c++)
        {
            var list = $"session_host.clusters[{c}].addresses";
            for (var i = 0; i < clusters[c].Addresses.Length; i++)
                yield return new(list, i, "", clusters[c].Addresses[i], clusters[c].LogicalNetwork);
        }
    }

    /// <summary>Whether two networks are the same segment: a segment that spans two clusters is a network on each of them.</summary>
    public static bool IsOneSegment(LogicalNetworkSettings a, LogicalNetworkSettings b) =>
        a.Name == b.Name || (a.Vlan == b.Vlan && a.AddressPrefix is not null && a.AddressPrefix == b.AddressPrefix);

    /// <summary>Whether an address is the network or broadcast address; ranges of one or two addresses have neither.</summary>
    public static bool IsReserved(Cidr prefix, uint address) =>
        prefix.PrefixLength <= 30 && (address == prefix.Network.Value || address == AddressRange.Of(prefix).Last);
}
