using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Profiles;
using AvdPulumi.Configuration.Estate.Site;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Resilience;

/// <summary>Failures of machines on the site: a host, a physical machine, a cluster.</summary>
internal static class MachineFailures
{
    private static readonly Consequence Pooled = new(
        "the pool is pooled and has several hosts",
        "Users on this host lose their sessions and unsaved work. Users on other hosts notice nothing.",
        "Users connect again and get another host. The profile opens there when the lock of the lost host ends.",
        "If the host does not start, replace it."
    );

    private static readonly Consequence OnlyHost = new(
        "the pool is pooled and has one host",
        "All users of the pool lose their sessions and unsaved work, and nobody can connect to the pool.",
        "Nothing until the host runs again.",
        "Start the host, or replace it. A second host removes this risk."
    );

    private static readonly Consequence Personal = new(
        "the pool is personal",
        "The user of this host loses the session and unsaved work, and has no desktop: the host is assigned to this user.",
        "Nothing until the host runs again.",
        "Start the host. If it cannot be repaired, replace it and assign the user again; data on its disks is lost."
    );

    private static readonly Consequence Failover = new(
        "the cluster has several nodes, or their number is not declared",
        "Machines on this node stop. Their users lose their sessions and unsaved work.",
        "The cluster starts these machines on other nodes, if memory is sufficient there. Users connect again.",
        "Repair the node. avd sizing shows whether the other nodes are sufficient. Two nodes of a file server must not run on one physical machine: check the anti-affinity rule."
    );

    private static readonly Consequence OneNode = new(
        "the cluster has one node",
        "All machines on the cluster stop. There is no other node to start them on.",
        "Nothing until the node runs again.",
        "Repair the node, or continue as if the cluster is lost."
    );

    private static readonly Consequence Continues = new(
        "all its pools have hosts on another cluster, and profiles are available there",
        "Users on this cluster lose their sessions and unsaved work. They can work on the other cluster, as far as its hosts have free sessions.",
        "New connections go to hosts on the other cluster. Cloud Cache writes to the providers that are left.",
        "Add hosts on the other cluster if users get no session."
    );

    private static readonly Consequence NoProfiles = new(
        "its pools have hosts on another cluster, but profiles are on this cluster only",
        "Hosts on the other cluster run, but their users get no profile: all of the estate's users of this file server are affected.",
        "Nothing until the file server runs again.",
        "Repair the cluster within the recovery time of the config, or restore the profiles on another file server."
    );

    private static readonly Consequence NoHosts = new(
        "a pool has hosts on this cluster only",
        "All users of these pools lose their sessions and unsaved work, and have no desktop.",
        "When the cluster is back, its machines start, and users connect again.",
        "Repair the cluster, or add hosts on another cluster and restore profiles there."
    );

    public static ImmutableArray<Failure> All { get; } =
    [
        new()
        {
            Key = "host",
            Title = "One session host",
            Noticed = "Users of this host. The host is shown as Unavailable.",
            Alerts = ["hosts-unavailable", "sessions-disconnected"],
            Runbook = "docs/runbooks/replace-a-host.md",
            Sources = [ResilienceSources.Service, ResilienceSources.Fslogix],
            Consequences = [Pooled, OnlyHost, Personal],
            Hits = estate =>
                estate.Pools.Where(pool => !pool.Hosts.IsEmpty).Select(pool => new Hit(pool.Settings.HostPool.Name, OfHost(pool))),
        },
        new()
        {
            Key = "node",
            Title = "A physical machine of a cluster",
            Noticed = "Users of its machines; operators of Azure Local.",
            Alerts = ["hosts-unavailable", "sessions-disconnected"],
            Runbook = "docs/runbooks/affinity-rule.md",
            Sources = [ResilienceSources.Machines],
            Consequences = [Failover, OneNode],
            Hits = estate =>
                EstateCluster.AllOf(estate).Select(cluster => new Hit(cluster.Name, NodesOf(estate, cluster) == 1 ? OneNode : Failover)),
        },
        new()
        {
            Key = "cluster",
            Title = "A whole cluster",
            Noticed = "All users on it; operators of Azure Local.",
            Alerts = ["hosts-unavailable", "no-available-host", "fslogix-attach-failures"],
            Runbook = "docs/runbooks/cluster-lost.md",
            Sources = [ResilienceSources.Machines, ResilienceSources.CloudCache],
            Consequences = [Continues, NoProfiles, NoHosts],
            Hits = estate => EstateCluster.AllOf(estate).Select(cluster => new Hit(cluster.Name, OfCluster(estate, cluster))),
        },
    ];

    private static Consequence OfHost(EstatePool pool) =>
        pool.Settings.HostPool.Type == HostPoolType.Personal ? Personal
        : pool.Hosts.Length == 1 ? OnlyHost
        : Pooled;

    private static int? NodesOf(AvdEstate estate, EstateCluster cluster) =>
        estate.Sizing.Clusters.FirstOrDefault(sized => cluster.Is(sized.LocationId))?.Nodes;

    private static Consequence OfCluster(AvdEstate estate, EstateCluster cluster)
    {
        var hit = estate.Pools.Where(pool => cluster.Pools.Any(part => part.Pool == pool)).ToList();
        if (hit.Any(pool => pool.Hosts.All(host => cluster.Is(host.Cluster.CustomLocationId))))
            return NoHosts;
        // a cluster with a file server alone takes the profiles of pools elsewhere
        return estate.Pools.All(pool =>
            ProfileHome.Survives(estate, pool, home => home.Server is { } server && cluster.FileServers.Contains(server))
        )
            ? Continues
            : NoProfiles;
    }
}
