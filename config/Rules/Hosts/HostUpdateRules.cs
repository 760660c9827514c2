using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>How session hosts are replaced: AVD2140 to AVD2149.</summary>
internal static class HostUpdateRules
{
    private const string Update = "session_host.update";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2140",
            Title = "An update setting has no effect",
            Cause =
                "Seats are counted in pooled host pools only, because a personal host has one user. Only hosts of personal host pools need an acknowledgement.",
            Example = "host_pool: {type: Pooled}\nsession_host:\n  update: {acknowledged: {AVD-001: \"Ada, 2026-11-20\"}}",
            Remedy = "Remove the key.",
            Source = Roll,
            Severity = Severity.Warning,
            Reads = [Update, "host_pool.type"],
            Check = static context =>
                context.Settings switch
                {
                    { HostPool.Type: HostPoolType.Personal, SessionHost.Update.MinSeats: not null } => [NotUsed("min_seats", "Pooled")],
                    { HostPool.Type: HostPoolType.Pooled, SessionHost.Update.Acknowledged.IsEmpty: false } =>
                    [
                        NotUsed("acknowledged", "Personal"),
                    ],
                    _ => [],
                },
        },
        new()
        {
            Code = "AVD2141",
            Title = "All hosts are replaced at once",
            Cause =
                "While avd roll replaces a batch, users work on the hosts outside it. If the batch contains all hosts, nobody can sign in.",
            Example = "session_host:\n  update: {batch_size: 10}\n  clusters:\n    - {name: azl-01, count: 6}",
            Remedy = "Set session_host.update.batch_size lower than the number of hosts.",
            Source = Roll,
            Severity = Severity.Warning,
            Reads = [Update, "session_host.clusters"],
            Check = static context =>
                context.Settings.SessionHost is { Update: var update } hosts
                && HostNumbers.Total(hosts) is > 1 and var count
                && update.BatchSize >= count
                    ? [new($"{Update}.batch_size", $"is {update.BatchSize}, but the pool has {count} hosts: all are replaced at once.")]
                    : [],
        },
        new()
        {
            Code = "AVD2142",
            Title = "Users have little time before a host is replaced",
            Cause =
                "avd roll waits for this time before it asks users to sign out, and for at least 15 minutes. With zero, users get the last message after 15 minutes.",
            Example = "session_host:\n  update: {drain_time: PT0S}",
            Remedy = "Give users time to sign out. The default is PT60M.",
            Source = new(
                "Drain session hosts for maintenance in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/drain-mode"
            ),
            Severity = Severity.Warning,
            Reads = [Update],
            Check = static context =>
                context.Settings.SessionHost.Update is var update && update.DrainTime.Value == TimeSpan.Zero
                    ? [new($"{Update}.drain_time", $"is {update.DrainTime}, so that sessions get the last message after 15 minutes.")]
                    : [],
        },
        new()
        {
            Code = "AVD2143",
            Title = "So many seats must stay open that no host can be replaced",
            Cause =
                "avd roll drains a host only if the other hosts have the seats of session_host.update.min_seats. Even with all hosts open, one host fewer is too few.",
            Example =
                "host_pool: {max_session_limit: 10}\nsession_host:\n  update: {min_seats: 60}\n  clusters:\n    - {name: azl-01, count: 6}",
            Remedy = "Set session_host.update.min_seats to at most the seats of all hosts but one, or add a host.",
            Source = Roll,
            Reads = [Update, "session_host.clusters", "host_pool"],
            Check = static context =>
                context.Settings is { HostPool: { Type: HostPoolType.Pooled, MaxSessionLimit: { } limit }, SessionHost: var hosts }
                && hosts.Update.MinSeats is { } seats
                && Math.Max(0, HostNumbers.Total(hosts) - 1) * limit is var most
                && seats > most
                    ?
                    [
                        new(
                            $"{Update}.min_seats",
                            string.Create(CultureInfo.InvariantCulture, $"is {seats}, but all hosts except one have {most} seats.")
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2144",
            Title = "An acknowledgement is for no host",
            Cause = "An acknowledgement belongs to a computer name. No session host of the config has this one.",
            Example = "session_host:\n  prefix: AVD\n  update: {acknowledged: {AVD-1: \"Ada, 2026-11-20\"}}",
            Remedy = "Use a computer name such as AVD-001, or remove the entry.",
            Source = Roll,
            Severity = Severity.Warning,
            Reads = [Update, "session_host.clusters", "session_host.prefix"],
            Check = static context =>
                [
                    .. context
                        .Settings.SessionHost.Update.Acknowledged.Keys.Where(name =>
                            ComputerNames.NumberOf(context.Settings.SessionHost, name) is not { } number
                            || !HostNumbers
                                .Of(context.Settings.SessionHost)
                                .Any(numbers => numbers.First <= number && number <= numbers.Last)
                        )
                        .Select(name => new Finding($"{Update}.acknowledged.{name}", "is the computer name of no session host.")),
                ],
        },
    ];

    private static Source Roll => new("Rolling replacement of session hosts", "docs/roll.md");

    private static Finding NotUsed(string key, string type) => new($"{Update}.{key}", $"applies only to host pools of type {type}.");
}
