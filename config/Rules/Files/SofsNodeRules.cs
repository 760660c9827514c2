using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>The machines of the file server and where their disks are: AVD3015 to AVD3023.</summary>
internal static class SofsNodeRules
{
    private const string Guest = "Storage Spaces Direct in virtual machines";
    private const string Design = "Architecture Deep Design, SOFS Guest";

    private static readonly Rule NodesHaveTheirOwnPaths = new(
        new("AVD3015", "Two file server nodes on one storage path",
            "Each node keeps one copy of the data. With the disks of two nodes on one volume of the host cluster, losing that volume loses both copies.",
            "sofs:\n  nodes:\n    - {name: sofs-01, address: 10.0.0.21, storage_path: sp-01}\n    - {name: sofs-02, address: 10.0.0.22, storage_path: sp-01}",
            "Give each node a storage path of its own, each on a volume of its own.", Design),
        Severity.Error,
        ["sofs.nodes"],
        static context =>
        {
            var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            return Nodes(context)
                .Where(at => !taken.TryAdd(at.Node.StoragePath, at.Node.Name))
                .Select(at => new Finding(at.Path, $"{at.Path} is '{at.Node.StoragePath}', which node '{taken[at.Node.StoragePath]}' is on as well.",
                    "Give the node a storage path of its own."))
                .ToList();
        });

    private static readonly Rule PathsAreDeclared = new(
        new("AVD3016", "A file server node on an unknown storage path",
            "sofs.nodes refers to storage paths by their name in storage.paths, and there is none of that name.",
            "sofs:\n  nodes:\n    - {name: sofs-01, address: 10.0.0.21, storage_path: sp-sofs-1}\nstorage:\n  paths:\n    - {name: sp-sofs-01}",
            "Correct the name, or add the path to storage.paths.", "Azure Local storage paths"),
        Severity.Error,
        ["sofs.nodes", "storage.paths", "session_host.clusters"],
        static context =>
        {
            var known = StoragePaths.ByName(context.Settings);
            return Nodes(context).Where(at => !known.ContainsKey(at.Node.StoragePath))
                .GroupBy(at => known.Count == 0 ? "" : at.Node.StoragePath).SelectMany(nodes => nodes.Select(at => new Finding(
                at.Path, $"{at.Path} is '{at.Node.StoragePath}', but storage.paths has no path of that name.",
                Spelling.Closest(at.Node.StoragePath, known.Keys) is { } meant ? $"Did you mean '{meant}'?" : "Add it to storage.paths.")).AsOne());
        });

    private static readonly Rule PathsAreOnTheCluster = new(
        new("AVD3017", "A file server node on another cluster's storage path",
            "A storage path belongs to one custom location, and a machine can only have its disks on a path of its own custom location.",
            "sofs:\n  custom_location_id: <id of a>\n  nodes:\n    - {name: sofs-01, address: 10.0.0.21, storage_path: sp-b}\nstorage:\n  paths:\n    - "
            + "{name: sp-b, custom_location_id: <id of b>}",
            "Use a storage path of sofs.custom_location_id. A path that names no custom location is on that of the first cluster.",
            "Azure Local storage paths"),
        Severity.Error,
        ["sofs.nodes", "sofs.custom_location_id", "storage.paths", "session_host.clusters"],
        static context =>
        {
            if (context.Settings.Sofs is not { CustomLocationId: var own }) return [];
            var known = StoragePaths.ByName(context.Settings);
            return Nodes(context)
                .Select(at => new { at.Path, at.Node.StoragePath, Location = known.GetValueOrDefault(at.Node.StoragePath) })
                .Where(at => at.Location is not null && at.Location != own)
                .Select(at => new Finding(at.Path,
                    $"{at.Path} is '{at.StoragePath}', which is on '{at.Location!.Name}', but the file server is on '{own.Name}'.",
                    "Use a storage path of the file server's custom location."));
        });

    private static readonly Rule HostsKeepOff = new(
        new("AVD3018", "Session hosts on the file server's storage",
            "Session hosts and profiles compete for the same volume: a sign-in storm slows both, and a volume filled by hosts stops the file server.",
            "session_host:\n  clusters:\n    - {name: a, storage_paths: [sp-sofs-01], ...}\nsofs:\n  nodes:\n    - {name: sofs-01, address: 10.0.0.21, "
            + "storage_path: sp-sofs-01}",
            "Give session hosts storage paths of their own.", Design),
        Severity.Warning,
        ["sofs.nodes", "session_host.clusters"],
        static context =>
        {
            var taken = Nodes(context).Select(at => at.Node.StoragePath).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return context.Settings.SessionHost.Clusters.SelectMany((cluster, i) => cluster.StoragePaths
                .Select((name, j) => new { Name = name, Path = $"session_host.clusters[{i}].storage_paths[{j}]" })
                .Where(at => taken.Contains(at.Name))
                .Select(at => new Finding(at.Path, $"{at.Path} is '{at.Name}', which holds the disks of a file server node.",
                    "Use another storage path for session hosts.")));
        });

