using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts.Network;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>The network flows that the machines of an estate need: the flow table, with the values of the estate.</summary>
public static class NetworkFlows
{
    /// <summary>The flows, by direction, purpose and destination; what several pools or rows require is one flow.</summary>
    /// <param name="estate">The estate. A stack that deploys some of the pools needs the flows of those; a stack that deploys none gets the flows of all.</param>
    public static ImmutableArray<NetworkFlow> Of(AvdEstate estate)
    {
        var own = estate.OwnPools.ToImmutableArray();
        return Of(estate, own.IsEmpty ? estate.Pools : own);
    }

    /// <summary>The flows that some of the pools need.</summary>
    /// <param name="estate">The estate.</param>
    /// <param name="pools">The pools, at least one.</param>
    public static ImmutableArray<NetworkFlow> Of(AvdEstate estate, ImmutableArray<EstatePool> pools)
    {
        var parts = RequiredFlows.All.SelectMany(row => OfHosts(row, pools, estate).Concat(OfFileServers(row, pools, estate)));
        return
        [
            .. parts
                .GroupBy(part => part.Key)
                .Select(same => Merged([.. same], pools))
                .OrderBy(flow => flow.Direction)
                .ThenBy(flow => flow.Purpose),
        ];
    }

    private static IEnumerable<Part> OfHosts(RequiredFlow row, ImmutableArray<EstatePool> pools, AvdEstate estate)
    {
        foreach (
            var pool in pools.Where(pool =>
                (row.From & (FlowMachines.SessionHosts | FlowMachines.Clients)) != 0 && row.When.Holds(pool.Settings)
            )
        )
        {
            var networks = NetworkPlan.ByName(pool.Settings);
            foreach (var name in pool.Settings.SessionHost.Clusters.Select(cluster => cluster.LogicalNetwork).Distinct())
            {
                if (!networks.TryGetValue(name, out var network))
                    continue;
                foreach (var to in FlowTargets.Of(row, pool.Settings, network, estate))
                    yield return new(row, to, SourcesOf(row, pool.Settings, network), pool, row.Required.Holds(pool.Settings));
            }
        }
    }

    private static IEnumerable<Part> OfFileServers(RequiredFlow row, ImmutableArray<EstatePool> pools, AvdEstate estate)
    {
        if (!row.From.HasFlag(FlowMachines.FileServers))
            yield break;
        foreach (var server in estate.FileServers.Where(server => server.Pools.Any(pools.Contains)))
        {
            var settings = server.Pools[0].Settings;
            if (
                !row.When.OnFileServers(settings)
                || !NetworkPlan.ByName(settings).TryGetValue(server.Settings.LogicalNetwork, out var network)
            )
                continue;
            foreach (var to in FlowTargets.Of(row, settings, network, estate))
                yield return new(
                    row,
                    to,
                    [new(FlowMachines.FileServers, network.Name, network.AddressPrefix?.ToString())],
                    null,
                    row.Required.OnFileServers(settings)
                );
        }
    }

    private static ImmutableArray<FlowSource> SourcesOf(RequiredFlow row, AvdSettings settings, LogicalNetworkSettings network)
    {
        if (!row.From.HasFlag(FlowMachines.Clients))
            return [new(FlowMachines.SessionHosts, network.Name, network.AddressPrefix?.ToString())];
        var ranges = settings.Network.Shortpath.ClientRanges;
        return ranges.IsEmpty
            ? [new(FlowMachines.Clients, null, null)]
            : [.. ranges.Select(range => new FlowSource(FlowMachines.Clients, null, range.ToString()))];
    }

    private static NetworkFlow Merged(ImmutableArray<Part> same, ImmutableArray<EstatePool> pools)
    {
        var first = same[0];
        var named = same.Select(part => part.Pool?.Name).OfType<string>().Distinct().ToImmutableArray();
        return new NetworkFlow
        {
            Direction = first.Direction,
            Purpose = first.Row.Purpose,
            From = [.. same.SelectMany(part => part.From).Distinct()],
            To = first.To,
            Transport = first.Row.Transport,
            Ports = first.Ports,
            Optional = !same.Any(part => part.IsRequired),
            NoInspection = same.Any(part => part.Row.NoInspection),
            What = string.Join("; ", same.Select(part => part.Row.What).Distinct()),
            Pools = named.Length == pools.Length ? [] : named,
            ServiceTag = same.Select(part => part.Row.ServiceTag).FirstOrDefault(tag => tag is not null),
            Source = first.Row.SourceIn(pools[0].Settings.Subscription.Cloud),
        };
    }

    // one machine needs it, towards one place
    private sealed record Part(RequiredFlow Row, FlowDestination To, ImmutableArray<FlowSource> From, EstatePool? Pool, bool IsRequired)
    {
        public FlowDirection Direction =>
            Row.From.HasFlag(FlowMachines.Clients) ? FlowDirection.Inbound
            : To.IsOnSite ? FlowDirection.Internal
            : FlowDirection.Outbound;

        public ImmutableArray<PortRange> Ports { get; } = To.Port is { } port ? [PortRange.Of(port)] : Row.Ports;

        // Windows names are not case-sensitive
        public string Key =>
            string.Join(
                '\n',
                [
                    Direction,
                    To.Name.ToUpperInvariant(),
                    string.Join(',', To.Addresses),
                    To.Route,
                    To.Via,
                    Row.Transport,
                    string.Join(',', Ports),
                ]
            );
    }
}
