using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>What the estate needs and what it has: users, hosts, clusters and profiles of all pools.</summary>
/// <remarks><c>avd sizing</c> shows all of it, and rules read its parts. Pools share clusters, so it always covers all pools, whichever pools a stack deploys.</remarks>
public sealed record EstateSizing
{
    /// <summary>The pools, in the order of the config.</summary>
    public required ImmutableArray<PoolSizing> Pools { get; init; }

    /// <summary>The clusters, including those without declared nodes.</summary>
    public required ImmutableArray<ClusterSizing> Clusters { get; init; }

    /// <summary>The file servers.</summary>
    public required ImmutableArray<FileServerSizing> FileServers { get; init; }

    /// <summary>The file shares of the Cloud Cache account; null if the config declares none.</summary>
    public required CloudShareSizing? CloudShares { get; init; }

    /// <summary>Pools whose profiles are in a place without a declared size: on another server, or in no place yet.</summary>
    public required ImmutableArray<ProfilesElsewhere> Elsewhere { get; init; }

    /// <summary>Where session hosts run and where profiles live.</summary>
    public required Topology Topology { get; init; }

    /// <summary>Users of all pools; null if sizing sets none.</summary>
    public int? Users => SumOf(pool => pool.Users);

    /// <summary>Users of all pools at the same time; null if sizing sets none.</summary>
    public int? UsersAtOnce => SumOf(pool => pool.Size.UsersToPlace);

    /// <summary>The maximum number of users at the same time for the topology; null if each file server sets the limit.</summary>
    public int? MostUsersAtOnce => Topology == Topology.SingleCluster ? PlanningLimits.SingleClusterUsers : null;

    /// <summary>Session hosts of all pools.</summary>
    public long Hosts => Pools.Sum(pool => (long)pool.Size.Hosts);

    /// <summary>Virtual processors of all session hosts: what the fee of Azure Virtual Desktop on Azure Local counts, while they run.</summary>
    public long FeeProcessors => Pools.Sum(pool => pool.FeeProcessors);

    /// <summary>Memory of all session hosts.</summary>
    public long MemoryGb => Pools.Sum(pool => pool.MemoryGb);

    /// <summary>Profiles of all pools with the buffer.</summary>
    public long ProfilesGb => Pools.Sum(pool => pool.Profiles?.NeededGb ?? 0);

    /// <summary>Shortages.</summary>
    public ImmutableArray<SizingNote> Shortages => SizingNotes.ShortagesOf(this);

    /// <summary>What is not declared, so the sizing cannot check it.</summary>
    public ImmutableArray<SizingNote> Undeclared => SizingNotes.UndeclaredOf(this);

    /// <summary>The sizing of several pools.</summary>
    /// <param name="shared">What all pools share.</param>
    /// <param name="pools">The pools, at least one.</param>
    internal static EstateSizing Of(AvdSettings shared, ImmutableArray<PoolConfig> pools)
    {
        var counted = Fleet.WithUsers(pools).ToHashSet(ReferenceEqualityComparer.Instance);
        return new EstateSizing
        {
            Pools = [.. pools.Select(pool => PoolSizing.Of(pool, counted.Contains(pool)))],
            Clusters = [.. EstateLoad.All(pools).Select(ClusterSizing.Of)],
            FileServers = FileServerSizing.Of(pools),
            CloudShares = CloudShareSizing.Of(shared.Storage, pools),
            Elsewhere = [.. ProfilesElsewhere.Of(shared.Storage, pools)],
            Topology = shared.Deployment.Topology,
        };
    }

    private int? SumOf(Func<PoolSizing, int?> users) =>
        Pools.Where(pool => pool.IsCounted).Select(users).Where(number => number is not null).ToList() is { Count: > 0 } known
            ? known.Sum()
            : null;
}
