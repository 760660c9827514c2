using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Advice;

/// <summary>Numbers of sizing and alerts that do not fit the number of hosts: AVD8075 to AVD8078.</summary>
internal static class SizingNumberAdvice
{
    private const int LeastConcurrency = 5;
    private const int TooManyTimes = 4;

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD8075",
            Title = "Very few users work at the same time",
            Cause =
                "concurrency_percent is a percentage: 1 means one user in a hundred. A value below 5 is probably meant as a fraction, such as 1 for all users.",
            Example = "sizing: {users: 440, concurrency_percent: 1}",
            Remedy = "Write a percentage, such as 80.",
            Source = new("Configuration", "docs/configuration.md#sizing"),
            Severity = Severity.Warning,
            Reads = ["sizing.concurrency_percent"],
            Check = static context =>
                context.Settings.Sizing.ConcurrencyPercent is < LeastConcurrency and var percent
                    ?
                    [
                        new(
                            "sizing.concurrency_percent",
                            $"is {percent}, which means that {percent} percent of the users work at the same time."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8076",
            Title = "Many more hosts than users need",
            Cause =
                "The hosts have room for at least four times the users of sizing. Unused hosts cost memory, licenses and, while they run, the AVD fee.",
            Example = "session_host: {clusters: [{count: 21}]}\nsizing: {users: 44}",
            Remedy = "Lower the count, or correct sizing.users.",
            Source = new("Sizing", "docs/sizing.md#formulas"),
            Severity = Severity.Note,
            Reads = ["sizing", "host_pool.type", "host_pool.max_session_limit", "session_host.size", "session_host.clusters"],
            Check = static context =>
                Fleet.UsersToPlace(context.Settings) is { } users
                && Fleet.Hosts(context.Settings) - context.Settings.Sizing.SpareHosts is > 1 and var hosts
                && (long)hosts * Fleet.SessionsPerHost(context.Settings) is var places
                && places >= (long)users * TooManyTimes
                    ?
                    [
                        Finding.Sentence(
                            Fleet.CountPath(context.Settings),
                            $"The hosts have room for {places} users, but sizing plans for {users}."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8077",
            Title = "Users per host on a personal pool",
            Cause = "A host of a personal pool has one user, so sizing.users_per_host is not read.",
            Example = "host_pool: {type: Personal}\nsizing: {users_per_host: 20}",
            Remedy = "Remove sizing.users_per_host, or use a pooled host pool.",
            Source = new("Azure Virtual Desktop terminology", "https://learn.microsoft.com/azure/virtual-desktop/terminology"),
            Severity = Severity.Warning,
            Reads = ["sizing.users_per_host", "host_pool.type"],
            Check = static context =>
                context.Settings is { HostPool.Type: HostPoolType.Personal, Sizing.UsersPerHost: > 1 and var users }
                    ? [new("sizing.users_per_host", $"is {users}, but host_pool.type is Personal.")]
                    : [],
        },
        new()
        {
            Code = "AVD8078",
            Title = "A number is larger than the number of hosts",
            Cause =
                "If all hosts are spare hosts, no host is left for users. An alert for more unavailable hosts than there are never fires.",
            Example = "session_host: {clusters: [{count: 21}]}\nsizing: {spare_hosts: 100}",
            Remedy = "Use a number lower than the number of hosts.",
            Source = new("Configuration", "docs/configuration.md#sizing"),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = ["sizing.spare_hosts", "monitoring.alerts", "session_host.clusters"],
            Check = static context =>
                SparesOf(context.Pools)
                    // the alert counts the hosts of all pools
                    .Append(
                        new(
                            "monitoring.alerts.unavailable_hosts",
                            context.Settings.Monitoring.Alerts is { Enabled: true } alerts ? alerts.UnavailableHosts : 0,
                            Fleet.Hosts(context.Pools),
                            Fleet.Hosts(context.Pools)
                        )
                    )
                    .Where(static item => item.Hosts > 1 && item.Number > item.Most)
                    .DistinctBy(static item => item.Path)
                    .Select(static item => new Finding(item.Path, $"is {item.Number}, but there are {item.Hosts} session hosts.")),
        },
    ];

    private static IEnumerable<Count> SparesOf(IEnumerable<PoolConfig> pools) =>
        pools.Select(static pool => new Count(
            pool.PathOf("sizing.spare_hosts"),
            pool.Settings.Sizing.SpareHosts,
            Fleet.Hosts(pool.Settings) - 1,
            Fleet.Hosts(pool.Settings)
        ));

    private sealed record Count(string Path, int Number, int Most, int Hosts);
}
