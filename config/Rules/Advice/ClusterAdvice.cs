using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Configuration.Rules.Advice;

/// <summary>Whether the physical nodes have capacity for the virtual machines: AVD8020 to AVD8025.</summary>
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
                "With the largest node down, the cluster has fewer cores than its session hosts and file server have virtual processors.",
            Example =
                "session_host:\n  size: {processors: 16}\n  clusters: [{name: azl-01, count: 20}]\nsizing:\n  nodes: [{cluster: azl-01, count: 4, cores: 48, memory_gb: 768}]",
            Remedy = "Use fewer or smaller hosts, or add a node.",
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
                            $"Machines{PoolWords.OfPools(load.Pools)} on {load.Name} need {load.ProcessorsAsked} processors, "
                                + $"but with one of its {load.Machines.NodeCount} nodes down, only {load.Machines.CoresWithoutOne} cores are left."
                        )
                    ),
        },
        new()
        {
            Code = "AVD8021",
            Title = "Not enough memory when a node is down",
            Cause =
                "Memory is not overcommitted: a machine without free memory does not start. With the largest node down, the cluster has less memory than its session hosts and file server need.",
            Example =
                "session_host:\n  size: {processors: 8, memory_mb: 131072}\n  clusters: [{name: azl-01, count: 20}]\nsizing:\n  nodes: [{cluster: azl-01, count: 4, cores: 48, memory_gb: 768}]",
            Remedy = "Use fewer or smaller hosts, or add a node.",
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
                            $"Machines{PoolWords.OfPools(load.Pools)} on {load.Name} need {load.MemoryAskedGb} GB of memory, "
                                + $"but with one of its {load.Machines.NodeCount} nodes down, only {load.Machines.MemoryGbWithoutOne} GB are left."
                        )
                    ),
        },
        new()
        {
            Code = "AVD8022",
            Title = "Disks can outgrow the storage of the cluster",
            Cause =
                "Dynamic disks grow to their full size over time. Together, the disks of session hosts and file server are larger than the usable storage of the cluster.",
            Example =
                "sofs: {data_disks: {per_node: 8, size_gb: 4096}}\nsizing:\n  nodes: [{cluster: azl-01, count: 4, cores: 48, memory_gb: 768, usable_storage_gb: 10000}]",
            Remedy = "Use smaller or fewer disks, or add storage.",
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
                            $"Disks{PoolWords.OfPools(load.Pools)} on {load.Name} can grow to {load.StorageAskedGb} GB, but its nodes have only {load.Machines.StorageGb} GB of usable storage."
                        )
                    ),
        },
        new()
        {
            Code = "AVD8023",
            Title = "Nodes of an unknown cluster",
            Cause = "sizing.nodes names a cluster that session_host.clusters does not have, so these nodes are not counted.",
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
            Title = "A cluster without declared nodes",
            Cause = "sizing.nodes has nodes of other clusters, but not of this cluster. Its capacity for session hosts is not checked.",
            Example = "session_host: {clusters: [{name: azl-01}, {name: azl-02}]}\nsizing: {nodes: [{cluster: azl-01}]}",
            Remedy = "Add the nodes of the cluster to sizing.nodes.",
            Source = new("Configuration", "docs/configuration.md#sizing"),
            Severity = Severity.Note,
            OverPools = true,
            Reads = ["sizing.nodes", "session_host.clusters"],
            Check = static context =>
            {
                // a cluster is its custom location: another pool may have another name for it
                var declared = context
                    .Pools.SelectMany(pool =>
                        pool.Settings.SessionHost.Clusters.Where(cluster =>
                            pool.Settings.Sizing.Nodes.Any(node => node.Cluster == cluster.Name)
                        )
                    )
                    .Select(cluster => cluster.CustomLocationId)
                    .ToHashSet();
                return context
                    .Pools.Where(pool => !pool.Settings.Sizing.Nodes.IsEmpty)
                    .SelectMany(pool =>
                        pool.Settings.SessionHost.Clusters.Select(
                            (cluster, i) => (Cluster: cluster, Path: pool.PathOf($"session_host.clusters[{i}].name"))
                        )
                    )
                    .Where(entry => !declared.Contains(entry.Cluster.CustomLocationId))
                    .DistinctBy(entry => entry.Cluster.CustomLocationId)
                    .Select(entry =>
                        Finding.Sentence(
                            entry.Path,
                            $"The nodes of {entry.Cluster.Name} are not in sizing.nodes, so its capacity is not checked."
                        )
                    );
            },
        },
        new()
        {
            Code = "AVD8025",
            Title = "No room for a second set of hosts",
            Cause =
                "With update mode blue_green, the new hosts run beside the old hosts for a while. The nodes of the cluster do not have enough memory for both.",
            Example =
                "session_host:\n  update: {mode: blue_green}\n  size: {processors: 8, memory_mb: 65536}\n  clusters: [{name: azl-01, count: 30}]\n"
                + "sizing:\n  nodes: [{cluster: azl-01, count: 4, cores: 64, memory_gb: 768}]",
            Remedy = "Use update mode rolling, or add nodes.",
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
                            $"session_host.update.mode is 'blue_green', but two sets of hosts{PoolWords.OfPools(load.PoolsTwice)} on {load.Name} need "
                                + $"{load.MemoryAskedInUpdateGb} GB of memory{(load.Pools.Length > load.PoolsTwice.Length ? ", together with the hosts of the other pools" : "")}. Its nodes have {load.Machines.MemoryGb} GB."
                        )
                    ),
        },
    ];

    // names are compared one by one, which takes long with many clusters
    private static string? HintFor(string name, HashSet<string> names) =>
        names.Count <= MostNamesCompared && Spelling.Closest(name, names) is { } closest ? $"Did you mean '{closest}'?" : null;
}
