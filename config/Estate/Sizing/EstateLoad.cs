using System.Collections.Immutable;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>What all pools together put on one Azure Local cluster. One pool may fit even if all pools together do not.</summary>
/// <param name="Parts">Each pool with machines on the cluster, and what it puts there. A file server that pools share is in the first part only.</param>
/// <param name="Machines">The part that declares the nodes. If none does, the first part with session hosts.</param>
internal sealed record EstateLoad(ImmutableArray<LoadOfPool> Parts, ClusterLoad Machines)
{
    /// <summary>The name of the cluster in the config.</summary>
    public string Name => Machines.Name;

    /// <summary>Whether sizing declares its nodes.</summary>
    public bool IsDeclared => !Machines.Nodes.IsEmpty;

    /// <summary>The host count to reduce: that of the pool with the most hosts.</summary>
    public string Path => Parts.MaxBy(part => part.Load.Hosts) is { } most ? most.Pool.PathOf(most.Load.Path) : "";

    /// <summary>The setting that declares the nodes.</summary>
    public string PathOfMachines => Parts.First(part => !IsDeclared || !part.Load.Nodes.IsEmpty).Pool.PathOf("sizing.nodes");

    /// <summary>The pools with hosts on the cluster.</summary>
    public ImmutableArray<PoolConfig> Pools => [.. Parts.Where(part => part.Load.Hosts > 0).Select(part => part.Pool)];

    public long ProcessorsAsked => Parts.Sum(part => part.Load.ProcessorsAsked(part.Pool.Settings.SessionHost));

    public long MemoryAskedGb => Parts.Sum(part => part.Load.MemoryAskedGb(part.Pool.Settings.SessionHost));

    public long StorageAskedGb => Parts.Sum(part => part.Load.StorageAskedGb(part.Pool.Settings.SessionHost));

    /// <summary>Memory while pools with update mode blue_green have a second set of hosts.</summary>
    public long MemoryAskedInUpdateGb =>
        Parts.Sum(part => part.Load.MemoryAskedGb(part.Pool.Settings.SessionHost, IsTwice(part.Pool) ? 2 : 1));

    /// <summary>The pools that are updated with a second set of hosts.</summary>
    public ImmutableArray<PoolConfig> PoolsTwice => [.. Pools.Where(IsTwice)];

    /// <summary>The maximum number of hosts of one pool beside everything else, with the largest node down.</summary>
    /// <param name="part">One of <see cref="Parts"/>.</param>
    public long MostHosts(LoadOfPool part)
    {
        var hosts = part.Pool.Settings.SessionHost;
        var (cores, memoryGb) = (ProcessorsAsked - part.Load.ProcessorsAsked(hosts), MemoryAskedGb - part.Load.MemoryAskedGb(hosts));
        return part.Load.MostHosts(hosts, Machines.CoresWithoutOne - cores, Machines.MemoryGbWithoutOne - memoryGb);
    }

    /// <summary>The clusters whose nodes are declared. If pools declare them differently, the first pool applies.</summary>
    public static IEnumerable<EstateLoad> Declared(ImmutableArray<PoolConfig> pools) => All(pools).Where(load => load.IsDeclared);

    /// <summary>All clusters, including those without declared nodes.</summary>
    public static IEnumerable<EstateLoad> All(ImmutableArray<PoolConfig> pools)
    {
        var fileServers = new HashSet<(string, ArmId)>();
        return pools
            .SelectMany(pool => ClusterLoad.All(pool.Settings).Select(load => new LoadOfPool(pool, load)))
            .Select(part =>
                part.Load.Sofs is null || fileServers.Add((part.Load.Sofs.ClusterName.ToUpperInvariant(), part.Load.Location))
                    ? part
                    : part with
                    {
                        Load = part.Load with { Sofs = null },
                    }
            )
            .GroupBy(part => part.Load.Location)
            .Select(same => new EstateLoad(
                [.. same],
                same.Select(part => part.Load)
                    .OrderByDescending(load => !load.Nodes.IsEmpty)
                    .ThenByDescending(load => load.Hosts > 0)
                    .First()
            ));
    }

    private static bool IsTwice(PoolConfig pool) => pool.Settings.SessionHost.Update.Mode == HostUpdateMode.BlueGreen;
}
