using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Users a host, and hosts for the users: AVD8010 to AVD8015.</summary>
internal static class DensityAdvice
{
    private const string Source = "Architecture Deep Design, Session Density";

    private static readonly ImmutableArray<string> WhatHostsCarry =
        ["sizing", "host_pool.type", "host_pool.max_session_limit", "session_host.size", "session_host.clusters"];

    private static readonly Rule LimitIsInBand = new(
        new("AVD8010", "More sessions on a host than it carries",
            "Planning baselines: 30 to 50 light users on 4 processors and 16 GB, 15 to 25 knowledge workers on 8 and 32 GB, 4 to 8 power users on 16 and 64 GB; "
                + "other sizes in proportion to the scarcer of the two. A measured sizing.users_per_host takes their place.",
            "host_pool: {max_session_limit: 40}\nsession_host: {size: {processors: 8, memory_mb: 32768}}\nsizing: {user_type: knowledge}",
            "Lower max_session_limit, make hosts larger, or measure and give sizing.users_per_host.",
            Source),
        Severity.Warning,
        WhatHostsCarry,
        static context => context.Settings is { HostPool: { Type: HostPoolType.Pooled, MaxSessionLimit: { } limit }, Sizing: var sizing }
            && Fleet.MostUsersPerHost(context.Settings) is var most && limit > most
                ? [new("host_pool.max_session_limit", sizing.UsersPerHost is null
                        ? $"host_pool.max_session_limit is {limit}, but a host of this size carries some {most} users of type {EnumWords.Of(sizing.UserType)}."
                        : $"host_pool.max_session_limit is {limit}, but sizing.users_per_host is {most}.",
                    "Lower the limit, make hosts larger, or measure and give sizing.users_per_host.")]
                : []);

    private static readonly Rule MeasurementIsPlausible = new(
        new("AVD8011", "A density above the planning band",
            "sizing.users_per_host is above what the baseline gives for this size. That may be so on your image; processors should stay below 80 percent with everybody at work.",
            "session_host: {size: {processors: 8, memory_mb: 32768}}\nsizing: {user_type: knowledge, users_per_host: 40}",
            "Measure again at full concurrency before you commit to it.",
            Source),
        Severity.Note,
        WhatHostsCarry,
        static context => context.Settings is { HostPool.Type: HostPoolType.Pooled, Sizing: { UsersPerHost: { } users, UserType: var type } }
            && DensityBand.Of(type).MostUsersOn(context.Settings.SessionHost.Size) is var most && users > most
                ? [new("sizing.users_per_host", $"sizing.users_per_host is {users}, above the {DensityBand.Of(type).LeastUsersOn(context.Settings.SessionHost.Size)} to {most} of the planning band.",
                    "Measure again at full concurrency.")]
                : []);

    private static readonly Rule HostsCarryUsers = new(
        new("AVD8012", "Too few session hosts for the users",
            "All hosts together take fewer sessions than there are users at the same time; a personal pool needs a host for each user.",
            "host_pool: {max_session_limit: 18}\nsession_host: {clusters: [{count: 5}]}\nsizing: {users: 160}",
            "Add hosts, or raise the limit where density allows.",
            "Architecture Deep Design, Worked Deployment Patterns"),
        Severity.Warning,
        WhatHostsCarry,
        static context => PoolSize.Of(context.Settings) is { UsersToPlace: { } users, Hosts: > 0 and var hosts } size && Fleet.SpareHosts(context.Settings) is var spare
            && size.PlacesOn(hosts) is var places && places < users
                ? [new(Fleet.CountPath(context.Settings), $"{hosts} session hosts take {places} users, but sizing asks for {users}.",
                    $"{size.HostsFor(users)} hosts would do{(spare == 0 ? "" : $", {size.HostsFor(users) + spare} with those to spare")}.")]
                : []);

    private static readonly Rule OneHostCanBeDrained = new(
        new("AVD8013", "No session host to spare",
            "With sizing.spare_hosts hosts missing, for draining, patching or a failure, the rest does not take all users.",
            "host_pool: {max_session_limit: 20}\nsession_host: {clusters: [{count: 5}]}\nsizing: {users: 100, spare_hosts: 1}",
            "Add a host, or set sizing.spare_hosts to 0 where a shortage is no harm.",
            "Architecture Deep Design, Worked Deployment Patterns; Session Host Recovery"),
        Severity.Warning,
        WhatHostsCarry,
        static context => context.Settings.HostPool.Type == HostPoolType.Pooled
            && PoolSize.Of(context.Settings) is { UsersToPlace: { } users, Hosts: > 1 and var hosts } size && Fleet.SpareHosts(context.Settings) is var spare
            && size.PlacesOn(hosts) >= users && size.PlacesOn(Math.Max(0, hosts - spare)) is var left && left < users
                ? [new(Fleet.CountPath(context.Settings), $"With {spare} of {hosts} session hosts missing the rest takes {left} users, but sizing asks for {users}.",
                    $"{size.HostsFor(users) + spare} hosts would do.")]
                : []);

    private static readonly Rule PowerUsersHaveAHost = new(
        new("AVD8014", "Power users share hosts",
            "Power users are often better served by a personal pool: one user's load is another's delay.",
            "host_pool: {type: Pooled}\nsizing: {user_type: power}",
            "Consider a personal pool for them.",
            Source),
        Severity.Note,
        ["host_pool.type", "sizing.user_type"],
        static context => context.Settings is { HostPool.Type: HostPoolType.Pooled, Sizing.UserType: UserType.Power }
            ? [new("sizing.user_type", "sizing.user_type is 'power' in a pooled pool; such users are often better served by hosts of their own.",
                "Consider a personal pool.")]
            : []);

    private static readonly Rule MoreThanOneHost = new(
        new("AVD8015", "A single session host",
            "With one host nobody works while it is patched, replaced or down.",
            "host_pool: {type: Pooled}\nsession_host: {clusters: [{count: 1}]}",
            "Use two hosts or more.",
            "Architecture Deep Design, Session Host Recovery"),
        Severity.Warning,
        ["host_pool.type", "session_host.clusters"],
        static context => context.Settings.HostPool.Type == HostPoolType.Pooled && Fleet.Hosts(context.Settings) == 1
            ? [new(Fleet.CountPath(context.Settings), "There is one session host: nobody works while it is patched, replaced or down.",
                "Use two hosts or more.")]
            : []);

    public static ImmutableArray<Rule> All { get; } =
        [LimitIsInBand, MeasurementIsPlausible, HostsCarryUsers, OneHostCanBeDrained, PowerUsersHaveAHost, MoreThanOneHost];
}
