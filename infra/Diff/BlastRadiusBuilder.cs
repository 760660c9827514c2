using System.Collections.Immutable;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Diff;

/// <summary>Counts what changes affect: hosts, seats, resources with state.</summary>
internal static class BlastRadiusBuilder
{
    public static BlastRadius Of(IReadOnlyCollection<ResourceChange> changes, Seats before, Seats after)
    {
        var hosts = changes
            .Where(change => change.Machine is { IsHost: true })
            .GroupBy(change => change.Machine!.Name, StringComparer.Ordinal)
            .ToDictionary(host => host.Key, WhatHappens, StringComparer.Ordinal);
        ImmutableArray<string> lost =
        [
            .. hosts.Where(host => host.Value is ChangeKind.Replaced or ChangeKind.Deleted).Select(host => host.Key),
        ];
        ImmutableArray<LostPool> pools =
        [
            .. changes
                .Where(change => change.Kind is ChangeKind.Replaced or ChangeKind.Deleted && !change.StaysInAzure)
                .Where(change => ResourceKinds.HostPools.Has(change.Resource))
                .Select(change => before.LostWith(change.FormerName ?? change.Resource.AzureName, change.Kind, lost)),
        ];
        return new BlastRadius
        {
            HostsCreated = hosts.Count(host => host.Value == ChangeKind.Created),
            HostsReplaced = hosts.Count(host => host.Value == ChangeKind.Replaced),
            HostsDeleted = hosts.Count(host => host.Value == ChangeKind.Deleted),
            HostsUpdated = hosts.Count(host => host.Value == ChangeKind.Updated),
            // a host of a pool that is lost counts with its pool
            SeatsAffected =
                pools.Sum(pool => pool.Seats) + lost.Where(host => !pools.Any(pool => before.IsIn(pool.HostPool, host))).Sum(before.Of),
            PoolsLost = pools,
            SeatsBefore = before.Total,
            SeatsAfter = after.Total,
            SeatsUnknown = lost.Any(before.HasNoLimit),
            PoolsWithoutLimitBefore = before.WithoutLimit,
            PoolsWithoutLimitAfter = after.WithoutLimit,
            StatefulTouched =
            [
                .. changes
                    .Where(change => change.Kind is ChangeKind.Replaced or ChangeKind.Deleted)
                    .Where(change => !change.StaysInAzure && change.Machine is not { IsHost: true } && StatefulKinds.HoldsState(change))
                    .Select(change => change.Resource.Urn),
            ],
        };
    }

    // a change of something on it, such as a new step, is an update of the host
    private static ChangeKind WhatHappens(IEnumerable<ResourceChange> changes)
    {
        var all = changes.ToList();
        var own = all.Where(change => StatefulKinds.IsMachine(change.Resource.Type)).Select(change => change.Kind).ToHashSet();
        // of what happens to the resources of a host, the first says most about it
        return own.Count > 0 ? ChangeKinds.ByHarm.First(own.Contains)
            : all.TrueForAll(change => change.Kind == ChangeKind.Moved) ? ChangeKind.Moved
            : ChangeKind.Updated;
    }
}
