using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Addresses that the config gives to one machine or to the file server: AVD1030 to AVD1035.</summary>
internal static class FixedAddressRules
{
    private static readonly Rule NetworkIsStatic = new(
        new("AVD1030", "A fixed address on a DHCP network",
            "On a network with allocation Dynamic a machine asks a DHCP server for its address; one that is written here does not reach it. A file server always has fixed addresses.",
            "network:\n  logical_networks:\n    - {name: lnet-avd, switch_name: Compute, vlan: 120, allocation: Dynamic}",
            "Set the network's allocation to Static, or put the machines on one that is.",
            "Azure Local logical networks"),
        Severity.Error,
        NetworkPlan.Reads,
        static context => Each(context, static (fixedAddress, network) => network.Allocation == IpAllocation.Dynamic
            ? new(fixedAddress.Path, $"{fixedAddress.Path} is '{fixedAddress.Address}', but addresses on '{network.Name}' come from DHCP (allocation Dynamic).", "Set the network's allocation to Static.")
            : null));

    private static readonly Rule AddressIsInRange = new(
        new("AVD1031", "A fixed address is not of its network",
            "The address is outside address_prefix of the logical network, or is the network's own or its broadcast address.",
            "sofs: {cluster_address: 10.10.21.20}",
            "Take an address of the segment.",
            "Azure Local logical networks"),
        Severity.Error,
        NetworkPlan.Reads,
        static context => Each(context, static (fixedAddress, network) =>
        {
            if (network.AddressPrefix is not { } prefix) return null;
            if (!prefix.Contains(fixedAddress.Address)) return new(fixedAddress.Path, $"{fixedAddress.Path} is '{fixedAddress.Address}', which is outside '{network.Name}' ({prefix}).", "Take an address of that segment.");
            return NetworkPlan.IsReserved(prefix, fixedAddress.Address.Value)
                ? new(fixedAddress.Path, $"{fixedAddress.Path} is '{fixedAddress.Address}', the own or the broadcast address of '{network.Name}' ({prefix}).", "Take another address of that segment.")
                : null;
        }));

    private static readonly Rule AddressIsGivenOnce = new(
        new("AVD1032", "An address is given twice",
            "Two machines, or a machine and the file server's cluster, have one address. The second one does not come up, or both are unreliable.",
            "sofs: {cluster_address: 10.10.20.21}",
            "Give each an address of its own.",
            "Architecture Deep Design, SOFS Guest"),
        Severity.Error,
        NetworkPlan.Reads,
        static context =>
        {
            var first = new Dictionary<uint, FixedAddress>();
            return NetworkPlan.FixedAddresses(context.Settings).Where(address => !first.TryAdd(address.Address.Value, address)).Select(address => new Finding(
                address.Path, $"{address.Path} is '{address.Address}', as {first[address.Address.Value].Path} is already.", "Give each an address of its own."));
        });

    private static readonly Rule AddressIsNoServers = new(
        new("AVD1033", "A fixed address is the gateway's or a DNS server's",
            "The address is taken already by the router of the segment or by a DNS server.",
            "sofs: {cluster_address: 10.10.20.1}",
            "Take a free address.",
            "Architecture Deep Design, SOFS Guest"),
        Severity.Error,
        [.. NetworkPlan.Reads, "network.dns_servers"],
        static context =>
        {
            var servers = context.Settings.Network.DnsServers.Concat(context.Settings.Network.LogicalNetworks.SelectMany(network => network.DnsServers))
                .Select(server => server.Value).ToHashSet();
            return Each(context, (fixedAddress, network) =>
            {
                var taken = fixedAddress.Address == network.Gateway ? "the gateway" : servers.Contains(fixedAddress.Address.Value) ? "a DNS server" : null;
                return taken is null ? null : new(fixedAddress.Path, $"{fixedAddress.Path} is '{fixedAddress.Address}', which is {taken}.", "Take a free address.");
            });
        });

    private static readonly Rule MachineIsOutsidePools = new(
        new("AVD1034", "A machine's fixed address is in a pool",
            "Azure Local gives out addresses of a pool in its own order, and may have given this one to another machine before the machine it is meant for is made.",
            "session_host:\n  clusters:\n    - name: azl-weu-01\n      custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl-weu-01/providers/Microsoft.ExtendedLocation/customLocations/azl-weu-01\n      logical_network: lnet-avd\n      count: 1\n      addresses: [10.10.20.60]",
            "Take an address outside the pools, or narrow the pool.",
            "azurelocal-sofs-fslogix; Azure Local logical networks"),
        Severity.Warning,
        NetworkPlan.Reads,
        static context => InPools(context, isKnownToAzure: true, "Azure Local may give it to another machine first."));

    private static readonly Rule ClusterAddressIsOutsidePools = new(
        new("AVD1035", "The file server's cluster address is in a pool",
            "No network interface in Azure has the cluster address: it moves between the nodes. Azure Local does not know that it is taken, and gives it to a machine.",
            "sofs: {cluster_address: 10.10.20.100}",
            "Take an address of the segment that is in no pool.",
            "azurelocal-sofs-fslogix"),
        Severity.Error,
        NetworkPlan.Reads,
        static context => InPools(context, isKnownToAzure: false, "Azure Local does not know that it is taken."));

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } = [NetworkIsStatic, AddressIsInRange, AddressIsGivenOnce, AddressIsNoServers, MachineIsOutsidePools, ClusterAddressIsOutsidePools];

    // the network of an address may be missing; that has a code of its own
    private static IEnumerable<Finding> Each(RuleContext context, Func<FixedAddress, LogicalNetworkSettings, Finding?> check)
    {
        var networks = NetworkPlan.ByName(context.Settings);
        return NetworkPlan.FixedAddresses(context.Settings)
            .Select(address => networks.TryGetValue(address.Network, out var network) ? check(address, network) : null)
            .OfType<Finding>();
    }

    private static IEnumerable<Finding> InPools(RuleContext context, bool isKnownToAzure, string because)
    {
        var pools = NetworkPlan.ByName(context.Settings).ToDictionary(pair => pair.Key, pair => RangeSet.Of(pair.Value.Pools.Select(AddressRange.Of)), StringComparer.Ordinal);
        foreach (var address in NetworkPlan.FixedAddresses(context.Settings))
        {
            if (address.IsKnownToAzure != isKnownToAzure || !pools.TryGetValue(address.Network, out var set) || !set.TryFind(new(address.Address.Value, address.Address.Value), out var pool)) continue;
            yield return new(address.Path, $"{address.Path} is '{address.Address}', which is in the pool {pool} of '{address.Network}'. {because}", "Take an address outside the pools.");
        }
    }
}
