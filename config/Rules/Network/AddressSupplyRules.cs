using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>Whether the fleet has enough addresses: AVD1036 to AVD1040.</summary>
internal static class AddressSupplyRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1036",
            Title = "A cluster has fewer fixed addresses than hosts",
            Cause = "If a cluster has fixed addresses, each of its hosts uses one, in the order of their numbers.",
            Example = Cluster("count: 3\n      addresses: [10.10.20.30, 10.10.20.31]"),
            Remedy = "Add the missing addresses, or remove addresses and let the network assign all of them.",
            Source = new("Session hosts", "docs/session-hosts.md#placement-and-numbers"),
            Reads = ["session_host.clusters"],
            Check = static context =>
                Each(
                    context,
                    static (cluster, path, _) =>
                        cluster.Addresses.Length > 0 && cluster.Addresses.Length < cluster.Count
                            ? new(
                                $"{path}.addresses",
                                $"has {cluster.Addresses.Length} addresses, but cluster '{cluster.Name}' has {cluster.Count} hosts."
                            )
                            : null
                ),
        },
        new()
        {
            Code = "AVD1037",
            Title = "A second set of hosts has no addresses",
            Cause = "With update mode blue_green, new hosts are created beside the existing ones, so both sets need fixed addresses.",
            Example = Cluster("count: 2\n      addresses: [10.10.20.30, 10.10.20.31]") + "\n  update: {mode: blue_green}",
            Remedy = "List two addresses for each host, use update mode rolling, or let the network assign addresses.",
            Source = new("Configuration", "docs/configuration.md#words"),
            Severity = Severity.Warning,
            Reads = ["session_host.clusters", "session_host.update.mode"],
            Check = static context =>
                Each(
                    context,
                    static (cluster, path, isBlueGreen) =>
                        isBlueGreen
                        && cluster.Addresses.Length >= cluster.Count
                        && cluster.Addresses.Length > 0
                        && cluster.Addresses.Length < cluster.Count * 2
                            ? new(
                                $"{path}.addresses",
                                $"has {cluster.Addresses.Length} addresses; with session_host.update.mode blue_green the {cluster.Count} hosts of cluster '{cluster.Name}' need {cluster.Count * 2}.",
                                "Add addresses for the second set."
                            )
                            : null
                ),
        },
        new()
        {
            Code = "AVD1038",
            Title = "The pools are too small for the fleet",
            Cause =
                "Session hosts without fixed addresses get them from the pools of their network. "
                + "When the pools are empty, no more machines can be created. Fixed addresses in a pool are not counted.",
            Example =
                "network:\n  logical_networks:\n    - name: lnet-avd\n      switch_name: Compute\n      address_prefix: 10.10.20.0/24\n      gateway: 10.10.20.1\n      pools:\n        - {start: 10.10.20.50, end: 10.10.20.55}",
            Remedy = "Widen the pools. Azure changes existing networks only within limits; in that case add a network.",
            Source = new(
                "Create logical networks for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks"
            ),
            OverPools = true,
            Reads = NetworkPlan.Reads,
            Check = static context =>
                AddressSupply
                    .Of(context.Pools)
                    .Where(supply => supply.Free < supply.Hosts)
                    .Select(supply =>
                        Finding.Sentence(
                            supply.Path,
                            $"The network '{supply.Name}' has {Math.Max(0, supply.Free)} addresses available, but {supply.Hosts} session hosts{PoolWords.OfPools(supply.Pools)} need one each.",
                            "Widen the pools, or move a cluster to another network."
                        )
                    ),
        },
        new()
        {
            Code = "AVD1039",
            Title = "The pools are too small for a second set of hosts",
            Cause =
                "With update mode blue_green, new hosts are created beside the existing ones, so each host needs two addresses for a while.",
            Example =
                "session_host: {update: {mode: blue_green}}\nnetwork:\n  logical_networks:\n    - name: lnet-avd\n      switch_name: Compute\n      address_prefix: 10.10.20.0/24\n      gateway: 10.10.20.1\n      pools:\n        - {start: 10.10.20.50, end: 10.10.20.64}",
            Remedy = "Widen the pools, or use update mode rolling.",
            Source = new("Configuration", "docs/configuration.md#words"),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = [.. NetworkPlan.Reads, "session_host.update.mode"],
            Check = static context =>
                AddressSupply
                    .Of(context.Pools)
                    .Where(supply => supply.Free >= supply.Hosts && supply.Free < supply.HostsInUpdate)
                    .Select(supply =>
                        Finding.Sentence(
                            supply.Path,
                            $"The network '{supply.Name}' has {supply.Free} addresses available; "
                                + $"with session_host.update.mode blue_green its {supply.Hosts} hosts{PoolWords.OfPools(supply.Pools)} need {supply.HostsInUpdate}."
                        )
                    ),
        },
        new()
        {
            Code = "AVD1040",
            Title = "A cluster has more fixed addresses than hosts",
            Cause = "The hosts of a cluster use addresses in the order of their numbers. The last addresses are not used.",
            Example = Cluster("count: 1\n      addresses: [10.10.20.30, 10.10.20.31]"),
            Remedy = "Keep the addresses if they are reserved for growth. Otherwise remove them, or correct count.",
            Source = new("Session hosts", "docs/session-hosts.md#placement-and-numbers"),
            Severity = Severity.Note,
            Reads = ["session_host.clusters", "session_host.update.mode"],
            Check = static context =>
                Each(
                    context,
                    static (cluster, path, isBlueGreen) =>
                        cluster.Addresses.Length > cluster.Count * (isBlueGreen ? 2 : 1)
                            ? new(
                                $"{path}.addresses",
                                $"has {cluster.Addresses.Length} addresses for {cluster.Count} "
                                    + $"{(cluster.Count == 1 ? "host" : "hosts")}{(isBlueGreen ? " and as many new ones during an update" : "")}; the rest is not used."
                            )
                            : null
                ),
        },
    ];

    private static string Cluster(string rest) =>
        "session_host:\n  clusters:\n    - name: azl-weu-01\n      custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl-weu-01/providers/Microsoft.ExtendedLocation/customLocations/azl-weu-01\n      logical_network: lnet-avd\n      "
        + rest;

    private static IEnumerable<Finding> Each(RuleContext context, Func<ClusterSettings, string, bool, Finding?> check)
    {
        var isBlueGreen = context.Settings.SessionHost.Update.Mode == HostUpdateMode.BlueGreen;
        return context
            .Settings.SessionHost.Clusters.Select((cluster, i) => check(cluster, $"session_host.clusters[{i}]", isBlueGreen))
            .OfType<Finding>();
    }
}
