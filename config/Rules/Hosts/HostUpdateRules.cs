using System.Collections.Immutable;
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
                "batch_size applies only to mode rolling. drain_time does not apply to mode manual, which does not replace hosts automatically.",
            Example = "session_host:\n  update: {mode: blue_green, batch_size: 5}",
            Remedy = "Remove the key, or change session_host.update.mode.",
            Source = new("Session hosts", "docs/session-hosts.md#images"),
            Severity = Severity.Warning,
            Reads = [Update],
            Check = static context =>
                context.Settings.SessionHost.Update switch
                {
                    { Mode: not HostUpdateMode.Rolling } when context.IsGiven($"{Update}.batch_size") => [NotUsed("batch_size", "rolling")],
                    { Mode: HostUpdateMode.Manual } when context.IsGiven($"{Update}.drain_time") =>
                    [
                        NotUsed("drain_time", "rolling or blue_green"),
                    ],
                    _ => [],
                },
        },
        new()
        {
            Code = "AVD2141",
            Title = "All hosts are replaced at once",
            Cause =
                "During a rolling update, users work on the hosts outside the batch. If the batch contains all hosts, nobody can sign in.",
            Example = "session_host:\n  update: {batch_size: 10}\n  clusters:\n    - {name: azl-01, count: 6}",
            Remedy = "Set session_host.update.batch_size lower than the number of hosts.",
            Source = new("Session hosts", "docs/session-hosts.md#images"),
            Severity = Severity.Warning,
            Reads = [Update, "session_host.clusters"],
            Check = static context =>
                context.Settings.SessionHost is { Update: { Mode: HostUpdateMode.Rolling } update } hosts
                && HostNumbers.Total(hosts) is > 1 and var count
                && update.BatchSize >= count
                    ? [new($"{Update}.batch_size", $"is {update.BatchSize}, but the pool has {count} hosts: all are replaced at once.")]
                    : [],
        },
        new()
        {
            Code = "AVD2142",
            Title = "Sessions end when hosts are replaced",
            Cause =
                "With a drain time of zero, a host is removed while users have sessions on it. Unsaved work is lost, and profiles may stay locked.",
            Example = "session_host:\n  update: {drain_time: PT0S}",
            Remedy = "Give users time to sign out. The default is PT60M.",
            Source = new(
                "Drain session hosts for maintenance in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/drain-mode"
            ),
            Severity = Severity.Warning,
            Reads = [Update],
            Check = static context =>
                context.Settings.SessionHost.Update is { Mode: not HostUpdateMode.Manual } update && update.DrainTime.Value == TimeSpan.Zero
                    ? [new($"{Update}.drain_time", $"is {update.DrainTime}, which ends sessions immediately.")]
                    : [],
        },
    ];

    private static Finding NotUsed(string key, string mode) => new($"{Update}.{key}", $"applies only to mode {mode}.");
}
