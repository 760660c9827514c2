using System.Collections.Immutable;

namespace AvdPulumi.Infra.Roll;

/// <summary>Chooses the hosts of the next batch.</summary>
internal static class RollBatches
{
    /// <summary>
    /// The hosts of the next batch: of one kind and one cluster, at most <see cref="RollPolicy.BatchSize"/>, and so many that the other open hosts have the seats of the floor and of all
    /// sessions that run now. Hosts that nobody can use come first: they take no seats away.
    /// </summary>
    /// <param name="pending">The hosts that are to be done.</param>
    /// <param name="sight">The pool now.</param>
    /// <param name="policy">The limits.</param>
    /// <returns>None if no host can be drained now.</returns>
    public static ImmutableArray<RollHost> Next(ImmutableArray<RollHost> pending, RollSight sight, RollPolicy policy)
    {
        var kind = pending.Min(host => OrderOf(host.Kind));
        ImmutableArray<RollHost> due = [.. pending.Where(host => OrderOf(host.Kind) == kind).OrderBy(host => IsOpen(host) ? 1 : 0)];
        var most = MostToDrain(sight, policy);
        var chosen = ImmutableArray.CreateBuilder<RollHost>();
        foreach (var host in due.Where(host => host.Cluster == due[0].Cluster))
        {
            if (chosen.Count == policy.BatchSize)
                break;
            if (IsOpen(host) && --most < 0)
                continue;
            chosen.Add(host);
        }
        return chosen.ToImmutable();

        bool IsOpen(RollHost host) => sight.Of(host) is { IsOpen: true };
    }

    /// <summary>
    /// How many open hosts can be drained now, so that the others have the seats of the floor and of all sessions that run. Sessions of personal hosts need no other seat, because their users
    /// can use no other host.
    /// </summary>
    /// <param name="sight">The pool now.</param>
    /// <param name="policy">The limits.</param>
    public static int MostToDrain(RollSight sight, RollPolicy policy) =>
        Math.Max(0, (sight.OpenHosts * policy.SeatsPerHost) - Math.Max(policy.Floor, policy.IsPersonal ? 0 : sight.Sessions))
        / policy.SeatsPerHost;

    // what adds seats is first, and what only takes them away is last
    private static int OrderOf(RollKind kind) =>
        kind switch
        {
            RollKind.Create => 0,
            RollKind.Replace => 1,
            RollKind.Remove => 2,
        };

    /// <summary>The batches of a roll in which nothing fails and no session begins: what a plan shows.</summary>
    /// <param name="pending">The hosts that are to be done.</param>
    /// <param name="sight">The pool now.</param>
    /// <param name="policy">The limits.</param>
    public static RollForecast Forecast(ImmutableArray<RollHost> pending, RollSight sight, RollPolicy policy)
    {
        var batches = ImmutableArray.CreateBuilder<ForecastBatch>();
        while (!pending.IsEmpty)
        {
            var next = Next(pending, sight, policy);
            if (next.IsEmpty)
                break;
            var without = RollSight.Of(sight.Hosts.Values.Where(host => !next.Any(gone => IsSame(gone, host))));
            batches.Add(new ForecastBatch(next, without.OpenHosts * policy.SeatsPerHost));
            // sessions move to the hosts that stay open
            sight =
                next[0].Kind == RollKind.Remove
                    ? without
                    : RollSight.Of(without.Hosts.Values.Concat(next.Select(host => NewOf(host, sight.Of(host)))));
            pending = [.. pending.Except(next)];
        }
        return new RollForecast(batches.ToImmutable(), pending);
    }

    private static bool IsSame(RollHost host, HostSight seen) =>
        string.Equals(host.RegisteredName, seen.Name, StringComparison.OrdinalIgnoreCase);

    private static HostSight NewOf(RollHost host, HostSight? before) =>
        new()
        {
            Name = host.RegisteredName,
            Status = Operations.HostStatus.Available,
            IsDrained = before is { IsDrained: true },
            IsExcluded = false,
            Sessions = before?.Sessions ?? 0,
        };
}

/// <summary>The batches to expect.</summary>
/// <param name="Batches">The batches.</param>
/// <param name="Left">The hosts that no batch can take, because of the floor.</param>
internal sealed record RollForecast(ImmutableArray<ForecastBatch> Batches, ImmutableArray<RollHost> Left);

/// <summary>A batch to expect.</summary>
/// <param name="Hosts">Its hosts.</param>
/// <param name="Seats">The seats that are open meanwhile.</param>
internal sealed record ForecastBatch(ImmutableArray<RollHost> Hosts, int Seats);
