using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Estate.Sizing;
using static AvdPulumi.Infra.Rendering.SizingWords;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The tables of a sizing: pools, clusters, file servers, file shares in Azure.</summary>
internal static class SizingSections
{
    /// <summary>The tables; one without rows says nothing.</summary>
    public static IEnumerable<SizingSection> Of(EstateSizing sizing) =>
        [
            new(
                "Pools",
                ["pool", "users", "per host", "needed", "hosts", "vCPU", "memory GB", "profiles GB"],
                [.. sizing.Pools.Select(Row), .. sizing.Pools.Length > 1 ? [TotalOf(sizing)] : Array.Empty<SizingRow>()]
            ),
            new(
                "Clusters, with their largest node down",
                ["cluster", "nodes", "hosts", "vCPU of cores", "memory GB", "disks GB"],
                [.. sizing.Clusters.Select(Row)]
            ),
            new(
                "File servers",
                ["file server", "users", "today GB", "needed GB", "holds GB", "pool GB", "disks per node"],
                [.. sizing.FileServers.Select(Row)]
            ),
            new(
                "File shares in Azure",
                ["account", "users", "needed GiB", "holds GiB"],
                sizing.CloudShares is { } shares
                    ? [new([shares.Name ?? "(derived)", Number(shares.Users), Number(shares.NeededGib), Number(shares.HoldsGib)], [])]
                    : []
            ),
        ];

    private static SizingRow Row(PoolSizing pool) =>
        new(
            [
                pool.Title,
                UsersOf(pool),
                Number(pool.Size.SessionsPerHost),
                Number(pool.HostsNeeded),
                Number(pool.Size.Hosts),
                Number(pool.FeeProcessors),
                Number(pool.MemoryGb),
                pool.HasProfiles ? Number(pool.Profiles?.NeededGb) : "none",
            ],
            [DensityOf(pool), HostsOf(pool)]
        );

    private static string UsersOf(PoolSizing pool) =>
        pool is { Users: not null, IsCounted: false } ? $"({Number(pool.Users)})" : Number(pool.Users);

    private static string DensityOf(PoolSizing pool)
    {
        if (pool.IsPersonal)
            return $"Personal: one user per host with {Host(pool)}.";
        var band =
            pool.LeastUsersOfBand == pool.MostUsersOfBand
                ? Number(pool.MostUsersOfBand)
                : $"{Number(pool.LeastUsersOfBand)} to {Number(pool.MostUsersOfBand)}";
        return $"The planning range is {band} {EnumWords.Of(pool.UserType)} users on a host with {Host(pool)}; {pool.SessionsPath} sets {Number(pool.Size.SessionsPerHost)}{(pool.Size.SessionsPerHost > pool.MostUsersOfBand ? ", above the range" : "")}.";
    }

    private static string HostsOf(PoolSizing pool)
    {
        if (pool.Size.UsersToPlace is not { } users)
            return "";
        var atOnce = pool.IsPersonal || pool.ConcurrencyPercent == 100 ? "" : $" at the same time ({pool.ConcurrencyPercent} %)";
        var spare = pool.IsPersonal ? "" : $", {(pool.SpareHosts == 0 ? "none" : Number(pool.SpareHosts))} to spare";
        return $"{Count(users, "user")}{atOnce} on {Count(pool.Size.HostsFor(users), "host")}{spare}.";
    }

    private static SizingRow TotalOf(EstateSizing sizing) =>
        new(
            [
                "total",
                Number(sizing.Users),
                "",
                sizing.Pools.All(pool => pool.HostsNeeded is not null)
                    ? Number(sizing.Pools.Sum(pool => pool.HostsNeeded!.Value))
                    : SizingReport.Unknown,
                Number(sizing.Hosts),
                Number(sizing.FeeProcessors),
                Number(sizing.MemoryGb),
                Number(sizing.ProfilesGb),
            ],
            []
        );

    private static SizingRow Row(ClusterSizing cluster) =>
        new(
            [
                cluster.Name,
                cluster.Nodes is { } nodes ? Part(nodes - 1, nodes) : SizingReport.Unknown,
                Number(cluster.Hosts),
                Part(cluster.ProcessorsAsked, cluster.CoresLeft),
                Part(cluster.MemoryAskedGb, cluster.MemoryLeftGb),
                Part(cluster.DisksAskedGb, cluster.StorageGb),
            ],
            [
                .. cluster.Parts.Select(part =>
                    part.MostHosts is { } most
                        ? $"{Count(part.Hosts, "host")} of {part.Pool}; up to {Number(most)} fit in addition to all other machines."
                        : $"{Count(part.Hosts, "host")} of {part.Pool}."
                ),
                .. cluster.FileServers.Select(server => $"{Count(server.Nodes, "node")} of file server {server.Name}."),
            ]
        );

    private static SizingRow Row(FileServerSizing server) =>
        new(
            [
                server.Name,
                Number(server.Users),
                Number(server.TodayGb),
                Number(server.NeededGb),
                Number(server.Capacity.HoldsGb),
                Number(server.Capacity.PoolGb),
                $"{Number(server.Capacity.DisksPerNode)} x {Number(server.Capacity.DiskGb)}",
            ],
            [.. SizingDisks.DetailsOf(server)]
        );
}
