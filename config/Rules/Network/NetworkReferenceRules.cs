using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>Whether the networks of clusters and the file server exist: AVD1010 to AVD1012.</summary>
internal static class NetworkReferenceRules
{
    // beyond this, looking for a similar name costs more than it helps
    private const int NamesToCompare = 100;

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1010",
            Title = "A logical network is not declared",
            Cause = "A cluster or the file server uses a network that is not in network.logical_networks. Names are case-sensitive.",
            Example = "sofs: {logical_network: lnet-storage}",
            Remedy = "Declare the network, or correct the name.",
            Source = new("Configuration", "docs/configuration.md#network"),
            OverPools = true,
            Reads = NetworkPlan.Reads,
            Check = static context =>
            {
                var networks = NetworkPlan.ByName(context.Settings);
                return context
                    .Pools.SelectMany(static pool =>
                        NetworkPlan.Users(pool.Settings).Select(user => user with { Path = pool.PathOf(user.Path) })
                    )
                    .DistinctBy(user => user.Path)
                    .Where(user => !networks.ContainsKey(user.Network))
                    .GroupBy(user => user.Network)
                    .SelectMany(users =>
                        users
                            .Select(user => new Finding(
                                user.Path,
                                $"is '{user.Network}', but network.logical_networks contains no network of that name.",
                                HintFor(user.Network, networks.Keys)
                            ))
                            .AsOne()
                    );
            },
        },
        new()
        {
            Code = "AVD1011",
            Title = "A network belongs to another custom location",
            Cause =
                "A logical network belongs to one Azure Local cluster. Network interfaces on another cluster cannot use it. "
                + "A network without custom_location_id is created on the first cluster.",
            Example =
                "session_host:\n  clusters:\n    - name: azl-weu-02\n      custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl-weu-02/providers/Microsoft.ExtendedLocation/customLocations/azl-weu-02\n      logical_network: lnet-avd\n      count: 2",
            Remedy =
                "Declare a network for each cluster with its custom_location_id. If the segment spans both clusters, use the same VLAN and range.",
            Source = new(
                "Create logical networks for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks"
            ),
            Reads = NetworkPlan.Reads,
            Check = static context =>
            {
                var networks = NetworkPlan.ByName(context.Settings);
                return NetworkPlan
                    .Users(context.Settings)
                    .Where(user =>
                        networks.TryGetValue(user.Network, out var network)
                        && NetworkPlan.LocationOf(context.Settings, network) is { } location
                        && location != user.CustomLocationId
                    )
                    .Select(user => new Finding(
                        user.Path,
                        $"is '{user.Network}', a network of the custom location '{NetworkPlan.LocationOf(context.Settings, networks[user.Network])!.Name}', but {user.What} is on '{user.CustomLocationId.Name}'.",
                        "Declare a network with the custom_location_id of that cluster."
                    ));
            },
        },
        new()
        {
            Code = "AVD1012",
            Title = "Session hosts and the file server are on different networks",
            Cause =
                "At sign-in, FSLogix mounts a profile in 50 to 100 round trips. "
                + "At 5 ms each they take a quarter to half a second, at the 25 ms of a WAN 1.25 to 2.5 seconds, before any data moves. "
                + "Cloud Cache reads from the host's own disk and is exempt. Hosts on other clusters depend on the topology.",
            Example =
                "session_host:\n  clusters:\n    - name: azl-weu-01\n      custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl-weu-01/providers/Microsoft.ExtendedLocation/customLocations/azl-weu-01\n      logical_network: lnet-hosts\n      count: 2\nnetwork:\n  logical_networks:\n    - {name: lnet-avd, switch_name: Compute, vlan: 120, address_prefix: 10.10.20.0/24, gateway: 10.10.20.1}\n    - {name: lnet-hosts, switch_name: Compute, vlan: 121, address_prefix: 10.10.21.0/24, gateway: 10.10.21.1}",
            Remedy =
                "Put hosts and file server on the same logical network, use a file server for each cluster, or use fslogix.cloud_cache.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#smb-and-profile-traffic-session-hosts--sofs"
            ),
            Severity = Severity.Warning,
            Reads = [.. NetworkPlan.Reads, "fslogix.enabled", "fslogix.locations", "fslogix.cloud_cache"],
            Check = OffSegment,
        },
    ];

    private static IEnumerable<Finding> OffSegment(RuleContext context)
    {
        var settings = context.Settings;
        var networks = NetworkPlan.ByName(settings);
        if (settings.Sofs is not { } sofs || !networks.TryGetValue(sofs.LogicalNetwork, out var profiles))
            yield break;
        if (settings.Fslogix is not { Enabled: true, CloudCache: null, Locations.Length: 0 })
            yield break;

        var clusters = settings.SessionHost.Clusters;
        for (var i = 0; i < clusters.Length; i++)
        {
            var cluster = clusters[i];
            if (cluster.Count == 0 || cluster.CustomLocationId != sofs.CustomLocationId)
                continue;
            if (!networks.TryGetValue(cluster.LogicalNetwork, out var hosts) || NetworkPlan.IsOneSegment(hosts, profiles))
                continue;
            yield return Finding.Sentence(
                $"session_host.clusters[{i}].logical_network",
                $"The hosts of cluster '{cluster.Name}' are on '{hosts.Name}', but the file server with their profiles is on '{profiles.Name}': "
                    + "every sign-in waits for 50 to 100 round trips between the two.",
                "Put both on the same segment, or use fslogix.cloud_cache."
            );
        }
    }

    private static string HintFor(string name, Dictionary<string, LogicalNetworkSettings>.KeyCollection declared) =>
        declared.Count <= NamesToCompare && Spelling.Closest(name, declared) is { } close
            ? $"Did you mean '{close}'?"
            : "Declare the network there, or correct the name.";
}
