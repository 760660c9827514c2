using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>Shortages of a sizing, and what it cannot say, as sentences.</summary>
internal static class SizingNotes
{
    /// <summary>Shortages: pools, then clusters, then storage.</summary>
    public static ImmutableArray<SizingNote> ShortagesOf(EstateSizing sizing) =>
        [
            .. sizing.UsersAtOnce > sizing.MostUsersAtOnce
                ?
                [
                    new SizingNote(
                        "deployment.topology",
                        $"Topology {EnumWords.Of(sizing.Topology)} is for up to {Number(sizing.MostUsersAtOnce!.Value)} users at the same time, but there are {Number(sizing.UsersAtOnce!.Value)}."
                    ),
                ]
                : Array.Empty<SizingNote>(),
            .. from pool in sizing.Pools
            where pool.LacksHosts > 0
            select new SizingNote(
                pool.HostsPath,
                $"Pool {pool.Title} has {Number(pool.Size.Hosts)} session hosts, but needs {Number(pool.HostsNeeded!.Value)}{(pool.SpareHosts > 0 ? $", including {Number(pool.SpareHosts)} spare" : "")}."
            ),
            .. sizing.Clusters.SelectMany(ShortagesOf),
            .. sizing.FileServers.SelectMany(ShortagesOf),
            .. from server in sizing.FileServers
            where sizing.MostUsersAtOnce is null && server.UsersAtOnce > FileServerSizing.MostUsersAtOnce
            select new SizingNote(
                server.NeedPaths[0],
                $"One file server is for up to {Number(FileServerSizing.MostUsersAtOnce)} users at the same time, but {server.Name} has {Number(server.UsersAtOnce!.Value)}."
            ),
            .. sizing.CloudShares is { LacksGib: > 0 and var lacks } shares
                ?
                [
                    new SizingNote(
                        CloudShareSizing.Path,
                        $"The file shares in Azure hold {Number(shares.HoldsGib)} GiB, which is {Number(lacks)} GiB too little."
                    ),
                ]
                : Array.Empty<SizingNote>(),
        ];

    /// <summary>What is not declared: users, then nodes, then the places of profiles.</summary>
    public static ImmutableArray<SizingNote> UndeclaredOf(EstateSizing sizing) =>
        [
            .. sizing
                .Pools.Where(pool => pool.Users is null)
                .GroupBy(pool => pool.PathOf("sizing.users"))
                .Select(same => new SizingNote(
                    same.Key,
                    $"Users of {NamesOf(same.Select(pool => pool.Title))}: it is not known which hosts and profiles they need."
                )),
            .. sizing
                .Pools.Where(pool => !pool.IsCounted && pool.Users is not null)
                .GroupBy(pool => pool.PathOf("sizing.users"))
                .Select(same => new SizingNote(
                    same.Key,
                    $"Users of {NamesOf(same.Select(pool => pool.Title))} alone: another pool shares the same number, and sums count it once. Set sizing.users for each pool under pools."
                )),
            .. sizing
                .Clusters.Where(cluster => cluster.Nodes is null)
                .GroupBy(cluster => cluster.NodesPath)
                .Select(same => new SizingNote(
                    same.Key,
                    $"Nodes of {NamesOf(same.Select(cluster => cluster.Name))}: it is not known whether processors and memory are sufficient with one node down."
                )),
            .. sizing
                .Clusters.Where(cluster => cluster is { Nodes: not null, StorageGb: null })
                .GroupBy(cluster => cluster.NodesPath)
                .Select(same => new SizingNote(
                    $"{same.Key}[].usable_storage_gb",
                    $"Storage of {NamesOf(same.Select(cluster => cluster.Name))}: it is not known whether all disks fit at their full size."
                )),
            .. sizing.Elsewhere.Select(pool => new SizingNote(
                pool.Path,
                pool.Places.IsEmpty
                    ? $"Profiles of {pool.Pool}: the config has no file server and no other place for them."
                    : $"Profiles of {pool.Pool} are on {string.Join(", ", pool.Places)}: its capacity is not in this config."
            )),
            .. sizing.FileServers.Where(server => server is { Users: not null, Grows: false }).Select(server => server.Name).ToList()
                is { Count: > 0 } still
                ?
                [
                    new SizingNote(
                        "sizing.yearly_growth_percent",
                        $"Growth of the profiles on {NamesOf(still)}: it is not known for how many years they fit."
                    ),
                ]
                : Array.Empty<SizingNote>(),
        ];

    private static IEnumerable<SizingNote> ShortagesOf(ClusterSizing cluster)
    {
        if (cluster.LacksCores > 0)
            yield return new(
                cluster.HostsPath,
                $"With one node down, {cluster.Name} has {Number(cluster.CoresLeft!.Value)} cores, but its machines need {Number(cluster.ProcessorsAsked)} vCPU."
            );
        if (cluster.LacksMemoryGb > 0)
            yield return new(
                cluster.HostsPath,
                $"With one node down, {cluster.Name} has {Number(cluster.MemoryLeftGb!.Value)} GB of memory, but its machines need {Number(cluster.MemoryAskedGb)} GB."
            );
        if (cluster.LacksStorageGb > 0)
            yield return new(
                cluster.NodesPath,
                $"Disks on {cluster.Name} can grow to {Number(cluster.DisksAskedGb)} GB, but its nodes have {Number(cluster.StorageGb!.Value)} GB."
            );
    }

    private static IEnumerable<SizingNote> ShortagesOf(FileServerSizing server)
    {
        if (server.LacksGb > 0)
            yield return new(
                server.SizePath,
                $"File server {server.Name} holds {Number(server.Capacity.HoldsGb)} GB, but its profiles need {Number(server.NeededGb!.Value)} GB."
            );
        foreach (var share in server.Shares.Where(share => share is { Content: ShareContent.Profiles, IsTooSmall: true }))
            yield return new(
                share.Path,
                $"Share {share.Name} of {server.Name} has a quota of {Number(share.QuotaGb!.Value)} GB, but needs about {Number(share.NeededGb!.Value)} GB for profiles."
            );
    }

    private static string NamesOf(IEnumerable<string> names) => string.Join(", ", names.Distinct(StringComparer.Ordinal));

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
