using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Advice;

/// <summary>Users a host, and hosts for the users: AVD8010 to AVD8015.</summary>
internal static class DensityAdvice
{
    private static readonly ImmutableArray<string> WhatHostsCarry =
    [
        "sizing",
        "host_pool.type",
        "host_pool.max_session_limit",
        "session_host.size",
        "session_host.clusters",
    ];

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD8010",
            Title = "More sessions on a host than it carries",
            Cause =
                "Planning baselines: 30 to 50 light users on 4 processors and 16 GB, 15 to 25 knowledge workers on 8 and 32 GB, 4 to 8 power users on 16 and 64 GB; "
                + "other sizes in proportion to the scarcer of the two. A measured sizing.users_per_host takes their place.",
            Example =
                "host_pool: {max_session_limit: 40}\nsession_host: {size: {processors: 8, memory_mb: 32768}}\nsizing: {user_type: knowledge}",
            Remedy = "Lower max_session_limit, make hosts larger, or measure and give sizing.users_per_host.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#session-density"
            ),
            Severity = Severity.Warning,
            Reads = WhatHostsCarry,
            Check = static context =>
                context.Settings is { HostPool: { Type: HostPoolType.Pooled, MaxSessionLimit: { } limit }, Sizing: var sizing }
                && Fleet.MostUsersPerHost(context.Settings) is var most
                && limit > most
                    ?
                    [
                        Finding.Sentence(
                            "host_pool.max_session_limit",
                            sizing.UsersPerHost is null
                                ? $"host_pool.max_session_limit is {limit}, but a host of this size carries some {most} users of type {EnumWords.Of(sizing.UserType)}."
                                : $"host_pool.max_session_limit is {limit}, but sizing.users_per_host is {most}.",
                            "Lower the limit, make hosts larger, or measure and give sizing.users_per_host."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8011",
            Title = "A density above the planning band",
            Cause =
                "sizing.users_per_host is above what the baseline gives for this size. That may be so on your image; processors should stay below 80 percent with everybody at work.",
            Example = "session_host: {size: {processors: 8, memory_mb: 32768}}\nsizing: {user_type: knowledge, users_per_host: 40}",
            Remedy = "Measure again at full concurrency before you commit to it.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#session-density"
            ),
            Severity = Severity.Note,
            Reads = WhatHostsCarry,
            Check = static context =>
                context.Settings is { HostPool.Type: HostPoolType.Pooled, Sizing: { UsersPerHost: { } users, UserType: var type } }
                && DensityBand.Of(type).MostUsersOn(context.Settings.SessionHost.Size) is var most
                && users > most
                    ?
                    [
                        new(
                            "sizing.users_per_host",
                            $"is {users}, above the {DensityBand.Of(type).LeastUsersOn(context.Settings.SessionHost.Size)} to {most} of the planning band.",
                            "Measure again at full concurrency."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8012",
            Title = "Too few session hosts for the users",
            Cause =
                "All hosts together take fewer sessions than there are users at the same time; a personal pool needs a host for each user.",
            Example = "host_pool: {max_session_limit: 18}\nsession_host: {clusters: [{count: 5}]}\nsizing: {users: 160}",
            Remedy = "Add hosts, or raise the limit where density allows.",
            Source = new("Sizing", "docs/sizing.md#formulas"),
            Severity = Severity.Warning,
            Reads = WhatHostsCarry,
            Check = static context =>
                PoolSize.Of(context.Settings) is { UsersToPlace: { } users, Hosts: > 0 and var hosts } size
                && Fleet.SpareHosts(context.Settings) is var spare
                && size.PlacesOn(hosts) is var places
                && places < users
                    ?
                    [
                        Finding.Sentence(
                            Fleet.CountPath(context.Settings),
                            $"{hosts} session hosts take {places} users, but sizing asks for {users}.",
                            $"{size.HostsFor(users)} hosts would do{(spare == 0 ? "" : $", {size.HostsFor(users) + spare} with those to spare")}."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8013",
            Title = "No session host to spare",
            Cause = "With sizing.spare_hosts hosts missing, for draining, patching or a failure, the rest does not take all users.",
            Example = "host_pool: {max_session_limit: 20}\nsession_host: {clusters: [{count: 5}]}\nsizing: {users: 100, spare_hosts: 1}",
            Remedy = "Add a host, or set sizing.spare_hosts to 0 where a shortage is no harm.",
            Source = new("Sizing", "docs/sizing.md#formulas"),
            Severity = Severity.Warning,
            Reads = WhatHostsCarry,
            Check = static context =>
                context.Settings.HostPool.Type == HostPoolType.Pooled
                && PoolSize.Of(context.Settings) is { UsersToPlace: { } users, Hosts: > 1 and var hosts } size
                && Fleet.SpareHosts(context.Settings) is var spare
                && size.PlacesOn(hosts) >= users
                && size.PlacesOn(Math.Max(0, hosts - spare)) is var left
                && left < users
                    ?
                    [
                        Finding.Sentence(
                            Fleet.CountPath(context.Settings),
                            $"With {spare} of {hosts} session hosts missing the rest takes {left} users, but sizing asks for {users}.",
                            $"{size.HostsFor(users) + spare} hosts would do."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8014",
            Title = "Power users share hosts",
            Cause = "Power users are often better served by a personal pool: one user's load is another's delay.",
            Example = "host_pool: {type: Pooled}\nsizing: {user_type: power}",
            Remedy = "Consider a personal pool for them.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#session-density"
            ),
            Severity = Severity.Note,
            Reads = ["host_pool.type", "sizing.user_type"],
            Check = static context =>
                context.Settings is { HostPool.Type: HostPoolType.Pooled, Sizing.UserType: UserType.Power }
                    ?
                    [
                        new(
                            "sizing.user_type",
                            "is 'power' in a pooled pool; such users are often better served by hosts of their own.",
                            "Consider a personal pool."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8015",
            Title = "A single session host",
            Cause = "With one host nobody works while it is patched, replaced or down.",
            Example = "host_pool: {type: Pooled}\nsession_host: {clusters: [{count: 1}]}",
            Remedy = "Use two hosts or more.",
            Source = Source.Assumption("with one session host nobody works while it is patched, replaced or down"),
            Severity = Severity.Warning,
            Reads = ["host_pool.type", "session_host.clusters"],
            Check = static context =>
                context.Settings.HostPool.Type == HostPoolType.Pooled && Fleet.Hosts(context.Settings) == 1
                    ?
                    [
                        Finding.Sentence(
                            Fleet.CountPath(context.Settings),
                            "There is one session host: nobody works while it is patched, replaced or down.",
                            "Use two hosts or more."
                        ),
                    ]
                    : [],
        },
    ];
}
