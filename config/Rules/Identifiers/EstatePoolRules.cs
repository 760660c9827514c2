using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Configuration.Rules.Identifiers;

/// <summary>What several pools share or must not share: AVD0064 and AVD0065; names and addresses of machines are in <see cref="PoolClaimRules"/>.</summary>
internal static class EstatePoolRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0064",
            Title = "The pools of a workspace are in different stacks",
            Cause =
                "A workspace has one list of application groups, and each deployment writes the whole list. "
                + "If two stacks share a workspace, each deployment removes the groups of the other stack.",
            Example = "avd:pools: [developers]\nworkspace:\n  name: ws-contoso     # which lists the groups of clinicians, too",
            Remedy =
                "Use a separate workspace for the pools of each stack (pools.<name>.workspace); users see all of them together. "
                + "Or deploy these pools in the same stack.",
            Source = new(
                "Workspaces - Create Or Update",
                "https://learn.microsoft.com/rest/api/desktopvirtualization/workspaces/create-or-update"
            ),
            OverPools = true,
            Reads = AvdEstate.Reads,
            // this program does not write the list of an adopted workspace
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
                            $"The workspace '{split.Feed.Settings.Name}' contains the groups of {NamesOf(split.Ours)} and of {NamesOf(split.Others)}, but this "
                                + $"stack deploys {NamesOf(split.Ours)} only.",
                            $"Use another workspace name in pools.{Newcomer(split.Feed, split.Ours, split.Others).Name}.workspace."
                        )
                    ),
        },
        new()
        {
            Code = "AVD0065",
            Title = "Two pools have different settings for the same workspace",
            Cause = "Pools with the same workspace name share one workspace, which can have only one set of settings.",
            Example =
                "pools:\n  clinicians:\n    workspace: {name: ws-contoso, friendly_name: Clinic}\n  developers:\n    workspace: {name: ws-contoso, friendly_name: Development}",
            Remedy = "Set the workspace at the top of the config, or use a different workspace name in each pool.",
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
                    $"The pools '{feed.Pools[0].Name}' and '{other.Name}' share the workspace '{feed.Settings.Name}', but with different settings.",
                    "Set the workspace once, at the top of the config."
                ),
        },
    ];

    // the workspace keeps the name of its first pool: users know it, and `default` existed before the others
    private static EstatePool Newcomer(EstateFeed feed, List<EstatePool> ours, List<EstatePool> others)
    {
        var first = feed.Pools.FirstOrDefault(pool => pool.Name == PoolName.Default) ?? feed.Pools[0];
        return ours.Contains(first) ? others[0] : ours[0];
    }

    private static string NamesOf(IEnumerable<EstatePool> pools) => string.Join(", ", pools.Select(pool => $"'{pool.Name}'"));
}
