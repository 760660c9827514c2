using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Advice;

/// <summary>Whether each virtual machine fits on one physical node, and which nodes are declared: AVD8070 to AVD8074.</summary>
internal static class MachineAdvice
{
    private const int MbPerGb = 1024;
    private const int ThreadsPerCore = 2;
    private const int MostMachines = 16;
    private const int LeastSofsProcessors = 2;
    private const int LeastSofsMemoryMb = 4096;

    private static readonly ImmutableArray<string> Reads = ["sizing.nodes", "session_host.clusters", "session_host.size", "sofs"];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD8070",
            Title = "A machine is larger than any node of its cluster",
            Cause =
                "A virtual machine runs on one physical node. If it has as much memory as the largest node, or more processors than the node has threads, it cannot start, even on a large cluster.",
            Example =
                "session_host: {size: {processors: 8, memory_mb: 1048576}}\nsizing: {nodes: [{cluster: azl-01, count: 4, cores: 48, memory_gb: 768}]}",
            Remedy = "Use smaller machines, or correct sizing.nodes.",
            Source = new(
                "System requirements for Azure Local",
                "https://learn.microsoft.com/azure/azure-local/concepts/system-requirements-23h2"
            ),
            Reads = Reads,
            Check = static context =>
                Each(
                    context,
                    static (machine, nodes) =>
                        [
                            .. machine.Size.MemoryMb >= nodes.Max(static node => node.MemoryGb) * (long)MbPerGb
                                ? [Memory($"{machine.Path}.memory_mb", machine.Size.MemoryMb, nodes)]
                                : Enumerable.Empty<Finding>(),
                            .. machine.Size.DynamicMemory is { } memory
                            && memory.MaximumMb >= nodes.Max(static node => node.MemoryGb) * (long)MbPerGb
                                ? [Memory($"{machine.Path}.dynamic_memory.maximum_mb", memory.MaximumMb, nodes)]
                                : Enumerable.Empty<Finding>(),
                            .. machine.Size.Processors > nodes.Max(static node => node.Cores) * ThreadsPerCore
                                ? [Processors(machine, nodes)]
                                : Enumerable.Empty<Finding>(),
                        ]
                ),
        },
        new()
        {
            Code = "AVD8071",
            Title = "A machine has more processors than any node has cores",
            Cause =
                "The machine starts if the nodes have two threads for each core. But its processors share cores, and no cores are left for other machines.",
            Example =
                "session_host: {size: {processors: 64, memory_mb: 131072}}\nsizing: {nodes: [{cluster: azl-01, count: 4, cores: 48, memory_gb: 768}]}",
            Remedy = "Use more and smaller hosts, or correct sizing.nodes.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#session-density"
            ),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                Each(
                    context,
                    static (machine, nodes) =>
                        nodes.Max(static node => node.Cores) is var cores
                        && machine.Size.Processors > cores
                        && machine.Size.Processors <= cores * ThreadsPerCore
                            ? [Processors(machine, nodes)]
                            : []
                ),
        },
        new()
        {
            Code = "AVD8072",
            Title = "A file server node is too small",
            Cause =
                "A node of a Scale-Out File Server runs Windows Server, Storage Spaces Direct and SMB for all users. With fewer than two processors or less than 4 GB, it is not reliable.",
            Example = "sofs: {size: {processors: 1, memory_mb: 1024}}",
            Remedy = "Use at least 4 processors and 8192 MB.",
            Source = new(
                "Storage Spaces Direct hardware requirements",
                "https://learn.microsoft.com/windows-server/storage/storage-spaces/storage-spaces-direct-hardware-requirements"
            ),
            Severity = Severity.Warning,
            Reads = ["sofs"],
            Check = static context =>
                context.Settings.Sofs?.Size switch
                {
                    { Processors: < LeastSofsProcessors and var processors } =>
                    [
                        new("sofs.size.processors", $"is {processors}, but a file server node needs at least {LeastSofsProcessors}."),
                    ],
                    { MemoryMb: < LeastSofsMemoryMb and var memory } =>
                    [
                        new("sofs.size.memory_mb", $"is {memory}, but a file server node needs at least {LeastSofsMemoryMb}."),
                    ],
                    _ => [],
                },
        },
        new()
        {
            Code = "AVD8073",
            Title = "A cluster has more nodes than Azure Local allows",
            Cause = "An Azure Local cluster has up to 16 nodes. Entries for the same cluster in sizing.nodes are added up.",
            Example = "sizing: {nodes: [{cluster: azl-01, count: 16}, {cluster: azl-01, count: 4}]}",
            Remedy = "Correct the counts, or remove the duplicate entry.",
            Source = new(
                "System requirements for Azure Local",
                "https://learn.microsoft.com/azure/azure-local/concepts/system-requirements-23h2"
            ),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                context
                    .Settings.Sizing.Nodes.GroupBy(static node => node.Cluster, StringComparer.Ordinal)
                    .Where(static cluster => cluster.Sum(static node => node.Count) > MostMachines)
                    .Select(static cluster => new Finding(
                        "sizing.nodes",
                        $"has {cluster.Sum(static node => node.Count)} nodes for cluster '{cluster.Key}', but Azure Local allows at most {MostMachines}."
                    )),
        },
        new()
        {
            Code = "AVD8074",
            Title = "A cluster is listed twice",
            Cause =
                "In Azure Local, all nodes of a cluster are of the same kind. A second entry is either a copied line or a cluster that Azure does not support.",
            Example = "sizing: {nodes: [{cluster: azl-01, count: 4, cores: 64}, {cluster: azl-01, count: 4, cores: 64}]}",
            Remedy = "Remove the second entry, or correct its cluster.",
            Source = new(
                "System requirements for Azure Local",
                "https://learn.microsoft.com/azure/azure-local/concepts/system-requirements-23h2"
            ),
            Severity = Severity.Note,
            Reads = Reads,
            Check = static context =>
                Repeats
                    .In(Places.In("sizing.nodes", context.Settings.Sizing.Nodes), static place => place.Value.Cluster)
                    .Select(static place => new Finding(
                        place.Path,
                        $"is for cluster '{place.Value.Cluster}', which an earlier entry already lists."
                    )),
        },
    ];

    // one size for all hosts: the cluster with the smallest nodes decides, since its hosts must start as well
    private static IEnumerable<Finding> Each(RuleContext context, Func<SizeAt, ImmutableArray<NodeSettings>, IEnumerable<Finding>> check) =>
        ClusterLoad
            .Declared(context.Settings)
            .SelectMany(load =>
                new[]
                {
                    new { Path = "session_host.size", Size = load.Hosts > 0 ? context.Settings.SessionHost.Size : null },
                    new { Path = "sofs.size", load.Sofs?.Size },
                }
                    .Where(static machine => machine.Size is not null)
                    .SelectMany(machine => check(new(machine.Path, machine.Size!), load.Nodes))
            )
            .DistinctBy(static finding => finding.Path);

    private static Finding Memory(string path, int given, ImmutableArray<NodeSettings> nodes) =>
        new(path, $"is {given} MB, but the largest node of its cluster has {nodes.Max(static node => node.MemoryGb) * MbPerGb} MB.");

    private static Finding Processors(SizeAt machine, ImmutableArray<NodeSettings> nodes) =>
        new(
            $"{machine.Path}.processors",
            $"is {machine.Size.Processors}, but the largest node of its cluster has {nodes.Max(static node => node.Cores)} cores."
        );

    private sealed record SizeAt(string Path, VmSizeSettings Size);
}
