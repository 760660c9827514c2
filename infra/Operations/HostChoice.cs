using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;

namespace AvdPulumi.Infra.Operations;

/// <summary>Which session hosts of a stack a verb is about.</summary>
internal sealed record HostChoice
{
    /// <summary>Default: all. Names of hosts: computer names, or names in the host pool.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Default: all. Name of a pool, or of its host pool.</summary>
    public string? Pool { get; init; }

    /// <summary>Default: all. Name of a cluster.</summary>
    public string? Cluster { get; init; }

    /// <summary>Default: all. Statuses.</summary>
    public ImmutableArray<string> Statuses { get; init; } = [];

    /// <summary>The pools of a stack whose hosts are read: those that it deploys, or whose machines it deploys.</summary>
    public IEnumerable<EstatePool> PoolsOf(AvdEstate estate) =>
        estate
            .OwnPools.Union(estate.PoolsWithOwnHosts)
            .Where(pool => Pool is null || IsSame(pool.Name, Pool) || IsSame(ArmPath.NameOf(pool.HostPoolId), Pool));

    /// <summary>The name by which a pool is chosen and shown: that of the config or, if the config has one pool alone, of its host pool.</summary>
    public static string NameOf(EstatePool pool) => pool.Name ?? ArmPath.NameOf(pool.HostPoolId);

    /// <summary>Whether a host is chosen.</summary>
    public bool Has(HostState host) =>
        (Names.IsEmpty || Names.Any(name => IsNamed(host, name)))
        && (Cluster is null || IsSame(host.Cluster, Cluster))
        && (Statuses.IsEmpty || Statuses.Contains(host.Status, StringComparer.OrdinalIgnoreCase));

    /// <summary>The first of the names that is no host's; null if there is none.</summary>
    public string? UnknownIn(IEnumerable<HostState> hosts)
    {
        ImmutableArray<HostState> all = [.. hosts];
        return Names.FirstOrDefault(name => !all.Any(host => IsNamed(host, name)));
    }

    private static bool IsNamed(HostState host, string name) => IsSame(host.Name, name) || IsSame(host.ComputerName, name);

    private static bool IsSame(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
