using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Where the disks and the image of session hosts are stored: AVD2080 to AVD2086.</summary>
internal static class HostStorageRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2080",
            Title = "An unknown storage path",
            Cause = "Session hosts, their disks and the image refer to storage paths by name. storage.paths has no path with this name.",
            Example = "image:\n  storage_path: sp-hots-01",
            Remedy = "Correct the name, or add the path to storage.paths.",
            Source = new("Configuration", "docs/configuration.md#storage"),
            Reads = ["session_host.clusters", "session_host.data_disks", "image.storage_path", "storage.paths"],
            Check = static context =>
            {
                var known = StoragePaths.ByName(context.Settings);
                return References(context)
                    .Where(item => !known.ContainsKey(item.Name))
                    .GroupBy(item => known.Count == 0 ? "" : item.Name)
                    .SelectMany(
                        (items, i) =>
                            items
                                .Select(item =>
                                    Finding.Sentence(
                                        item.Path,
                                        $"'{item.Name}' is not the name of a path in storage.paths.",
                                        Near.Hint(item.Name, known.Keys, i)
                                    )
                                )
                                .AsOne()
                    );
            },
        },
        new()
        {
            Code = "AVD2081",
            Title = "A storage path on another cluster",
            Cause = "A storage path belongs to one custom location. A machine, a disk or an image can use only a path of its own cluster.",
            Example = "session_host:\n  clusters:\n    - {name: azl-02, custom_location_id: *two, storage_paths: [sp-of-cluster-one]}",
            Remedy = "Use a path of the same custom location, or remove the key: Azure Local then chooses a path.",
            Source = new("Create storage path for Azure Local", "https://learn.microsoft.com/azure/azure-local/manage/create-storage-path"),
            Reads = ["session_host.clusters", "session_host.data_disks", "image.storage_path", "storage.paths"],
            Check = static context =>
            {
                var known = StoragePaths.ByName(context.Settings);
                var clusters = context.Settings.SessionHost.Clusters;
                return References(context)
                    .Select(item => new
                    {
                        item.Path,
                        item.Name,
                        Elsewhere = Elsewhere(item, known, clusters),
                    })
                    .Where(static item => item.Elsewhere is not null)
                    .Select(static item =>
                        Finding.Sentence(
                            item.Path,
                            $"The storage path '{item.Name}' does not belong to the custom location of cluster '{item.Elsewhere}'."
                        )
                    );
            },
        },
        new()
        {
            Code = "AVD2082",
            Title = "A cluster lists a storage path twice",
            Cause = "Hosts are distributed over the paths in turn. A path that is listed twice gets twice as many hosts.",
            Example = "session_host:\n  clusters:\n    - {name: azl-01, storage_paths: [sp-01, sp-01]}",
            Remedy = "List each path once.",
            Source = new("Session hosts", "docs/session-hosts.md#placement-and-numbers"),
            Severity = Severity.Warning,
            Reads = ["session_host.clusters"],
            Check = static context =>
                context.Settings.SessionHost.Clusters.SelectMany(
                    static (cluster, i) =>
                        Repeats
                            .In(
                                cluster.StoragePaths.Select(
                                    (name, j) => new { Name = name, Path = $"session_host.clusters[{i}].storage_paths[{j}]" }
                                ),
                                static item => item.Name
                            )
                            .Select(static item => Finding.Sentence(item.Path, $"'{item.Name}' is already in the list."))
                ),
        },
        new()
        {
            Code = "AVD2083",
            Title = "Two data disks with the same name",
            Cause =
                "The resource name of a disk consists of the machine name and the disk name. Two disks with the same name are the same resource.",
            Example = "session_host:\n  data_disks:\n    - {name: cache, size_gb: 64}\n    - {name: cache, size_gb: 128}",
            Remedy = "Rename one of the disks.",
            Source = new("Configuration", "docs/configuration.md#session_host"),
            Reads = ["session_host.data_disks"],
            Check = static context =>
                Repeats
                    .In(
                        context.Settings.SessionHost.DataDisks.Select(
                            static (disk, i) => new { disk.Name, Path = $"session_host.data_disks[{i}].name" }
                        ),
                        static item => item.Name
                    )
                    .Select(static item => Finding.Sentence(item.Path, $"'{item.Name}' is also the name of an earlier data disk.")),
        },
        new()
        {
            Code = "AVD2084",
            Title = "Too many data disks",
            Cause = "A machine has up to four SCSI controllers with 64 disks each. One of these disks is the system disk.",
            Example = "session_host:\n  data_disks:    # more than 255",
            Remedy = "Use fewer, larger disks.",
            Source = new(
                "Hyper-V maximum scale limits in Windows Server",
                "https://learn.microsoft.com/windows-server/virtualization/hyper-v/maximum-scale-limits"
            ),
            Reads = ["session_host.data_disks"],
            Check = static context =>
                context.Settings.SessionHost.DataDisks.Length is > VirtualMachineLimits.DataDisks and var count
                    ?
                    [
                        new(
                            "session_host.data_disks",
                            $"lists {count} disks, but a machine can have at most {VirtualMachineLimits.DataDisks}."
                        ),
                    ]
                    : [],
        },
    ];

    // cluster: the index of the cluster that refers; null when all clusters with hosts need the path
    private static IEnumerable<Reference> References(RuleContext context)
    {
        var hosts = context.Settings.SessionHost;
        for (var i = 0; i < hosts.Clusters.Length; i++)
        for (var j = 0; j < hosts.Clusters[i].StoragePaths.Length; j++)
            yield return new(hosts.Clusters[i].StoragePaths[j], $"session_host.clusters[{i}].storage_paths[{j}]", i);
        for (var i = 0; i < hosts.DataDisks.Length; i++)
            if (hosts.DataDisks[i].StoragePath is { } disk)
                yield return new(disk, $"session_host.data_disks[{i}].storage_path", null);
        if (context.Settings.Image?.StoragePath is { } image)
            yield return new(image, "image.storage_path", null);
    }

    // the name of the first cluster that a path is not on; null when all is well or nothing is known
    private static string? Elsewhere(Reference reference, Dictionary<string, ArmId?> known, ImmutableArray<ClusterSettings> clusters)
    {
        if (!known.TryGetValue(reference.Name, out var location) || location is null)
            return null;
        if (reference.Cluster is { } index)
            return clusters[index].CustomLocationId == location ? null : clusters[index].Name;
        return clusters.FirstOrDefault(cluster => cluster.Count > 0 && cluster.CustomLocationId != location)?.Name;
    }

    private sealed record Reference(string Name, string Path, int? Cluster);
}
