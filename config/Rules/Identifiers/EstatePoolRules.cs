using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Configuration.Rules.Identifiers;

/// <summary>What several pools have in common, or must not have: AVD0064 and AVD0065; names and addresses of machines are in <see cref="PoolClaimRules"/>.</summary>
internal static class EstatePoolRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0064",
            Title = "A feed whose pools are in different stacks",
            Cause =
                "A workspace has one list of application groups, and Azure knows no call that adds one to it: each deployment writes the whole list. Two stacks that share a workspace take "
                + "each other's groups out of the feed.",
            Example = "avd:pools: [developers]\nworkspace:\n  name: ws-contoso     # which lists the groups of clinicians, too",
            Remedy =
                "Give the pools of each stack a workspace of their own, pools.<name>.workspace; users see all of them side by side. Or deploy these pools in one stack.",
            Source = new(
                "Workspaces - Create Or Update",
                "https://learn.microsoft.com/rest/api/desktopvirtualization/workspaces/create-or-update"
            ),
            OverPools = true,
            Reads = AvdEstate.Reads,
            // the list of one that is adopted is written by nobody here
            Check = static context =>
                context
                    .Estate.Feeds.Where(feed => !feed.IsAdopted)
                    .Select(feed => new
                    {
                        Feed = feed,
                        Ours = feed.Pools.Where(pool => context.Estate.Share.Has(pool.Name)).ToList(),
                        Others = feed.Pools.Where(pool => !context.Estate.Share.Has(pool.Name)).ToList(),
                    })
                    .Where(split => split is { Ours.Count: > 0, Others.Count: > 0 })
                    .Select(split =>
                        Finding.Sentence(
                            split.Feed.PathOf("workspace.name"),
                            $"The workspace '{split.Feed.Settings.Name}' lists the groups of {NamesOf(split.Ours)} and of {NamesOf(split.Others)}, but this stack deploys {NamesOf(split.Ours)} only.",
                            $"Give pools.{Newcomer(split.Feed, split.Ours, split.Others).Name}.workspace a name of its own."
                        )
                    ),
        },
        new()
        {
            Code = "AVD0065",
            Title = "Two pools describe one workspace differently",
            Cause = "Pools whose workspace has one name share it, so there is one set of settings. That of the first pool would win.",
            Example =
                "pools:\n  clinicians:\n    workspace: {name: ws-contoso, friendly_name: Clinic}\n  developers:\n    workspace: {name: ws-contoso, friendly_name: Development}",
            Remedy = "Describe the workspace at the top of the config, or give each pool a name of its own.",
            Source = new("Several host pools", "docs/pools.md#workspaces-and-stacks"),
            OverPools = true,
            Reads = AvdEstate.Reads,
            Check = static context =>
                from feed in context.Estate.Feeds
                let other = feed.Pools.FirstOrDefault(pool => pool.Settings.Workspace != feed.Settings)
                where other is not null
                let own = other.Overrides("workspace") ? other : feed.Pools[0]
                select Finding.Sentence(
                    own.PathOf("workspace"),
                    $"The pools '{feed.Pools[0].Name}' and '{other.Name}' share the workspace '{feed.Settings.Name}', but describe it differently.",
                    "Describe it once, at the top."
                ),
        },
    ];

    // the feed keeps the name that its first pool uses: users know it, and `default` was there before there were others
    private static EstatePool Newcomer(EstateFeed feed, List<EstatePool> ours, List<EstatePool> others)
    {
        var first = feed.Pools.FirstOrDefault(pool => pool.Name == PoolName.Default) ?? feed.Pools[0];
        return ours.Contains(first) ? others[0] : ours[0];
    }

    private static string NamesOf(IEnumerable<EstatePool> pools) => string.Join(", ", pools.Select(pool => $"'{pool.Name}'"));
}
