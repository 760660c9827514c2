using System.Collections.Immutable;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>What all pools together put on one Azure Local cluster. A pool by itself may fit where all of them do not.</summary>
/// <param name="Parts">Each pool with machines on the cluster, and what it puts there. A file server that pools share is in the first part only.</param>
/// <param name="Machines">The part that declares the machines; the first one with session hosts where none does.</param>
internal sealed record EstateLoad(ImmutableArray<LoadOfPool> Parts, ClusterLoad Machines)
{
    /// <summary>The name of the cluster in the config.</summary>
    public string Name => Machines.Name;

    /// <summary>Whether sizing declares its machines.</summary>
    public bool IsDeclared => !Machines.Nodes.IsEmpty;

    /// <summary>The count of the session hosts to reduce: that of the pool with most of them.</summary>
    public string Path => Parts.MaxBy(part => part.Load.Hosts) is { } most ? most.Pool.PathOf(most.Load.Path) : "";

    /// <summary>Where the machines are declared.</summary>
    public string PathOfMachines => Parts.First(part => !IsDeclared || !part.Load.Nodes.IsEmpty).Pool.PathOf("sizing.nodes");

    /// <summary>The pools that ask for something.</summary>
    public ImmutableArray<PoolConfig> Pools => [.. Parts.Where(part => part.Load.Hosts > 0).Select(part => part.Pool)];

    public long ProcessorsAsked => Parts.Sum(part => part.Load.ProcessorsAsked(part.Pool.Settings.SessionHost));

    public long MemoryAskedGb => Parts.Sum(part => part.Load.MemoryAskedGb(part.Pool.Settings.SessionHost));

    public long StorageAskedGb => Parts.Sum(part => part.Load.StorageAskedGb(part.Pool.Settings.SessionHost));

    /// <summary>Memory while pools with update mode blue_green have a second set of hosts.</summary>
    public long MemoryAskedInUpdateGb =>
        Parts.Sum(part => part.Load.MemoryAskedGb(part.Pool.Settings.SessionHost, IsTwice(part.Pool) ? 2 : 1));

    /// <summary>The pools that are updated with a second set of hosts.</summary>
    public ImmutableArray<PoolConfig> PoolsTwice => [.. Pools.Where(IsTwice)];

    /// <summary>The most hosts of one pool that the cluster carries beside everything else, with its largest machine down.</summary>
    /// <param name="part">One of <see cref="Parts"/>.</param>
    public long MostHosts(LoadOfPool part)
    {
        var hosts = part.Pool.Settings.SessionHost;
        var (cores, memoryGb) = (ProcessorsAsked - part.Load.ProcessorsAsked(hosts), MemoryAskedGb - part.Load.MemoryAskedGb(hosts));
        return part.Load.MostHosts(hosts, Machines.CoresWithoutOne - cores, Machines.MemoryGbWithoutOne - memoryGb);
    }

    /// <summary>The clusters whose machines are declared. Where pools declare them differently, the first does.</summary>
    public static IEnumerable<EstateLoad> Declared(ImmutableArray<PoolConfig> pools) => All(pools).Where(load => load.IsDeclared);

    /// <summary>All clusters, also those whose machines are not declared.</summary>
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
