using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Configuration.Rules.Advice;

/// <summary>Whether the physical machines carry the virtual ones: AVD8020 to AVD8025.</summary>
internal static class ClusterAdvice
{
    private const int MostNamesCompared = 50;

    private static readonly ImmutableArray<string> WhatClustersCarry =
    [
        "sizing.nodes",
        "session_host.clusters",
        "session_host.size",
        "session_host.data_disks",
        "sofs",
    ];

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD8020",
            Title = "Processors are overcommitted when a node is down",
            Cause =
                "Session hosts and file server on a cluster ask for more virtual processors than its machines have cores when the largest is down.",
            Example =
                "session_host:\n  size: {processors: 16}\n  clusters: [{name: azl-01, count: 20}]\nsizing:\n  nodes: [{cluster: azl-01, count: 4, cores: 48, memory_gb: 768}]",
            Remedy = "Use fewer or smaller hosts, or another machine.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#session-density"
            ),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = WhatClustersCarry,
            Check = static context =>
                EstateLoad
                    .Declared(context.Pools)
                    .Where(load => load.ProcessorsAsked > load.Machines.CoresWithoutOne)
                    .Select(load =>
                        Finding.Sentence(
                            load.Path,
                            $"Machines{PoolWords.OfPools(load.Pools)} on {load.Name} ask for {load.ProcessorsAsked} processors, "
                                + $"but with one of its {load.Machines.NodeCount} nodes down {load.Machines.CoresWithoutOne} cores are left.",
                            "Use fewer or smaller hosts, or another node."
                        )
                    ),
        },
        new()
        {
            Code = "AVD8021",
            Title = "Memory does not suffice when a node is down",
            Cause =
                "Memory is not overcommitted: machines that find none do not start. Session hosts and file server ask for more than is left when the largest machine is down.",
            Example =
                "session_host:\n  size: {processors: 8, memory_mb: 131072}\n  clusters: [{name: azl-01, count: 20}]\nsizing:\n  nodes: [{cluster: azl-01, count: 4, cores: 48, memory_gb: 768}]",
            Remedy = "Use fewer or smaller hosts, or another machine.",
            Source = new("Sizing", "docs/sizing.md#formulas"),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = WhatClustersCarry,
            Check = static context =>
                EstateLoad
                    .Declared(context.Pools)
                    .Where(load => load.MemoryAskedGb > load.Machines.MemoryGbWithoutOne)
                    .Select(load =>
                        Finding.Sentence(
                            load.Path,
                            $"Machines{PoolWords.OfPools(load.Pools)} on {load.Name} ask for {load.MemoryAskedGb} GB of memory, "
                                + $"but with one of its {load.Machines.NodeCount} nodes down {load.Machines.MemoryGbWithoutOne} GB are left.",
                            "Use fewer or smaller hosts, or another node."
                        )
                    ),
        },
        new()
        {
            Code = "AVD8022",
            Title = "Disks outgrow the cluster's storage",
            Cause =
                "Dynamic disks grow to their full size in time. All disks of session hosts and file server together are larger than the usable storage of the cluster.",
            Example =
                "sofs: {data_disks: {per_node: 8, size_gb: 4096}}\nsizing:\n  nodes: [{cluster: azl-01, count: 4, cores: 48, memory_gb: 768, usable_storage_gb: 10000}]",
            Remedy = "Make disks smaller or fewer, or add storage.",
            Source = new(
                "Capacity Planning, azurelocal-sofs-fslogix",
                "https://github.com/AzureLocal/azurelocal-sofs-fslogix/blob/main/docs/architecture/capacity-planning.md"
            ),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = WhatClustersCarry,
            Check = static context =>
                EstateLoad
                    .Declared(context.Pools)
                    .Where(load => load.Machines.StorageGb is { } storage && load.StorageAskedGb > storage)
                    .Select(load =>
                        Finding.Sentence(
                            load.PathOfMachines,
                            $"Disks{PoolWords.OfPools(load.Pools)} on {load.Name} grow to {load.StorageAskedGb} GB, but its nodes have {load.Machines.StorageGb} GB usable.",
                            "Make disks smaller or fewer, or add storage."
                        )
                    ),
        },
        new()
        {
            Code = "AVD8023",
            Title = "Nodes of a cluster that is not there",
            Cause = "sizing.nodes names a cluster that session_host.clusters does not have, so its machines are not reckoned with.",
            Example = "session_host: {clusters: [{name: azl-01}]}\nsizing: {nodes: [{cluster: azl-1}]}",
            Remedy = "Use a name from session_host.clusters.",
            Source = new("Configuration", "docs/configuration.md#sizing"),
            Severity = Severity.Warning,
            UnlessOtherPools = true,
            Reads = ["sizing.nodes", "session_host.clusters"],
            Check = static context =>
            {
                var names = context.Settings.SessionHost.Clusters.Select(cluster => cluster.Name).ToHashSet(StringComparer.Ordinal);
                return context
                    .Settings.Sizing.Nodes.Select((node, i) => new { node.Cluster, Path = $"sizing.nodes[{i}].cluster" })
                    .Where(node => !names.Contains(node.Cluster))
                    .Select(node => new Finding(
                        node.Path,
                        $"is '{node.Cluster}', which is not in session_host.clusters.",
                        HintFor(node.Cluster, names)
                    ));
            },
        },
        new()
        {
            Code = "AVD8024",
            Title = "A cluster whose nodes are not declared",
            Cause = "Some clusters' machines are in sizing.nodes, but not this one's; whether they carry its session hosts is not checked.",
            Example = "session_host: {clusters: [{name: azl-01}, {name: azl-02}]}\nsizing: {nodes: [{cluster: azl-01}]}",
            Remedy = "Add its machines to sizing.nodes.",
            Source = new("Configuration", "docs/configuration.md#sizing"),
            Severity = Severity.Note,
            Reads = ["sizing.nodes", "session_host.clusters"],
            Check = static context =>
            {
                if (context.Settings.Sizing.Nodes.IsEmpty)
                    return [];
                var declared = context.Settings.Sizing.Nodes.Select(node => node.Cluster).ToHashSet(StringComparer.Ordinal);
                return context
                    .Settings.SessionHost.Clusters.Select((cluster, i) => new { cluster, Path = $"session_host.clusters[{i}].name" })
                    .GroupBy(entry => entry.cluster.CustomLocationId)
                    .Where(group => !group.Any(entry => declared.Contains(entry.cluster.Name)))
                    .Select(group => group.First())
                    .Select(entry =>
                        Finding.Sentence(
                            entry.Path,
                            $"The nodes of {entry.cluster.Name} are not in sizing.nodes, so its capacity is not checked.",
                            "Add them."
                        )
                    );
            },
        },
        new()
        {
            Code = "AVD8025",
            Title = "No room for a second set of hosts",
            Cause =
                "With update mode blue_green the new hosts run beside the old ones for a while. The machines of the cluster do not have memory for both.",
            Example =
                "session_host:\n  update: {mode: blue_green}\n  size: {processors: 8, memory_mb: 65536}\n  clusters: [{name: azl-01, count: 30}]\n"
                + "sizing:\n  nodes: [{cluster: azl-01, count: 4, cores: 64, memory_gb: 768}]",
            Remedy = "Use update mode rolling, or add machines.",
            Source = new("Sizing", "docs/sizing.md#formulas"),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = [.. WhatClustersCarry, "session_host.update.mode"],
            Check = static context =>
                EstateLoad
                    .Declared(context.Pools)
                    .Where(load => !load.PoolsTwice.IsEmpty && load.MemoryAskedInUpdateGb > load.Machines.MemoryGb)
                    .Take(1)
                    .Select(load =>
                        Finding.Sentence(
                            load.PoolsTwice[0].PathOf("session_host.update.mode"),
                            $"session_host.update.mode is 'blue_green', but two sets of hosts{PoolWords.OfPools(load.PoolsTwice)} on {load.Name} ask for "
                                + $"{load.MemoryAskedInUpdateGb} GB of memory{(load.Pools.Length > load.PoolsTwice.Length ? " with those of the other pools" : "")}; its nodes have {load.Machines.MemoryGb} GB.",
                            "Use rolling, or add nodes."
                        )
                    ),
        },
    ];

    // words are compared one by one: with many clusters that would take long
    private static string HintFor(string name, HashSet<string> names) =>
        names.Count <= MostNamesCompared && Spelling.Closest(name, names) is { } closest
            ? $"Did you mean '{closest}'?"
            : "Use a name from session_host.clusters.";
}
