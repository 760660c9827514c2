using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>The machines of a stack, by pool or file server, cluster and size.</summary>
internal static class MachineGroups
{
    /// <summary>The groups: session hosts by pool, then file servers.</summary>
    public static ImmutableArray<MachineGroup> Of(AvdEstate estate) =>
        [.. estate.PoolsWithOwnHosts.SelectMany(HostsOf), .. estate.OwnFileServers.Select(NodesOf)];

    /// <summary>The host pools among these resources, with all of their hosts.</summary>
    public static ImmutableArray<PoolSeats> PoolsOf(AvdEstate estate, IEnumerable<PreviewResource> resources)
    {
        var own = resources.Where(ResourceKinds.HostPools.Has).Select(pool => pool.AzureName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. estate
                .Pools.Where(pool => own.Contains(pool.Settings.HostPool.Name))
                .Select(pool => new PoolSeats(
                    pool.Settings.HostPool.Name,
                    [.. pool.Hosts.Select(host => host.ComputerName)],
                    pool.Hosts.Length * SeatsPerHost(pool.Settings.HostPool)
                )),
        ];
    }

    private static IEnumerable<MachineGroup> HostsOf(EstatePool pool) =>
        pool
            .Hosts.GroupBy(host => host.Cluster.CustomLocationId)
            .Select(hosts => new MachineGroup
            {
                Owner = TitleOf(pool),
                AreHosts = true,
                Cluster = hosts.Key.Name,
                Names = [.. hosts.Select(host => host.ComputerName)],
                Processors = pool.Settings.SessionHost.Size.Processors,
                MemoryMb = pool.Settings.SessionHost.Size.MemoryMb,
                Seats = hosts.Count() * SeatsPerHost(pool.Settings.HostPool),
            });

    private static MachineGroup NodesOf(EstateFileServer server) =>
        new()
        {
            Owner = server.Settings.ClusterName,
            AreHosts = false,
            Cluster = server.Settings.CustomLocationId.Name,
            Names = [.. server.Settings.Nodes.Select(node => node.Name)],
            Processors = server.Settings.Size.Processors,
            MemoryMb = server.Settings.Size.MemoryMb,
        };

    private static string TitleOf(EstatePool pool) => pool.Name ?? pool.Settings.HostPool.Name;

    // a pooled host without a limit has no number of seats
    private static int SeatsPerHost(HostPoolSettings pool) =>
        pool.Type switch
        {
            HostPoolType.Personal => 1,
            HostPoolType.Pooled => pool.MaxSessionLimit ?? 0,
        };
}
