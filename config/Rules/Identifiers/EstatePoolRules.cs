using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What several pools have in common, or must not have: AVD0064, AVD0065, AVD0190 and AVD0191.</summary>
internal static class EstatePoolRules
{
    private const string Doc = "AvdPulumi, docs/pools.md";

    private static readonly Rule FeedsAreWhole = new(
        new()
        {
            Code = "AVD0064",
            Title = "A feed whose pools are in different stacks",
            Cause = "A workspace has one list of application groups, and Azure knows no call that adds one to it: each deployment writes the whole list. Two stacks that share a workspace take "
                + "each other's groups out of the feed.",
            Example = "avd:pools: [developers]\nworkspace:\n  name: ws-contoso     # which lists the groups of clinicians, too",
            Remedy = "Give the pools of each stack a workspace of their own, pools.<name>.workspace; users see all of them side by side. Or deploy these pools in one stack.",
            Source = "Workspaces, REST API of Azure Virtual Desktop, https://learn.microsoft.com/rest/api/desktopvirtualization/workspaces/create-or-update",
        },
        Severity.Error, Estate.Reads,
        static context => context.Estate.Feeds
            .Select(feed => (Feed: feed, Ours: feed.Pools.Where(pool => context.Estate.Share.Has(pool.Name)).ToList(), Others: feed.Pools.Where(pool => !context.Estate.Share.Has(pool.Name)).ToList()))
            .Where(split => split is { Ours.Count: > 0, Others.Count: > 0 })
            .Select(split => new Finding(split.Feed.PathOf("workspace.name"),
                $"The workspace '{split.Feed.Settings.Name}' lists the groups of {NamesOf(split.Ours)} and of {NamesOf(split.Others)}, but this stack deploys {NamesOf(split.Ours)} only.",
                $"Give pools.{split.Ours[0].Name}.workspace a name of its own.")))
    {
        OverPools = true,
    };

    private static readonly Rule FeedsOfOneNameAreOne = new(
        new()
        {
            Code = "AVD0065",
            Title = "Two pools describe one workspace differently",
            Cause = "Pools whose workspace has one name share it, so there is one set of settings. That of the first pool would win.",
            Example = "pools:\n  clinicians:\n    workspace: {name: ws-contoso, friendly_name: Clinic}\n  developers:\n    workspace: {name: ws-contoso, friendly_name: Development}",
            Remedy = "Describe the workspace at the top of the config, or give each pool a name of its own.",
            Source = Doc,
        },
        Severity.Error, Estate.Reads,
        static context => from feed in context.Estate.Feeds
                          let other = feed.Pools.FirstOrDefault(pool => pool.Settings.Workspace != feed.Settings)
                          where other is not null
                          select new Finding(other.PathOf("workspace"), $"The pools '{feed.Pools[0].Name}' and '{other.Name}' share the workspace '{feed.Settings.Name}', but describe it differently.",
                              "Describe it once, at the top."))
    {
        OverPools = true,
    };

    private static readonly Rule ComputersDiffer = new(
        new()
        {
            Code = "AVD0190",
            Title = "Session hosts of two pools have the same names",
            Cause = "A computer account, an Arc machine and a session host are known by the name of the machine, which is made from session_host.prefix and a number. The second pool would take the machines of the first.",
            Example = "session_host:\n  prefix: avd\npools:\n  clinicians: {}\n  developers: {}",
            Remedy = "Give each pool a prefix of its own, or numbers that do not overlap: session_host.start_number.",
            Source = "Naming conventions in Active Directory, https://learn.microsoft.com/troubleshoot/windows-server/active-directory/naming-conventions-for-computer-domain-site-ou",
        },
        Severity.Error, Estate.Reads,
        static context => from second in context.Estate.Pools
                          let shared = FirstShared(second, context.Estate)
                          where shared is not null
                          select new Finding(second.PathOf("session_host.prefix"), $"The pools '{shared.Value.First.Name}' and '{second.Name}' both have a session host '{shared.Value.Host}'.",
                              $"Give pools.{second.Name}.session_host.prefix a value of its own."))
    {
        OverPools = true,
    };

    private static readonly Rule AddressesDiffer = new(
        new()
        {
            Code = "AVD0191",
            Title = "Session hosts of two pools have one address",
            Cause = "An address belongs to one machine. Azure Local refuses the second machine, or both answer.",
            Example = "pools:\n  clinicians: {session_host: {clusters: [{addresses: [10.10.20.50]}]}}\n  developers: {session_host: {clusters: [{addresses: [10.10.20.50]}]}}",
            Remedy = "Give each machine an address of its own.",
            Source = "Create logical networks for Azure Local, https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks",
        },
        Severity.Error, Estate.Reads,
        static context => context.Estate.Pools.SelectMany(AddressesOf).GroupBy(use => (use.Network, use.Address))
            .Where(same => same.Select(use => use.Pool).Distinct().Skip(1).Any())
            .Select(same => (First: same.First(), Second: same.First(use => use.Pool != same.First().Pool)))
            .Select(pair => new Finding(pair.Second.Path, $"{pair.Second.Address} is an address of the pool '{pair.First.Pool.Name}' already ({pair.First.Path}).", "Choose another address.")))
    {
        OverPools = true,
    };

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } = [FeedsAreWhole, FeedsOfOneNameAreOne, ComputersDiffer, AddressesDiffer];

    private static string NamesOf(IEnumerable<EstatePool> pools) => string.Join(", ", pools.Select(pool => $"'{pool.Name}'"));

    // one pool before it is enough to say so: of a hundred pools with one prefix, each is found once and not with each other one
    private static (EstatePool First, string Host)? FirstShared(EstatePool second, Estate estate)
    {
        foreach (var first in estate.Pools.TakeWhile(pool => pool != second))
            if (SharedName(first.Settings.SessionHost, second.Settings.SessionHost) is { } host) return (first, host);
        return null;
    }

    // by the numbers, of which there may be thousands
    private static string? SharedName(SessionHostSettings first, SessionHostSettings second)
    {
        if (!string.Equals(first.Prefix, second.Prefix, StringComparison.OrdinalIgnoreCase)) return null;
        foreach (var ours in HostNumbers.Of(first))
        {
            foreach (var theirs in HostNumbers.Of(second))
            {
                var shared = Math.Max(ours.First, theirs.First);
                // the same number with other zeros before it is another name
                if (shared <= Math.Min(ours.Last, theirs.Last) && ComputerNames.OfHost(first, shared) is var name && name.Equals(ComputerNames.OfHost(second, shared), StringComparison.OrdinalIgnoreCase)) return name;
            }
        }

        return null;
    }

    private static IEnumerable<(EstatePool Pool, string Network, IPv4Address Address, string Path)> AddressesOf(EstatePool pool) =>
        pool.Settings.SessionHost.Clusters.SelectMany((cluster, i) => cluster.Addresses.Select((address, j) =>
            (pool, cluster.LogicalNetwork, address, pool.PathOf(ItemPath.Of($"{ItemPath.Of("session_host.clusters", i)}.addresses", j)))));
}
