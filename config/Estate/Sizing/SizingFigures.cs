using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>A sizing as a list of numbers, each with the settings that it comes from.</summary>
public static class SizingFigures
{
    private const string Gb = "GB";

    private static readonly ImmutableArray<string> Disks = ["sofs.nodes", "sofs.data_disks", "sofs.volume"];

    /// <summary>The figures, in the order of the table.</summary>
    public static IEnumerable<SizingFigure> Of(EstateSizing sizing) =>
        [
            .. sizing.Pools.SelectMany(Of),
            .. Total(sizing),
            .. sizing.Clusters.SelectMany(Of),
            .. sizing.FileServers.SelectMany(Of),
            .. sizing.CloudShares is { } shares ? Of(shares) : [],
        ];

    private static IEnumerable<SizingFigure> Of(PoolSizing pool)
    {
        SizingFigure Figure(string quantity, long? value, string unit, params string[] settings) =>
            new("pool", pool.Title, quantity, value, unit, [.. settings.Select(pool.PathOf)]);
        yield return Figure("users", pool.Users, "users", "sizing.users");
        yield return Figure("users_at_once", pool.Size.UsersToPlace, "users", "sizing.users", "sizing.concurrency_percent");
        yield return Figure("sessions_per_host", pool.Size.SessionsPerHost, "users", pool.SessionsPath);
        yield return Figure("least_users_per_host", pool.LeastUsersOfBand, "users", "sizing.user_type", "session_host.size");
        yield return Figure("most_users_per_host", pool.MostUsersOfBand, "users", "sizing.user_type", "session_host.size");
        yield return Figure(
            "hosts_needed",
            pool.HostsNeeded,
            "hosts",
            "sizing.users",
            "sizing.concurrency_percent",
            pool.SessionsPath,
            "sizing.spare_hosts"
        );
        yield return Figure("hosts", pool.Size.Hosts, "hosts", "session_host.clusters");
        yield return Figure("fee_vcpu", pool.FeeProcessors, "vCPU", "session_host.clusters", "session_host.size.processors");
        yield return Figure("memory", pool.MemoryGb, Gb, "session_host.clusters", "session_host.size");
        yield return Figure("profiles_today", pool.Profiles?.TodayGb, Gb, "sizing.users", "sizing.profile_gib");
        yield return Figure("profiles_needed", pool.Profiles?.NeededGb, Gb, "sizing.users", "sizing.profile_gib", "sizing.growth_percent");
    }

    private static IEnumerable<SizingFigure> Total(EstateSizing sizing)
    {
        SizingFigure Figure(string quantity, long? value, string unit, params string[] settings) =>
            new(
                "total",
                null,
                quantity,
                value,
                unit,
                [.. sizing.Pools.SelectMany(pool => settings.Select(pool.PathOf)).Distinct(StringComparer.Ordinal)]
            );
        yield return Figure("users", sizing.Users, "users", "sizing.users");
        yield return Figure("users_at_once", sizing.UsersAtOnce, "users", "sizing.users", "sizing.concurrency_percent");
        yield return Figure("hosts", sizing.Hosts, "hosts", "session_host.clusters");
        yield return Figure("fee_vcpu", sizing.FeeProcessors, "vCPU", "session_host.clusters", "session_host.size.processors");
        yield return Figure("memory", sizing.MemoryGb, Gb, "session_host.clusters", "session_host.size");
        yield return Figure("profiles_needed", sizing.ProfilesGb, Gb, "sizing.users", "sizing.profile_gib", "sizing.growth_percent");
    }

