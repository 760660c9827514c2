using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Advice;

/// <summary>Users per host, and hosts for the users: AVD8010 to AVD8015.</summary>
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
            Title = "More sessions on a host than it can carry",
            Cause =
                "Planning baselines: 30 to 50 light users on 4 processors and 16 GB, 15 to 25 knowledge workers on 8 and 32 GB, 4 to 8 power users on 16 and 64 GB. Other sizes are in proportion to "
                + "processors or memory, whichever is scarcer. A measured sizing.users_per_host replaces the baseline.",
            Example =
                "host_pool: {max_session_limit: 40}\nsession_host: {size: {processors: 8, memory_mb: 32768}}\nsizing: {user_type: knowledge}",
            Remedy = "Lower max_session_limit, use larger hosts, or measure and set sizing.users_per_host.",
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
                                ? $"host_pool.max_session_limit is {limit}, but a host of this size carries about {most} {(most == 1 ? "user" : "users")} of type {EnumWords.Of(sizing.UserType)}."
                                : $"host_pool.max_session_limit is {limit}, but sizing.users_per_host is {most}."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8011",
            Title = "A density above the planning band",
            Cause =
                "sizing.users_per_host is above the baseline for this size. Your image may allow it, but processor use should stay below 80 percent when all users work.",
            Example = "session_host: {size: {processors: 8, memory_mb: 32768}}\nsizing: {user_type: knowledge, users_per_host: 40}",
            Remedy = "Measure again at full concurrency before you rely on it.",
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
                            $"is {users}, but the planning band is {DensityBand.Of(type).LeastUsersOn(context.Settings.SessionHost.Size)} to {most}."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8012",
            Title = "Too few session hosts for the users",
            Cause =
                "All hosts together accept fewer sessions than there are users at the same time. A personal pool needs one host for each user.",
            Example = "host_pool: {max_session_limit: 18}\nsession_host: {clusters: [{count: 5}]}\nsizing: {users: 160}",
            Remedy = "Add hosts, or raise the session limit if the density allows it.",
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
                            $"{hosts} session hosts have room for {places} users, but sizing plans for {users}.",
                            $"Use {size.HostsFor(users)} hosts{(spare == 0 ? "" : $", or {size.HostsFor(users) + spare} with spare hosts")}."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8013",
            Title = "No spare session host",
            Cause = "If sizing.spare_hosts hosts are drained, patched or down, the other hosts do not have room for all users.",
            Example = "host_pool: {max_session_limit: 20}\nsession_host: {clusters: [{count: 5}]}\nsizing: {users: 100, spare_hosts: 1}",
            Remedy = "Add a host, or set sizing.spare_hosts to 0 if a shortage is acceptable.",
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
                            $"With {spare} of {hosts} session hosts down, the others have room for {left} users, but sizing plans for {users}.",
                            $"Use {size.HostsFor(users) + spare} hosts."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8014",
            Title = "Power users share hosts",
            Cause = "Power users often work better in a personal pool. On a shared host, the load of one user slows down the others.",
            Example = "host_pool: {type: Pooled}\nsizing: {user_type: power}",
            Remedy = "Consider a personal pool for power users.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#session-density"
            ),
            Severity = Severity.Note,
            Reads = ["host_pool.type", "sizing.user_type"],
            Check = static context =>
                context.Settings is { HostPool.Type: HostPoolType.Pooled, Sizing.UserType: UserType.Power }
                    ? [new("sizing.user_type", "is 'power' in a pooled host pool, but power users often work better on their own hosts.")]
                    : [],
        },
        new()
        {
            Code = "AVD8015",
            Title = "A single session host",
            Cause = "With one host, nobody can work while the host is patched, replaced or down.",
            Example = "host_pool: {type: Pooled}\nsession_host: {clusters: [{count: 1}]}",
            Remedy = "Use at least two hosts.",
            Source = Source.Assumption("with one session host, nobody can work while it is patched, replaced or down"),
            Severity = Severity.Warning,
            Reads = ["host_pool.type", "session_host.clusters"],
            Check = static context =>
                context.Settings.HostPool.Type == HostPoolType.Pooled && Fleet.Hosts(context.Settings) == 1
                    ?
                    [
                        Finding.Sentence(
                            Fleet.CountPath(context.Settings),
                            "The pool has one session host: nobody can work while it is patched, replaced or down."
                        ),
                    ]
                    : [],
        },
    ];
}
