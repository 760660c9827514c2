using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The machines of the file server and where their disks are: AVD3015 to AVD3023.</summary>
internal static class SofsNodeRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3015",
            Title = "Two file server nodes on the same storage path",
            Cause =
                "Each node keeps one copy of the data. If the disks of two nodes are on one volume of the host cluster, the loss of that volume destroys both copies.",
            Example =
                "sofs:\n  nodes:\n    - {name: sofs-01, address: 10.0.0.21, storage_path: sp-01}\n    - {name: sofs-02, address: 10.0.0.22, storage_path: sp-01}",
            Remedy = "Give each node its own storage path on its own volume.",
            Source = new(
                "Virtual machine resiliency for Azure Local",
                "https://learn.microsoft.com/azure/azure-local/manage/disaster-recovery-vm-resiliency"
            ),
            Reads = ["sofs.nodes"],
            Check = static context =>
            {
                var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                return Nodes(context)
                    .Where(at => !taken.TryAdd(at.Node.StoragePath, at.Node.Name))
                    .Select(at => new Finding(
                        at.Path,
                        $"is '{at.Node.StoragePath}', which node '{taken[at.Node.StoragePath]}' already uses."
                    ))
                    .ToList();
            },
        },
        new()
        {
            Code = "AVD3016",
            Title = "A file server node on an unknown storage path",
            Cause = "sofs.nodes refers to storage paths by their name in storage.paths, and no path has this name.",
            Example =
                "sofs:\n  nodes:\n    - {name: sofs-01, address: 10.0.0.21, storage_path: sp-sofs-1}\nstorage:\n  paths:\n    - {name: sp-sofs-01}",
            Remedy = "Correct the name, or add the path to storage.paths.",
            Source = new("Create storage path for Azure Local", "https://learn.microsoft.com/azure/azure-local/manage/create-storage-path"),
            Reads = ["sofs.nodes", "storage.paths", "session_host.clusters"],
            Check = static context =>
            {
                var known = StoragePaths.ByName(context.Settings);
                return Nodes(context)
                    .Where(at => !known.ContainsKey(at.Node.StoragePath))
                    .GroupBy(at => known.Count == 0 ? "" : at.Node.StoragePath)
                    .SelectMany(nodes =>
                        nodes
                            .Select(at => new Finding(
                                at.Path,
                                $"is '{at.Node.StoragePath}', but storage.paths has no path of that name.",
                                Spelling.Closest(at.Node.StoragePath, known.Keys) is { } meant
                                    ? $"Did you mean '{meant}'?"
                                    : "Add it to storage.paths."
                            ))
                            .AsOne()
                    );
            },
        },
        new()
        {
            Code = "AVD3017",
            Title = "A file server node on another cluster's storage path",
            Cause =
                "A storage path belongs to one custom location. A machine can have disks only on a storage path of its own custom location.",
            Example =
                "sofs:\n  custom_location_id: <id of a>\n  nodes:\n    - {name: sofs-01, address: 10.0.0.21, storage_path: sp-b}\nstorage:\n  paths:\n    - "
                + "{name: sp-b, custom_location_id: <id of b>}",
            Remedy =
                "Use a storage path of sofs.custom_location_id. A storage path without a custom location is on that of the first cluster.",
            Source = new("Create storage path for Azure Local", "https://learn.microsoft.com/azure/azure-local/manage/create-storage-path"),
            Reads = ["sofs.nodes", "sofs.custom_location_id", "storage.paths", "session_host.clusters"],
            Check = static context =>
            {
                if (context.Settings.Sofs is not { CustomLocationId: var own })
                    return [];
                var known = StoragePaths.ByName(context.Settings);
                return Nodes(context)
                    .Select(at => new
                    {
                        at.Path,
                        at.Node.StoragePath,
                        Location = known.GetValueOrDefault(at.Node.StoragePath),
                    })
                    .Where(at => at.Location is not null && at.Location != own)
                    .Select(at => new Finding(
                        at.Path,
                        $"is '{at.StoragePath}', which is on '{at.Location!.Name}', but the file server is on '{own.Name}'."
                    ));
            },
        },
        new()
        {
            Code = "AVD3018",
            Title = "Session hosts on the file server's storage",
            Cause =
                "Session hosts and profiles compete for the same volume. Many sign-ins at once slow down both, and a volume filled by hosts stops the file server.",
            Example =
                "session_host:\n  clusters:\n    - {name: a, storage_paths: [sp-sofs-01], ...}\nsofs:\n  nodes:\n    - {name: sofs-01, address: 10.0.0.21, "
                + "storage_path: sp-sofs-01}",
            Remedy = "Give session hosts their own storage paths.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#option-3--distributed-sofs-guest-cluster-recommended"
            ),
            Severity = Severity.Warning,
            Reads = ["sofs.nodes", "session_host.clusters"],
            Check = static context =>
            {
                var taken = Nodes(context).Select(at => at.Node.StoragePath).ToHashSet(StringComparer.OrdinalIgnoreCase);
                return context.Settings.SessionHost.Clusters.SelectMany(
                    (cluster, i) =>
                        cluster
                            .StoragePaths.Select((name, j) => new { Name = name, Path = $"session_host.clusters[{i}].storage_paths[{j}]" })
                            .Where(at => taken.Contains(at.Name))
                            .Select(at => new Finding(at.Path, $"is '{at.Name}', which holds the disks of a file server node."))
                );
            },
        },
        new()
        {
            Code = "AVD3019",
            Title = "Two file server nodes on the same volume",
            Cause =
                "The storage paths of two nodes have different names but are on the same volume of the host cluster. The loss of that volume destroys two "
                + "copies of the data.",
            Example =
                "storage:\n  paths:\n    - {name: sp-sofs-01, folder: 'C:\\ClusterStorage\\Volume1\\a'}\n    - {name: sp-sofs-02, folder: "
                + "'C:\\ClusterStorage\\Volume1\\b'}",
            Remedy = "Put the storage path of each node on its own volume.",
            Source = new(
                "Virtual machine resiliency for Azure Local",
                "https://learn.microsoft.com/azure/azure-local/manage/disaster-recovery-vm-resiliency"
            ),
            Severity = Severity.Warning,
            Reads = ["sofs.nodes", "storage.paths", "session_host.clusters"],
            Check = static context =>
            {
                var folders = Folders(context);
                var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                return Nodes(context)
                    .Select(at => new
                    {
                        at.Path,
                        Name = at.Node.StoragePath,
                        Volume = folders.GetValueOrDefault(at.Node.StoragePath) is { } folder ? SofsFacts.VolumeOf(folder) : null,
                    })
                    .Where(at => at.Volume is not null && !taken.TryAdd(at.Volume, at.Name) && taken[at.Volume] != at.Name)
                    .Select(at => new Finding(
                        at.Path,
                        $"is '{at.Name}', which is on the same volume '{at.Volume}' as '{taken[at.Volume!]}'."
                    ))
                    .ToList();
            },
        },
        new()
        {
            Code = "AVD3020",
            Title = "Dynamic memory on file server nodes",
            Cause =
                "If the host takes memory back from a storage cluster node, the node loses its cache and, in the worst case, its cluster membership.",
            Example = "sofs:\n  size:\n    processors: 4\n    memory_mb: 8192\n    dynamic_memory: {minimum_mb: 2048, maximum_mb: 8192}",
            Remedy = "Remove sofs.size.dynamic_memory.",
            Source = new(
                "Hyper-V Dynamic Memory Overview",
                "https://learn.microsoft.com/previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/hh831766(v=ws.11)"
            ),
            Reads = ["sofs.size"],
            Check = static context =>
                context.Settings.Sofs?.Size.DynamicMemory is null
                    ? []
                    : [new("sofs.size.dynamic_memory", "is set, but the memory of file server nodes must be fixed.")],
        },
        new()
        {
            Code = "AVD3021",
            Title = "Anti-affinity of the file server nodes is not confirmed",
            Cause =
                "Two nodes on the same physical machine fail together, and all profiles become unavailable. Only an affinity rule on the host cluster "
                + "prevents this. Azure Resource Manager has no setting for it.",
            Example = "sofs:\n  anti_affinity_confirmed: false",
            Remedy = "Run the script of avd prepare affinity on the Azure Local cluster, then set sofs.anti_affinity_confirmed to true.",
            Source = new(
                "Using Storage Spaces Direct in guest virtual machine clusters",
                "https://learn.microsoft.com/windows-server/storage/storage-spaces/storage-spaces-direct-in-vm"
            ),
            Severity = Severity.Warning,
            Reads = ["sofs.anti_affinity_confirmed", "sofs.nodes"],
            Check = static context =>
                context.Settings.Sofs is { AntiAffinityConfirmed: false }
                    ?
                    [
                        new(
                            "sofs.anti_affinity_confirmed",
                            "is false, so nothing confirms that the nodes run on different machines. Azure cannot set this."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3022",
            Title = "Fewer machines than file server nodes",
            Cause =
                "Each node needs its own physical machine. The host cluster has fewer machines than the file server has nodes, so two nodes always share a machine.",
            Example = "sofs:\n  nodes: [three nodes]\nsizing:\n  nodes:\n    - {cluster: azl-01, count: 2, cores: 32, memory_gb: 512}",
            Remedy = "Use a cluster with at least as many machines as nodes, or use fewer nodes and a witness.",
            Source = new(
                "Using Storage Spaces Direct in guest virtual machine clusters",
                "https://learn.microsoft.com/windows-server/storage/storage-spaces/storage-spaces-direct-in-vm"
            ),
            Severity = Severity.Warning,
            Reads = ["sofs.nodes", "sofs.custom_location_id", "session_host.clusters", "sizing.nodes"],
            Check = static context =>
            {
                if (context.Settings.Sofs is not { } sofs)
                    return [];
                var names = context
                    .Settings.SessionHost.Clusters.Where(cluster => cluster.CustomLocationId == sofs.CustomLocationId)
                    .Select(cluster => cluster.Name)
                    .ToHashSet(StringComparer.Ordinal);
                var machines = context.Settings.Sizing.Nodes.Where(node => names.Contains(node.Cluster)).Sum(node => node.Count);
                return machines == 0 || machines >= sofs.Nodes.Length
                    ? []
                    :
                    [
                        new(
                            "sofs.nodes",
                            $"has {sofs.Nodes.Length} nodes, but sizing.nodes lists only {machines} machines for their cluster."
                        ),
                    ];
            },
        },
        new()
        {
            Code = "AVD3023",
            Title = "A disk timeout that is too short",
            Cause =
                "While the host moves storage, the disks of a guest pause. Windows gives up after 6 seconds and fails the disk. Microsoft recommends 30 "
                + "seconds in a guest.",
            Example = "sofs:\n  spaceport_timeout_seconds: 6",
            Remedy = "Remove sofs.spaceport_timeout_seconds, or set it to 30 or more.",
            Source = new(
                "Using Storage Spaces Direct in guest virtual machine clusters",
                "https://learn.microsoft.com/windows-server/storage/storage-spaces/storage-spaces-direct-in-vm"
            ),
            Severity = Severity.Warning,
            Reads = ["sofs.spaceport_timeout_seconds"],
            Check = static context =>
                context.Settings.Sofs is { SpaceportTimeoutSeconds: < SofsFacts.SpaceportTimeoutSeconds and var seconds }
                    ?
                    [
                        new(
                            "sofs.spaceport_timeout_seconds",
                            $"is {seconds}, but a guest should wait {SofsFacts.SpaceportTimeoutSeconds} seconds or more."
                        ),
                    ]
                    : [],
        },
    ];

    private static IEnumerable<NodeAt> Nodes(RuleContext context) =>
        (context.Settings.Sofs?.Nodes ?? []).Select((node, i) => new NodeAt(node, $"sofs.nodes[{i}].storage_path"));

    private static Dictionary<string, string?> Folders(RuleContext context)
    {
        var folders = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in context.Settings.Storage.Paths)
            folders.TryAdd(path.Name, path.Folder);
        return folders;
    }

    private sealed record NodeAt(SofsNodeSettings Node, string Path);
}