    private static readonly Rule NodesAreOnTheirOwnVolumes = new(
        new("AVD3019", "Two file server nodes on one volume",
            "The storage paths of two nodes have different names, but are folders of one volume of the host cluster: losing it loses two copies of the data.",
            "storage:\n  paths:\n    - {name: sp-sofs-01, folder: 'C:\\ClusterStorage\\Volume1\\a'}\n    - {name: sp-sofs-02, folder: "
            + "'C:\\ClusterStorage\\Volume1\\b'}",
            "Put each node's storage path on a volume of its own.", Design),
        Severity.Warning,
        ["sofs.nodes", "storage.paths", "session_host.clusters"],
        static context =>
        {
            var folders = Folders(context);
            var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            return Nodes(context)
                .Select(at => new
                {
                    at.Path, Name = at.Node.StoragePath,
                    Volume = folders.GetValueOrDefault(at.Node.StoragePath) is { } folder ? SofsFacts.VolumeOf(folder) : null,
                })
                .Where(at => at.Volume is not null && !taken.TryAdd(at.Volume, at.Name) && taken[at.Volume] != at.Name)
                .Select(at => new Finding(at.Path, $"{at.Path} is '{at.Name}', on the volume '{at.Volume}' that '{taken[at.Volume!]}' is on as well.",
                    "Use a folder on another volume."))
                .ToList();
        });

    private static readonly Rule MemoryIsFixed = new(
        new("AVD3020", "Dynamic memory on file server nodes",
            "A node of a storage cluster whose memory is taken back by the host loses its cache, and in the worst case its membership.",
            "sofs:\n  size:\n    processors: 4\n    memory_mb: 8192\n    dynamic_memory: {minimum_mb: 2048, maximum_mb: 8192}",
            "Leave sofs.size.dynamic_memory out.", Guest),
        Severity.Error,
        ["sofs.size"],
        static context => context.Settings.Sofs?.Size.DynamicMemory is null
            ? []
            : [new("sofs.size.dynamic_memory", "sofs.size.dynamic_memory is given, but the memory of file server nodes must be fixed.", "Leave it out.")]);

    private static readonly Rule NodesAreKeptApart = new(
        new("AVD3021", "Nothing keeps the file server's nodes apart",
            "Two nodes on one physical machine fall together, and with them the profiles. Only an affinity rule on the host cluster prevents it; Azure "
            + "Resource Manager has no setting for it.",
            "sofs:\n  anti_affinity_confirmed: false",
            "Run the script of avd prepare affinity on the Azure Local cluster, then set sofs.anti_affinity_confirmed to true.", Design),
        Severity.Warning,
        ["sofs.anti_affinity_confirmed", "sofs.nodes"],
        static context => context.Settings.Sofs is { AntiAffinityConfirmed: false }
            ? [new("sofs.anti_affinity_confirmed",
                "sofs.anti_affinity_confirmed is false: nothing says that the nodes stay on different machines, and Azure cannot set it.",
                "Make the affinity rule on the host cluster, then set this to true.")]
            : []);

    private static readonly Rule MachinesAreEnough = new(
        new("AVD3022", "Fewer machines than file server nodes",
            "Each node needs a physical machine of its own. The cluster has fewer machines than the file server has nodes, so two nodes always share one.",
            "sofs:\n  nodes: [three nodes]\nsizing:\n  nodes:\n    - {cluster: azl-01, count: 2, cores: 32, memory_gb: 512}",
            "Use a cluster with as many machines as nodes, or fewer nodes and a witness.", Design),
        Severity.Warning,
        ["sofs.nodes", "sofs.custom_location_id", "session_host.clusters", "sizing.nodes"],
        static context =>
        {
            if (context.Settings.Sofs is not { } sofs) return [];
            var names = context.Settings.SessionHost.Clusters.Where(cluster => cluster.CustomLocationId == sofs.CustomLocationId)
                .Select(cluster => cluster.Name).ToHashSet(StringComparer.Ordinal);
            var machines = context.Settings.Sizing.Nodes.Where(node => names.Contains(node.Cluster)).Sum(node => node.Count);
            return machines == 0 || machines >= sofs.Nodes.Length
                ? []
                : [new("sofs.nodes", $"sofs.nodes has {sofs.Nodes.Length} nodes, but sizing.nodes gives their cluster {machines} machines.",
                    "Two nodes would share a machine.")];
        });

    private static readonly Rule DisksGetTime = new(
        new("AVD3023", "A short wait for disks",
            "A guest sees its disks pause while the host moves storage. Windows gives up after 6 seconds and fails the disk; Microsoft advises 30 seconds "
            + "in a guest.",
            "sofs:\n  spaceport_timeout_seconds: 6",
            "Leave sofs.spaceport_timeout_seconds out, or set it to 30 or more.", Guest),
        Severity.Warning,
        ["sofs.spaceport_timeout_seconds"],
        static context => context.Settings.Sofs is { SpaceportTimeoutSeconds: < SofsFacts.SpaceportTimeoutSeconds and var seconds }
            ? [new("sofs.spaceport_timeout_seconds",
                $"sofs.spaceport_timeout_seconds is {seconds}, but a guest should wait {SofsFacts.SpaceportTimeoutSeconds} seconds or more.", "Leave it out.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        NodesHaveTheirOwnPaths, PathsAreDeclared, PathsAreOnTheCluster, HostsKeepOff, NodesAreOnTheirOwnVolumes,
        MemoryIsFixed, NodesAreKeptApart, MachinesAreEnough, DisksGetTime,
    ];

    private static IEnumerable<NodeAt> Nodes(RuleContext context) =>
        (context.Settings.Sofs?.Nodes ?? []).Select((node, i) => new NodeAt(node, $"sofs.nodes[{i}].storage_path"));

    private static Dictionary<string, string?> Folders(RuleContext context)
    {
        var folders = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in context.Settings.Storage.Paths) folders.TryAdd(path.Name, path.Folder);
        return folders;
    }

    private sealed record NodeAt(SofsNodeSettings Node, string Path);
}
