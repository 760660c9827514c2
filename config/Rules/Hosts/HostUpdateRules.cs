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
            Title = "A setting of the update that is not used",
            Cause = "batch_size counts with mode rolling only, and drain_time not with mode manual, where nothing is replaced by itself.",
            Example = "session_host:\n  update: {mode: blue_green, batch_size: 5}",
            Remedy = "Remove the key, or use mode: rolling.",
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
                "A rolling update leaves the other hosts to the users; with a batch as large as the fleet there are none, and nobody can sign in.",
            Example = "session_host:\n  update: {batch_size: 10}\n  clusters:\n    - {name: azl-01, count: 6}",
            Remedy = "Lower session_host.update.batch_size.",
            Source = new("Session hosts", "docs/session-hosts.md#images"),
            Severity = Severity.Warning,
            Reads = [Update, "session_host.clusters"],
            Check = static context =>
                context.Settings.SessionHost is { Update: { Mode: HostUpdateMode.Rolling } update } hosts
                && HostNumbers.Total(hosts) is > 1 and var count
                && update.BatchSize >= count
                    ?
                    [
                        new(
                            $"{Update}.batch_size",
                            $"is {update.BatchSize}, and there are {count} hosts: all are replaced at once.",
                            "Lower it, so that some hosts stay."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2142",
            Title = "Sessions are cut off when hosts are replaced",
            Cause =
                "A drain time of zero removes a host with the sessions that are on it; work that is not saved is lost, and profiles may be left locked.",
            Example = "session_host:\n  update: {drain_time: PT0S}",
            Remedy = "Give users time: PT60M is the default.",
            Source = new(
                "Drain session hosts for maintenance in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/drain-mode"
            ),
            Severity = Severity.Warning,
            Reads = [Update],
            Check = static context =>
                context.Settings.SessionHost.Update is { Mode: not HostUpdateMode.Manual } update && update.DrainTime.Value == TimeSpan.Zero
                    ? [new($"{Update}.drain_time", $"is {update.DrainTime}, so sessions are cut off.", "Give users time, such as PT60M.")]
                    : [],
        },
    ];

    private static Finding NotUsed(string key, string mode) =>
        new($"{Update}.{key}", $"counts with mode {mode} only.", "Remove it, or change the mode.");
}
