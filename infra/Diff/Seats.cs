using System.Collections.Immutable;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Diff;

/// <summary>
/// User seats of session hosts, as the overview of a preview counts them: the config knows the pool of a host, whichever stack deploys it. Case makes no difference in a name: a host
/// whose name changes by it is the same host.
/// </summary>
internal sealed class Seats
{
    private readonly Dictionary<string, int> _ofHosts;
    private readonly Dictionary<string, PoolSeats> _pools;

    public Seats(PreviewOverview overview)
    {
        _pools = overview
            .Pools.DistinctBy(pool => pool.HostPool, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pool => pool.HostPool, StringComparer.OrdinalIgnoreCase);
        _ofHosts = overview
            .Machines.SelectMany(group => group.Names.Select(name => (Name: name, Seats: group.Seats / group.Names.Length)))
            .DistinctBy(host => host.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(host => host.Name, host => host.Seats, StringComparer.OrdinalIgnoreCase);
        WithoutLimit =
        [
            .. overview
                .Machines.Where(group => group is { AreHosts: true, Seats: 0, Count: > 0 })
                .Select(group => group.Owner)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>All of them.</summary>
    public int Total => _ofHosts.Values.Sum();

    /// <summary>Owners of session hosts, pools by their names, that have no number of seats because they have no session limit.</summary>
    public ImmutableArray<string> WithoutLimit { get; }

    /// <summary>Those of a host; 0 for a host of a pool without a session limit.</summary>
    public int Of(string host) => _ofHosts.GetValueOrDefault(host);

    /// <summary>Whether a host is known, and its pool has no session limit.</summary>
    public bool HasNoLimit(string host) => _ofHosts.TryGetValue(host, out var seats) && seats == 0;

    /// <summary>What is lost with a host pool.</summary>
    /// <param name="hostPool">Its name in Azure before.</param>
    /// <param name="kind">What happens to it.</param>
    /// <param name="lost">The hosts that are replaced or deleted themselves.</param>
    public LostPool LostWith(string hostPool, ChangeKind kind, ImmutableArray<string> lost) =>
        _pools.TryGetValue(hostPool, out var pool)
            ? new(hostPool, kind, pool.Hosts.Length, pool.Hosts.Except(lost, StringComparer.OrdinalIgnoreCase).Count(), pool.Seats)
            : new(hostPool, kind, null, null, 0);

    /// <summary>Whether a host is registered in a host pool.</summary>
    public bool IsIn(string hostPool, string host) =>
        _pools.TryGetValue(hostPool, out var pool) && pool.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase);
}
