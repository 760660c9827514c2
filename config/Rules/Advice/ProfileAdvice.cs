using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Advice;

/// <summary>Space for profiles, and the network path to them: AVD8030 to AVD8036; whether a container holds a profile is AVD3070.</summary>
internal static class ProfileAdvice
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD8030",
            Title = "The file server's volume is too small for the profiles",
            Cause =
                "The size of all users' profiles, plus 40 percent for growth, is larger than the volume. The space of one disk on each node stays free to rebuild a failed disk.",
            Example = "sofs:\n  data_disks: {per_node: 4, size_gb: 1024}\nsizing: {users: 500, profile_gib: 30}",
            Remedy = "Use more or larger data disks, or another file server for some of the users.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#worked-deployment-patterns"
            ),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = ["sizing", "sofs", "fslogix"],
            Check = static context =>
                FileServerSizing
                    .Of(context.Pools)
                    .Where(static server => server.LacksGb > 0)
                    .Select(static server =>
                        Finding.Sentence(
                            server.SizePath,
                            $"The file server's volume holds {server.Capacity.HoldsGb} GB, but {server.Need} need {server.NeededGb} GB."
                        )
                    ),
        },
        new()
        {
            Code = "AVD8031",
            Title = "The quota of the profile share is too small",
            Cause = "The quota of the profile share is smaller than the space that all users' profiles need.",
            Example = "sofs:\n  shares: [{name: profiles, content: profiles, quota_gb: 1000}]\nsizing: {users: 100, profile_gib: 30}",
            Remedy = "Raise the quota, or remove it.",
            Source = new("Sizing", "docs/sizing.md#formulas"),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = ["sizing", "sofs", "fslogix"],
            Check = static context =>
                FileServerSizing
                    .Of(context.Pools)
                    .SelectMany(static server =>
                        server
                            .Shares.Where(static share => share is { Content: ShareContent.Profiles, IsTooSmall: true })
                            .Select(share => new Finding(
                                share.Path,
                                $"is {share.QuotaGb}, but {server.Need} need {server.NeededGb} GB{(share.NeededGb < server.NeededGb ? $", of which about {share.NeededGb} GB are on this share" : "")}."
                            ))
                    ),
        },
        new()
        {
            Code = "AVD8032",
            Title = "The file shares in Azure are too small for the profiles",
            Cause =
                "Together, the quotas of the shares in the Cloud Cache account are smaller than the space that all users' profiles need.",
            Example = "storage:\n  cloud_cache:\n    shares: [{name: profiles, quota_gib: 1000}]\nsizing: {users: 100, profile_gib: 30}",
            Remedy = "Raise the quotas.",
            Source = new("Sizing", "docs/sizing.md#formulas"),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = ["sizing", "storage.cloud_cache", "fslogix"],
            Check = static context =>
                CloudShareSizing.Of(context.Settings.Storage, context.Pools) is { LacksGib: > 0 } shares
                    ? [new(CloudShareSizing.Path, $"hold {shares.HoldsGib} GiB, but {shares.Need} need {shares.NeededGib} GiB.")]
                    : [],
        },
        new()
        {
            Code = "AVD8034",
            Title = "The volume alert comes too late",
            Cause = "On a full volume, all profiles become read-only. An alert at 70 percent leaves time to order disks.",
            Example = "monitoring: {alerts: {volume_fill_percent: 80}}",
            Remedy = "Lower monitoring.alerts.volume_fill_percent to 70.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#fslogix-profile-recovery"
            ),
            Severity = Severity.Warning,
            Reads = ["monitoring.alerts", "sofs"],
            Check = static context =>
                context.Settings
                    is {
                        Sofs: not null,
                        Monitoring.Alerts: { Enabled: true, VolumeFillPercent: > PlanningLimits.VolumeFillPercent and var fill }
                    }
                    ?
                    [
                        new(
                            "monitoring.alerts.volume_fill_percent",
                            $"is {fill}, but above {PlanningLimits.VolumeFillPercent} percent little time is left to act."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8035",
            Title = "Profiles are mounted over a WAN",
            Cause =
                "Mounting a profile takes 50 to 100 round trips before the desktop appears. At 25 ms for each round trip, that adds 1.25 to 2.5 seconds to every sign-in. Every later file access is "
                + "also slower.",
            Example = "fslogix:\n  locations: ['\\\\stcontoso.file.core.windows.net\\profiles']",
            Remedy = "Use fslogix.cloud_cache for remote storage: it reads from a local cache. One provider is enough.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#smb-and-profile-traffic-session-hosts--sofs"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.enabled", "fslogix.locations", "fslogix.cloud_cache", "deployment.topology", "sofs.access_point"],
            Check = static context =>
                context.Settings.Fslogix is { Enabled: true, CloudCache: null } fslogix
                    ? fslogix
                        .Locations.Select((share, i) => (share, Path: $"fslogix.locations[{i}]"))
                        .Where(entry => ProfileStorage.IsFar(context.Settings, entry.share))
                        .Select(entry => new Finding(
                            entry.Path,
                            $"is '{entry.share}', which session hosts reach over a WAN. A mount takes {PlanningLimits.MountRoundTrips} round trips."
                        ))
                    : [],
        },
        new()
        {
            Code = "AVD8036",
            Title = "Everything is on one volume of the host cluster",
            Cause =
                "All disks of session hosts and file server nodes are on one storage path or volume. If it is offline or full, nothing runs, and the second copy of the profiles is lost with the first.",
            Example = "session_host: {clusters: [{storage_paths: [sp-01]}]}\nsofs: {nodes: [{storage_path: sp-01}, {storage_path: sp-01}]}",
            Remedy = "Spread the disks over storage paths on several volumes, with a separate path for each file server node.",
            Source = new(
                "Virtual machine resiliency for Azure Local",
                "https://learn.microsoft.com/azure/azure-local/manage/disaster-recovery-vm-resiliency"
            ),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = ["session_host.clusters", "sofs.nodes", "storage.paths"],
            Check = static context =>
            {
                var used = context
                    .Pools.SelectMany(pool =>
                        pool.Settings.SessionHost.Clusters.SelectMany(cluster => cluster.StoragePaths)
                            .Concat(pool.Settings.Sofs?.Nodes.Select(node => node.StoragePath) ?? [])
                    )
                    .ToList();
                if (used.Count == 0 || MachinesOnPaths(context.Pools) < 2)
                    return [];
                var volumes = Volumes(context.Settings.Storage);
                var places = used.Select(name => volumes.GetValueOrDefault(name, name))
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Take(2)
                    .ToList();
                return places.Count == 1
                    ? [Finding.Sentence("storage.paths", $"All disks are on {places[0]}: if it is offline or full, nothing runs.")]
                    : [];
            },
        },
    ];

    // Azure Local places the disks of a cluster without storage paths by itself, on several volumes
    private static int MachinesOnPaths(ImmutableArray<PoolConfig> pools) =>
        pools.SelectMany(pool => pool.Settings.SessionHost.Clusters).Any(cluster => cluster.StoragePaths.IsEmpty && cluster.Count > 0)
            ? 0
            : Fleet.Hosts(pools) + pools.Max(pool => pool.Settings.Sofs?.Nodes.Length ?? 0);

    private static Dictionary<string, string> Volumes(StorageSettings storage)
    {
        var volumes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in storage.Paths)
            if (path.Folder is { } folder && SofsFacts.VolumeOf(folder.ToString()) is { } volume)
                volumes.TryAdd(path.Name, path.CustomLocationId is { } place ? $"volume {volume} of {place.Name}" : $"volume {volume}");
        return volumes;
    }
}