    private static IEnumerable<SizingFigure> Of(ClusterSizing cluster)
    {
        ImmutableArray<string> asked = [.. cluster.Parts.Select(part => part.Path)];
        SizingFigure Figure(string quantity, long? value, string unit, ImmutableArray<string> settings) =>
            new("cluster", cluster.Name, quantity, value, unit, settings);
        yield return Figure("nodes", cluster.Nodes, "nodes", [cluster.NodesPath]);
        yield return Figure("hosts", cluster.Hosts, "hosts", asked);
        yield return Figure("vcpu_asked", cluster.ProcessorsAsked, "vCPU", asked);
        yield return Figure("cores_with_one_node_down", cluster.CoresLeft, "cores", [cluster.NodesPath]);
        yield return Figure("memory_asked", cluster.MemoryAskedGb, Gb, asked);
        yield return Figure("memory_with_one_node_down", cluster.MemoryLeftGb, Gb, [cluster.NodesPath]);
        yield return Figure("disks_asked", cluster.DisksAskedGb, Gb, asked);
        yield return Figure("storage", cluster.StorageGb, Gb, [cluster.NodesPath]);
        foreach (var part in cluster.Parts)
        {
            SizingFigure Part(string quantity, long? value, ImmutableArray<string> settings) =>
                new("pool_on_cluster", $"{part.Pool} on {cluster.Name}", quantity, value, "hosts", settings);
            yield return Part("hosts", part.Hosts, [part.Path]);
            yield return Part("most_hosts_with_one_node_down", part.MostHosts, [cluster.NodesPath, .. asked]);
        }
    }

    private static IEnumerable<SizingFigure> Of(FileServerSizing server)
    {
        ImmutableArray<string> disks = [.. Disks.Select(server.PathOf)];
        ImmutableArray<string> needed = [.. disks, .. server.NeedPaths];
        var capacity = server.Capacity;
        SizingFigure Figure(string quantity, long? value, string unit, ImmutableArray<string> settings) =>
            new("file_server", server.Name, quantity, value, unit, settings);
        yield return Figure("users", server.Users, "users", server.NeedPaths);
        yield return Figure("more_users", server.MoreUsers, "users", needed);
        yield return Figure("profiles_today", server.TodayGb, Gb, server.NeedPaths);
        yield return Figure("profiles_needed", server.NeededGb, Gb, server.NeedPaths);
        yield return Figure("volume", capacity.HoldsGb, Gb, disks);
        yield return Figure("copies", capacity.Copies, "copies", [server.PathOf("sofs.volume.copies")]);
        yield return Figure("pool", capacity.PoolGb, Gb, disks);
        yield return Figure("pool_reserve", capacity.ReserveGb, Gb, disks);
        yield return Figure("pool_needed", server.NeededGb is { } data ? capacity.PoolNeededGb(data) : null, Gb, needed);
        yield return Figure("disks_per_node", capacity.DisksPerNode, "disks", [server.PathOf("sofs.data_disks.per_node")]);
        yield return Figure("disks_per_node_needed", server.NeededGb is { } more ? capacity.DisksNeeded(more) : null, "disks", needed);
        yield return Figure("disk_size", capacity.DiskGb, Gb, [server.PathOf("sofs.data_disks.size_gb")]);
        yield return Figure("disk_size_needed", server.NeededGb is { } larger ? capacity.DiskGbNeeded(larger) : null, Gb, needed);
        yield return Figure(
            "fill_alert",
            server.FillAlertPercent is { } fill ? server.GbAt(fill) : null,
            Gb,
            [.. disks, server.PathOf("monitoring.alerts.volume_fill_percent")]
        );
        yield return Figure(
            "full_alert",
            server.FullAlertPercent is { } full ? server.GbAt(full) : null,
            Gb,
            [.. disks, server.PathOf("monitoring.alerts.volume_full_percent")]
        );
        yield return Figure("years_until_full", server.YearsUntilFull, "years", [.. needed, .. server.GrowthPaths]);
        foreach (var share in server.Shares)
            yield return Figure($"share_{EnumWords.Of(share.Content)}", share.NeededGb, Gb, [.. server.NeedPaths, share.Path]);
    }

    private static IEnumerable<SizingFigure> Of(CloudShareSizing shares) =>
        [
            new("azure_files", shares.Name, "profiles_needed", shares.NeededGib, "GiB", shares.NeedPaths),
            new("azure_files", shares.Name, "quotas", shares.HoldsGib, "GiB", [CloudShareSizing.Path]),
        ];
}
