using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>Address pools: AVD1020 to AVD1025.</summary>
internal static class PoolRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1020",
            Title = "A pool ends before it starts",
            Cause = "A pool runs from its lowest address, start, to its highest, end.",
            Example =
                "network:\n  logical_networks:\n    - name: lnet-avd\n      switch_name: Compute\n      address_prefix: 10.10.20.0/24\n      gateway: 10.10.20.1\n      pools:\n        - {start: 10.10.20.199, end: 10.10.20.50}",
            Remedy = "Swap start and end.",
            Source = new("Configuration", "docs/configuration.md#network"),
            Reads = ["network.logical_networks"],
            Check = static context =>
                Each(
                    context,
                    static (_, pool, path) =>
                        pool.Start.Value > pool.End.Value
                            ? [new($"{path}.end", $"is '{pool.End}', which is below start '{pool.Start}'.")]
                            : []
                ),
        },
        new()
        {
            Code = "AVD1021",
            Title = "A pool is outside its network",
            Cause = "Machines on the segment get the addresses of a pool, so all of them must be in address_prefix.",
            Example =
                "network:\n  logical_networks:\n    - name: lnet-avd\n      switch_name: Compute\n      address_prefix: 10.10.20.0/24\n      gateway: 10.10.20.1\n      pools:\n        - {start: 10.10.20.50, end: 10.10.21.50}",
            Remedy = "Keep start and end within address_prefix, or correct the prefix.",
            Source = new(
                "Create logical networks for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks"
            ),
            Reads = ["network.logical_networks"],
            Check = static context => Each(context, static (network, pool, path) => OutOfRange(network, pool, path)),
        },
        new()
        {
            Code = "AVD1022",
            Title = "A pool contains an address that is not available",
            Cause =
                "Azure Local assigns every address of a pool. Machines cannot use the address of the gateway, the network address or the broadcast address.",
            Example =
                "network:\n  logical_networks:\n    - name: lnet-avd\n      switch_name: Compute\n      address_prefix: 10.10.20.0/24\n      gateway: 10.10.20.1\n      pools:\n        - {start: 10.10.20.1, end: 10.10.20.199}",
            Remedy = "Start the pool after the gateway, and end it before the broadcast address.",
            Source = new(
                "Create logical networks for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks"
            ),
            Reads = ["network.logical_networks"],
            Check = static context => Each(context, static (network, pool, path) => TakenBySegment(network, pool, path)),
        },
        new()
        {
            Code = "AVD1023",
            Title = "A pool contains the address of a DNS server",
            Cause =
                "Azure Local would assign the address to a machine at some point. Then neither the machine nor the DNS server is reliable.",
            Example = "network:\n  dns_servers: [10.10.20.60, 10.10.20.61]",
            Remedy = "Split the pool around the address.",
            Source = new("RFC 5227, IPv4 Address Conflict Detection", "https://www.rfc-editor.org/rfc/rfc5227"),
            Reads = ["network.logical_networks", "network.dns_servers"],
            Check = static context =>
            {
                var network = context.Settings.Network;
                uint[] servers =
                [
                    .. network
                        .DnsServers.Concat(network.LogicalNetworks.SelectMany(each => each.DnsServers))
                        .Select(server => server.Value)
                        .Order(),
                ];
                return Each(
                    context,
                    (_, pool, path) =>
                    {
                        var at = Array.BinarySearch(servers, pool.Start.Value);
                        var next = at < 0 ? ~at : at;
                        return next < servers.Length && servers[next] <= pool.End.Value
                            ?
                            [
                                new(
                                    path,
                                    $"runs from '{pool.Start}' to '{pool.End}' and contains '{AddressRange.TextOf(servers[next])}', a DNS server."
                                ),
                            ]
                            : [];
                    }
                );
            },
        },
        new()
        {
            Code = "AVD1024",
            Title = "Two pools on one VLAN overlap",
            Cause =
                "Azure Local rejects networks with overlapping pools on the same VLAN. Within a network, an address would be assigned twice.",
            Example =
                "network:\n  logical_networks:\n    - name: lnet-avd\n      switch_name: Compute\n      address_prefix: 10.10.20.0/24\n      gateway: 10.10.20.1\n      pools:\n        - {start: 10.10.20.50, end: 10.10.20.120}\n        - {start: 10.10.20.100, end: 10.10.20.199}",
            Remedy = "End one pool before the next begins.",
            Source = new(
                "Create logical networks for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks"
            ),
            Reads = ["network.logical_networks"],
            Check = Overlaps,
        },
        new()
        {
            Code = "AVD1025",
            Title = "A network with fixed addresses has no pool",
            Cause =
                "Without pools, Azure Local assigns any free address of address_prefix. "
                + "It does not know the cluster address of the file server, and may assign it to a session host.",
            Example =
                "network:\n  logical_networks:\n    - {name: lnet-avd, switch_name: Compute, vlan: 120, address_prefix: 10.10.20.0/24, gateway: 10.10.20.1}",
            Remedy = "Declare pools without the addresses of the file server and of other devices on the segment.",
            Source = new(
                "Create logical networks for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks"
            ),
            Severity = Severity.Warning,
            Reads = NetworkPlan.Reads,
            Check = static context =>
            {
                var named = NetworkPlan
                    .FixedAddresses(context.Settings)
                    .Select(address => address.Network)
                    .ToHashSet(StringComparer.Ordinal);
                return context.Settings.Network.LogicalNetworks.SelectMany(
                    (network, i) =>
                        network is { ExistingId: null, Allocation: IpAllocation.Static, Pools.Length: 0 } && named.Contains(network.Name)
                            ? new Finding[]
                            {
                                new(
                                    $"{NetworkPlan.PathOf(i)}.pools",
                                    $"is empty, so Azure Local may assign any address of '{network.AddressPrefix}', including those of the file server.",
                                    "Declare pools without the fixed addresses."
                                ),
                            }
                            : []
                );
            },
        },
    ];

    private static IEnumerable<Finding> Each(
        RuleContext context,
        Func<LogicalNetworkSettings, IpPoolSettings, string, IEnumerable<Finding>> check
    ) =>
        context.Settings.Network.LogicalNetworks.SelectMany(
            (network, i) => network.Pools.SelectMany((pool, j) => check(network, pool, $"{NetworkPlan.PathOf(i)}.pools[{j}]"))
        );

    private static IEnumerable<Finding> OutOfRange(LogicalNetworkSettings network, IpPoolSettings pool, string path)
    {
        if (network.AddressPrefix is not { } prefix)
            yield break;
        if (!prefix.Contains(pool.Start))
            yield return new($"{path}.start", $"is '{pool.Start}', which is outside the network ({prefix}).");
        if (!prefix.Contains(pool.End))
            yield return new($"{path}.end", $"is '{pool.End}', which is outside the network ({prefix}).");
    }

    private static IEnumerable<Finding> TakenBySegment(LogicalNetworkSettings network, IpPoolSettings pool, string path)
    {
        if (network.Gateway is { } gateway && AddressRange.Of(pool).Contains(gateway.Value))
            yield return new(
                path,
                $"runs from '{pool.Start}' to '{pool.End}' and contains '{gateway}', the gateway.",
                "Start the pool after it, or end the pool before it."
            );
        if (network.AddressPrefix is not { } prefix)
            yield break;
        if (NetworkPlan.IsReserved(prefix, pool.Start.Value))
            yield return new(
                $"{path}.start",
                $"is '{pool.Start}', the network or broadcast address of {prefix}.",
                "Start one address higher."
            );
        if (NetworkPlan.IsReserved(prefix, pool.End.Value))
            yield return new($"{path}.end", $"is '{pool.End}', the network or broadcast address of {prefix}.", "End one address lower.");
    }

    // sorted by VLAN and first address, each pool can overlap only the earlier one that reaches furthest
    private static IEnumerable<Finding> Overlaps(RuleContext context)
    {
        var inOrder = context
            .Settings.Network.LogicalNetworks.SelectMany(
                (network, i) =>
                    network.Pools.Select(
                        (pool, j) =>
                            new
                            {
                                Network = i,
                                Pool = j,
                                network.Vlan,
                                Range = AddressRange.Of(pool),
                            }
                    )
            )
            .Where(pool => pool.Range.Count > 0)
            .OrderBy(pool => pool.Vlan)
            .ThenBy(pool => pool.Range.First)
            .ThenBy(pool => pool.Network)
            .ThenBy(pool => pool.Pool)
            .ToList();
        for (var (i, furthest) = (1, 0); i < inOrder.Count; i++)
        {
            var (one, other) = (inOrder[furthest], inOrder[i]);
            if (one.Vlan == other.Vlan && one.Range.Overlaps(other.Range))
            {
                var (earlier, later) = (one.Network, one.Pool).CompareTo((other.Network, other.Pool)) < 0 ? (one, other) : (other, one);
                var path = $"{NetworkPlan.PathOf(later.Network)}.pools[{later.Pool}]";
                yield return new(
                    path,
                    $"({later.Range}) overlaps {NetworkPlan.PathOf(earlier.Network)}.pools[{earlier.Pool}] ({earlier.Range}) on VLAN {later.Vlan}."
                );
            }
            if (one.Vlan != other.Vlan || other.Range.Last > one.Range.Last)
                furthest = i;
        }
    }
}
