using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Advice;

/// <summary>Room for profiles, and the way to them: AVD8030 to AVD8036; whether a container holds a profile is AVD3070.</summary>
internal static class ProfileAdvice
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD8030",
            Title = "The file server's volume is too small for the profiles",
            Cause =
                "All users times the size of a profile, plus 40 percent for growth, is more than the volume holds. The disk space of one disk a node stays free, to rebuild on.",
            Example = "sofs:\n  data_disks: {per_node: 4, size_gb: 1024}\nsizing: {users: 500, profile_gib: 30}",
            Remedy = "Use more or larger data disks, or another file server for part of the users.",
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
                            $"The file server's volume holds {server.Capacity.HoldsGb} GB, but {server.Need} make {server.NeededGb} GB.",
                            "Use more or larger disks."
                        )
                    ),
        },
        new()
        {
            Code = "AVD8031",
            Title = "The quota of the profile share is too small",
            Cause = "The share that holds the profiles may hold less than all users' profiles will take.",
            Example = "sofs:\n  shares: [{name: profiles, content: profiles, quota_gb: 1000}]\nsizing: {users: 100, profile_gib: 30}",
            Remedy = "Raise the quota, or leave it out.",
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
                                $"is {share.QuotaGb}, but {server.Need} make {server.NeededGb} GB{(share.NeededGb < server.NeededGb ? $", of which this share holds some {share.NeededGb} GB" : "")}.",
                                "Raise the quota, or leave it out."
                            ))
                    ),
        },
        new()
        {
            Code = "AVD8032",
            Title = "The file shares in Azure are too small for the profiles",
            Cause = "The quotas of the Cloud Cache account's shares are together less than all users' profiles will take.",
            Example = "storage:\n  cloud_cache:\n    shares: [{name: profiles, quota_gib: 1000}]\nsizing: {users: 100, profile_gib: 30}",
            Remedy = "Raise the quotas.",
            Source = new("Sizing", "docs/sizing.md#formulas"),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = ["sizing", "storage.cloud_cache", "fslogix"],
            Check = static context =>
                CloudShareSizing.Of(context.Settings.Storage, context.Pools) is { LacksGib: > 0 } shares
                    ?
                    [
                        new(
                            CloudShareSizing.Path,
                            $"hold {shares.HoldsGib} GiB, but {shares.Need} make {shares.NeededGib}.",
                            "Raise the quotas."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8034",
            Title = "The volume alert comes late",
            Cause = "A volume that is full makes all profiles on it read-only. Below 70 percent there is time to order disks.",
            Example = "monitoring: {alerts: {volume_fill_percent: 80}}",
            Remedy = "Lower volume_fill_percent to 70.",
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
                            $"is {fill}; above {PlanningLimits.VolumeFillPercent} there is little time left to act.",
                            $"Use {PlanningLimits.VolumeFillPercent}."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8035",
            Title = "Profiles are mounted over a WAN",
            Cause =
                "A mount takes 50 to 100 round trips before the desktop appears: at 25 ms each that is 1.25 to 2.5 seconds for every sign-in, and every file access after it.",
            Example = "fslogix:\n  locations: ['\\\\stcontoso.file.core.windows.net\\profiles']",
            Remedy = "Reach storage that is far away through fslogix.cloud_cache, which reads from a local cache.",
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
                            $"is '{entry.share}', which session hosts reach over a WAN; a mount takes {PlanningLimits.MountRoundTrips} round trips.",
                            "Use fslogix.cloud_cache for it; one provider will do."
                        ))
                    : [],
        },
        new()
        {
            Code = "AVD8036",
            Title = "Everything is on one volume of the host cluster",
            Cause =
                "Session hosts and file server nodes have all their disks on one storage path or volume; when it is offline or full nothing runs, and two copies of the profiles are no copies.",
            Example = "session_host: {clusters: [{storage_paths: [sp-01]}]}\nsofs: {nodes: [{storage_path: sp-01}, {storage_path: sp-01}]}",
            Remedy = "Spread the disks over storage paths on several volumes; give each file server node one of its own.",
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
                    ?
                    [
                        Finding.Sentence(
                            "storage.paths",
                            $"All disks are on {places[0]}: when it is offline or full, nothing runs.",
                            "Spread them over storage paths on several volumes."
                        ),
                    ]
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
