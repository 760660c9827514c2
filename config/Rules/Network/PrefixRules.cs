using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>Ranges and gateways of logical networks: AVD1015 to AVD1018.</summary>
internal static class PrefixRules
{
    private const int LongestPrefix = 30;

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1015",
            Title = "The range of a network has no room for machines",
            Cause =
                "A range contains the network address, the broadcast address and the gateway, and needs at least one more for a machine. "
                + "The longest prefix is therefore /30. Loopback, link-local, multicast and reserved ranges are not valid for a network.",
            Example =
                "network:\n  logical_networks:\n    - {name: lnet-avd, switch_name: Compute, vlan: 120, address_prefix: 10.10.20.0/32, gateway: 10.10.20.0}",
            Remedy = "Use the whole range of the segment, such as 10.10.20.0/24.",
            Source = new("RFC 1122, Requirements for Internet Hosts - Communication Layers", "https://www.rfc-editor.org/rfc/rfc1122"),
            Reads = ["network.logical_networks"],
            Check = static context =>
                Each(
                    context,
                    static (network, prefix, path) =>
                    {
                        if (prefix.PrefixLength > LongestPrefix)
                            return
                            [
                                new(
                                    $"{path}.address_prefix",
                                    $"is '{prefix}', which has no room for a gateway and a machine; the longest prefix is /{LongestPrefix}."
                                ),
                            ];
                        return AddressBlocks.TouchesUnusable(AddressRange.Of(prefix))
                            ?
                            [
                                new(
                                    $"{path}.address_prefix",
                                    $"is '{prefix}', which contains loopback, link-local, multicast or reserved addresses."
                                ),
                            ]
                            : [];
                    }
                ),
        },
        new()
        {
            Code = "AVD1016",
            Title = "The range of a network is public",
            Cause =
                "The range is neither private (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16) nor shared (100.64.0.0/10). "
                + "If it belongs to someone else on the internet, for example Azure, hosts cannot reach those addresses.",
            Example =
                "network:\n  logical_networks:\n    - name: lnet-avd\n      switch_name: Compute\n      address_prefix: 172.42.0.0/24\n      gateway: 172.42.0.1",
            Remedy = "Use a private range, unless your organization owns this range.",
            Source = new("RFC 1918, Address Allocation for Private Internets", "https://www.rfc-editor.org/rfc/rfc1918"),
            Severity = Severity.Warning,
            Reads = ["network.logical_networks"],
            Check = static context =>
                Each(
                    context,
                    static (_, prefix, path) =>
                        AddressBlocks.IsInternal(AddressRange.Of(prefix)) || AddressBlocks.TouchesUnusable(AddressRange.Of(prefix))
                            ? []
                            :
                            [
                                new(
                                    $"{path}.address_prefix",
                                    $"is '{prefix}', a public range; segments behind a router usually use 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16."
                                ),
                            ]
                ),
        },
        new()
        {
            Code = "AVD1017",
            Title = "A gateway is outside its network",
            Cause =
                "Machines reach their default gateway on their own segment. It must be in address_prefix, and must not be the network or broadcast address.",
            Example =
                "network:\n  logical_networks:\n    - {name: lnet-avd, switch_name: Compute, vlan: 120, address_prefix: 10.10.20.0/24, gateway: 10.10.2.1}",
            Remedy = "Use the router's address on that segment.",
            Source = new("RFC 1122, Requirements for Internet Hosts - Communication Layers", "https://www.rfc-editor.org/rfc/rfc1122"),
            Reads = ["network.logical_networks"],
            Check = static context =>
                Each(
                    context,
                    static (network, prefix, path) =>
                        network.Gateway is not { } gateway || (prefix.Contains(gateway) && !NetworkPlan.IsReserved(prefix, gateway.Value))
                            ? []
                            :
                            [
                                new(
                                    $"{path}.gateway",
                                    $"is '{gateway}', which is {(prefix.Contains(gateway) ? "the network or broadcast address" : "outside the network")} ({prefix})."
                                ),
                            ]
                ),
        },
        new()
        {
            Code = "AVD1018",
            Title = "The ranges of two networks overlap",
            Cause =
                "The same address would exist in two places, but routers know at most one of them. "
                + "Only a segment that spans two clusters has the same range twice, with the same VLAN.",
            Example =
                "network:\n  logical_networks:\n    - {name: lnet-avd, switch_name: Compute, vlan: 120, address_prefix: 10.10.20.0/24, gateway: 10.10.20.1}\n    - {name: lnet-sofs, switch_name: Compute, vlan: 121, address_prefix: 10.10.20.128/25, gateway: 10.10.20.129}",
            Remedy = "Use a different range for each segment. For a segment that spans clusters, repeat both address_prefix and vlan.",
            Source = new("RFC 1918, Address Allocation for Private Internets", "https://www.rfc-editor.org/rfc/rfc1918"),
            Severity = Severity.Warning,
            Reads = ["network.logical_networks"],
            Check = Overlaps,
        },
    ];

    private static IEnumerable<Finding> Each(RuleContext context, Func<LogicalNetworkSettings, Cidr, string, IEnumerable<Finding>> check) =>
        context.Settings.Network.LogicalNetworks.SelectMany(
            (network, i) => network.AddressPrefix is { } prefix ? check(network, prefix, NetworkPlan.PathOf(i)) : []
        );

    // sorted by first address, each range can overlap only the earlier one that reaches furthest
    private static IEnumerable<Finding> Overlaps(RuleContext context)
    {
        var networks = context.Settings.Network.LogicalNetworks;
        var inOrder = Enumerable
            .Range(0, networks.Length)
            .Where(i => networks[i].AddressPrefix is not null)
            .OrderBy(i => networks[i].AddressPrefix!.Network.Value)
            .ThenBy(i => networks[i].AddressPrefix!.PrefixLength)
            .ThenBy(i => i);
        var furthest = -1;
        foreach (var i in inOrder)
        {
            var range = AddressRange.Of(networks[i].AddressPrefix!);
            if (
                furthest >= 0
                && range.Overlaps(AddressRange.Of(networks[furthest].AddressPrefix!))
                && !NetworkPlan.IsOneSegment(networks[i], networks[furthest])
            )
            {
                var (earlier, later) = (Math.Min(i, furthest), Math.Max(i, furthest));
                yield return new(
                    $"{NetworkPlan.PathOf(later)}.address_prefix",
                    $"is '{networks[later].AddressPrefix}', which overlaps '{networks[earlier].AddressPrefix}' of the network '{networks[earlier].Name}'."
                );
            }
            if (furthest < 0 || range.Last > AddressRange.Of(networks[furthest].AddressPrefix!).Last)
                furthest = i;
        }
    }
}
