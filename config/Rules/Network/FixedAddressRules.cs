using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>Addresses that the config assigns to one machine or to the file server: AVD1030 to AVD1035.</summary>
internal static class FixedAddressRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1030",
            Title = "A fixed address on a DHCP network",
            Cause =
                "On a network with allocation Dynamic, machines get addresses from a DHCP server. An address in the config has no effect. "
                + "A file server always has fixed addresses.",
            Example = "network:\n  logical_networks:\n    - {name: lnet-avd, switch_name: Compute, vlan: 120, allocation: Dynamic}",
            Remedy = "Set allocation of the network to Static, or move the machines to a static network.",
            Source = new(
                "Create network interfaces for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-network-interfaces"
            ),
            Reads = NetworkPlan.Reads,
            Check = static context =>
                Each(
                    context,
                    static (fixedAddress, network) =>
                        network.Allocation == IpAllocation.Dynamic
                            ? new(
                                fixedAddress.Path,
                                $"is '{fixedAddress.Address}', but addresses on '{network.Name}' come from DHCP (allocation Dynamic).",
                                "Set allocation of the network to Static."
                            )
                            : null
                ),
        },
        new()
        {
            Code = "AVD1031",
            Title = "A fixed address is outside its network",
            Cause = "The address is outside address_prefix of the logical network, or is its network or broadcast address.",
            Example = "sofs: {cluster_address: 10.10.21.20}",
            Remedy = "Use an address of the segment.",
            Source = new("RFC 1122, Requirements for Internet Hosts - Communication Layers", "https://www.rfc-editor.org/rfc/rfc1122"),
            Reads = NetworkPlan.Reads,
            Check = static context =>
                Each(
                    context,
                    static (fixedAddress, network) =>
                    {
                        if (network.AddressPrefix is not { } prefix)
                            return null;
                        if (!prefix.Contains(fixedAddress.Address))
                            return new(fixedAddress.Path, $"is '{fixedAddress.Address}', which is outside '{network.Name}' ({prefix}).");
                        return NetworkPlan.IsReserved(prefix, fixedAddress.Address.Value)
                            ? new(
                                fixedAddress.Path,
                                $"is '{fixedAddress.Address}', the network or broadcast address of '{network.Name}' ({prefix}).",
                                "Use another address of that segment."
                            )
                            : null;
                    }
                ),
        },
        new()
        {
            Code = "AVD1032",
            Title = "An address is used twice",
            Cause =
                "Two machines, or a machine and the file server's cluster, have the same address. The second one does not start, or both are unreliable.",
            Example = "sofs: {cluster_address: 10.10.20.21}",
            Remedy = "Use a different address for each machine.",
            Source = new("RFC 5227, IPv4 Address Conflict Detection", "https://www.rfc-editor.org/rfc/rfc5227"),
            Reads = NetworkPlan.Reads,
            Check = static context =>
            {
                var first = new Dictionary<uint, FixedAddress>();
                return NetworkPlan
                    .FixedAddresses(context.Settings)
                    .Where(address => !first.TryAdd(address.Address.Value, address))
                    .Select(address => new Finding(
                        address.Path,
                        $"is '{address.Address}', which {first[address.Address.Value].Path} already uses."
                    ));
            },
        },
        new()
        {
            Code = "AVD1033",
            Title = "A fixed address belongs to the gateway or a DNS server",
            Cause = "The router of the segment or a DNS server already uses the address.",
            Example = "sofs: {cluster_address: 10.10.20.1}",
            Remedy = "Use a free address.",
            Source = new("RFC 5227, IPv4 Address Conflict Detection", "https://www.rfc-editor.org/rfc/rfc5227"),
            Reads = [.. NetworkPlan.Reads, "network.dns_servers"],
            Check = static context =>
            {
                var servers = context
                    .Settings.Network.DnsServers.Concat(context.Settings.Network.LogicalNetworks.SelectMany(network => network.DnsServers))
                    .Select(server => server.Value)
                    .ToHashSet();
                return Each(
                    context,
                    (fixedAddress, network) =>
                    {
                        var taken =
                            fixedAddress.Address == network.Gateway ? "the gateway"
                            : servers.Contains(fixedAddress.Address.Value) ? "a DNS server"
                            : null;
                        return taken is null ? null : new(fixedAddress.Path, $"is '{fixedAddress.Address}', which is {taken}.");
                    }
                );
            },
        },
        new()
        {
            Code = "AVD1034",
            Title = "The fixed address of a machine is in a pool",
            Cause = "Azure Local assigns pool addresses in its own order. It may assign this one to another machine first.",
            Example =
                "session_host:\n  clusters:\n    - name: azl-weu-01\n      custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl-weu-01/providers/Microsoft.ExtendedLocation/customLocations/azl-weu-01\n      logical_network: lnet-avd\n      count: 1\n      addresses: [10.10.20.60]",
            Remedy = "Use an address outside the pools, or narrow the pool.",
            Source = new(
                "Create logical networks for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks"
            ),
            Severity = Severity.Warning,
            Reads = NetworkPlan.Reads,
            Check = static context => InPools(context, isKnownToAzure: true, "Azure Local may assign it to another machine first."),
        },
        new()
        {
            Code = "AVD1035",
            Title = "The cluster address of the file server is in a pool",
            Cause =
                "The cluster address moves between the nodes, so no network interface in Azure has it. "
                + "Azure Local does not know that it is used, and can assign it to a machine.",
            Example = "sofs: {cluster_address: 10.10.20.100}",
            Remedy = "Use an address of the segment that is in no pool.",
            Source = new("Configuration", "docs/configuration.md#sofs"),
            Reads = NetworkPlan.Reads,
            Check = static context => InPools(context, isKnownToAzure: false, "Azure Local does not know that it is used."),
        },
    ];

    // a missing network has its own code
    private static IEnumerable<Finding> Each(RuleContext context, Func<FixedAddress, LogicalNetworkSettings, Finding?> check)
    {
        var networks = NetworkPlan.ByName(context.Settings);
        return NetworkPlan
            .FixedAddresses(context.Settings)
            .Select(address => networks.TryGetValue(address.Network, out var network) ? check(address, network) : null)
            .OfType<Finding>();
    }

    private static IEnumerable<Finding> InPools(RuleContext context, bool isKnownToAzure, string because)
    {
        var pools = NetworkPlan
            .ByName(context.Settings)
            .ToDictionary(pair => pair.Key, pair => RangeSet.Of(pair.Value.Pools.Select(AddressRange.Of)), StringComparer.Ordinal);
        foreach (var address in NetworkPlan.FixedAddresses(context.Settings))
        {
            if (
                address.IsKnownToAzure != isKnownToAzure
                || !pools.TryGetValue(address.Network, out var set)
                || !set.TryFind(new(address.Address.Value, address.Address.Value), out var pool)
            )
                continue;
            yield return new(
                address.Path,
                $"is '{address.Address}', which is in the pool {pool} of '{address.Network}'. {because}",
                "Use an address outside the pools."
            );
        }
    }
}
