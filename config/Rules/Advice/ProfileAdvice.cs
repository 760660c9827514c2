using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Room for profiles, and the way to them: AVD8030 to AVD8036; whether a container holds a profile is AVD3070.</summary>
internal static class ProfileAdvice
{
    private const string CapacitySource = "Architecture Deep Design, Worked Deployment Patterns (profile capacity)";

    private static readonly Rule VolumeHoldsProfiles = new(
        new("AVD8030", "The file server's volume is too small for the profiles",
            "All users times the size of a profile, plus 40 percent for growth, is more than the volume holds. The disk space of one disk a node stays free, to rebuild on.",
            "sofs:\n  data_disks: {per_node: 4, size_gb: 1024}\nsizing: {users: 500, profile_gib: 30}",
            "Use more or larger data disks, or another file server for part of the users.",
            CapacitySource),
        Severity.Warning,
        ["sizing", "sofs", "fslogix"],
        static context => FileServerSizing.Of(context.Pools)
            .Where(static server => server.LacksGb > 0)
            .Select(static server => new Finding(server.SizePath,
                $"The file server's volume holds {server.Capacity.HoldsGb} GB, but {server.Need} make {server.NeededGb} GB.", "Use more or larger disks.")))
    {
        OverPools = true,
    };

    private static readonly Rule QuotaHoldsProfiles = new(
        new("AVD8031", "The quota of the profile share is too small",
            "The share that holds the profiles may hold less than all users' profiles will take.",
            "sofs:\n  shares: [{name: profiles, content: profiles, quota_gb: 1000}]\nsizing: {users: 100, profile_gib: 30}",
            "Raise the quota, or leave it out.",
            CapacitySource),
        Severity.Warning,
        ["sizing", "sofs", "fslogix"],
        static context => FileServerSizing.Of(context.Pools).SelectMany(static server => server.Shares
            .Where(static share => share is { Content: ShareContent.Profiles, IsTooSmall: true })
            .Select(share => new Finding(share.Path,
                $"{share.Path} is {share.QuotaGb}, but {server.Need} make {server.NeededGb} GB{(share.NeededGb < server.NeededGb ? $", of which this share holds some {share.NeededGb} GB" : "")}.",
                "Raise the quota, or leave it out."))))
    {
        OverPools = true,
    };

    private static readonly Rule AzureShareHoldsProfiles = new(
        new("AVD8032", "The file shares in Azure are too small for the profiles",
            "The quotas of the Cloud Cache account's shares are together less than all users' profiles will take.",
            "storage:\n  cloud_cache:\n    shares: [{name: profiles, quota_gib: 1000}]\nsizing: {users: 100, profile_gib: 30}",
            "Raise the quotas.",
            CapacitySource),
        Severity.Warning,
        ["sizing", "storage.cloud_cache", "fslogix"],
        static context => CloudShareSizing.Of(context.Settings.Storage, context.Pools) is { LacksGib: > 0 } shares
                ? [new(CloudShareSizing.Path, $"{CloudShareSizing.Path} hold {shares.HoldsGib} GiB, but {shares.Need} make {shares.NeededGib}.",
                    "Raise the quotas.")]
                : [])
    {
        OverPools = true,
    };

    private static readonly Rule FillIsSeenInTime = new(
        new("AVD8034", "The volume alert comes late",
            "A volume that is full makes all profiles on it read-only. Below 70 percent there is time to order disks.",
            "monitoring: {alerts: {volume_fill_percent: 80}}",
            "Lower volume_fill_percent to 70.",
            "Architecture Deep Design, FSLogix Profile Recovery"),
        Severity.Warning,
        ["monitoring.alerts", "sofs"],
        static context => context.Settings is { Sofs: not null, Monitoring.Alerts: { Enabled: true, VolumeFillPercent: > PlanningLimits.VolumeFillPercent and var fill } }
            ? [new("monitoring.alerts.volume_fill_percent",
                $"monitoring.alerts.volume_fill_percent is {fill}; above {PlanningLimits.VolumeFillPercent} there is little time left to act.",
                $"Use {PlanningLimits.VolumeFillPercent}.")]
            : []);

    private static readonly Rule ProfilesAreNear = new(
        new("AVD8035", "Profiles are mounted over a WAN",
            "A mount takes 50 to 100 round trips before the desktop appears: at 25 ms each that is 1.25 to 2.5 seconds for every sign-in, and every file access after it.",
            "fslogix:\n  locations: ['\\\\stcontoso.file.core.windows.net\\profiles']",
            "Reach storage that is far away through fslogix.cloud_cache, which reads from a local cache.",
            "Architecture Deep Design, SMB and Profile Traffic"),
        Severity.Warning,
        ["fslogix.enabled", "fslogix.locations", "fslogix.cloud_cache", "deployment.topology", "sofs.access_point"],
        static context => context.Settings.Fslogix is { Enabled: true, CloudCache: null } fslogix
            ? fslogix.Locations
                .Select((share, i) => (share, Path: $"fslogix.locations[{i}]"))
                .Where(entry => ProfileStorage.IsFar(context.Settings, entry.share))
                .Select(entry => new Finding(entry.Path,
                    $"{entry.Path} is '{entry.share}', which session hosts reach over a WAN; a mount takes {PlanningLimits.MountRoundTrips} round trips.",
                        "Use fslogix.cloud_cache for it; one provider will do."))
            : []);

    private static readonly Rule NotAllOnOneVolume = new(
        new("AVD8036", "Everything is on one volume of the host cluster",
            "Session hosts and file server nodes have all their disks on one storage path or volume; when it is offline or full nothing runs, and two copies of the profiles are no copies.",
            "session_host: {clusters: [{storage_paths: [sp-01]}]}\nsofs: {nodes: [{storage_path: sp-01}, {storage_path: sp-01}]}",
            "Spread the disks over storage paths on several volumes; give each file server node one of its own.",
            "Architecture Deep Design, SOFS Guest (VMs pinned across separate CSV volumes)"),
        Severity.Warning,
        ["session_host.clusters", "sofs.nodes", "storage.paths"],
        static context =>
        {
            var used = context.Pools.SelectMany(pool => pool.Settings.SessionHost.Clusters.SelectMany(cluster => cluster.StoragePaths)
                .Concat(pool.Settings.Sofs?.Nodes.Select(node => node.StoragePath) ?? []))
                .ToList();
            if (used.Count == 0 || MachinesOnPaths(context.Pools) < 2) return [];
            var volumes = Volumes(context.Settings.Storage);
            var places = used.Select(name => volumes.GetValueOrDefault(name, name)).Distinct(StringComparer.OrdinalIgnoreCase).Take(2).ToList();
            return places.Count == 1
                ? [new Finding("storage.paths", $"All disks are on {places[0]}: when it is offline or full, nothing runs.",
                    "Spread them over storage paths on several volumes.")]
                : [];
        })
    {
        OverPools = true,
    };

    public static ImmutableArray<Rule> All { get; } =
        [VolumeHoldsProfiles, QuotaHoldsProfiles, AzureShareHoldsProfiles, FillIsSeenInTime, ProfilesAreNear, NotAllOnOneVolume];

    // Azure Local places the disks of a cluster without storage paths by itself, on several volumes
    private static int MachinesOnPaths(ImmutableArray<PoolConfig> pools) => pools.SelectMany(pool => pool.Settings.SessionHost.Clusters).Any(cluster => cluster.StoragePaths.IsEmpty && cluster.Count > 0)
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
