using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>How session hosts are replaced: AVD2140 to AVD2149.</summary>
internal static class HostUpdateRules
{
    private const string Source = "Architecture Deep Design, Session Host Recovery";
    private const string Update = "session_host.update";

    private static readonly Rule BatchIsForRolling = new(
        new("AVD2140", "A setting of the update that is not used",
            "batch_size counts with mode rolling only, and drain_time not with mode manual, where nothing is replaced by itself.",
            "session_host:\n  update: {mode: blue_green, batch_size: 5}", "Remove the key, or use mode: rolling.", Source),
        Severity.Warning,
        [Update],
        static context => context.Settings.SessionHost.Update switch
        {
            { Mode: not HostUpdateMode.Rolling } when context.IsGiven($"{Update}.batch_size") => [NotUsed("batch_size", "rolling")],
            { Mode: HostUpdateMode.Manual } when context.IsGiven($"{Update}.drain_time") => [NotUsed("drain_time", "rolling or blue_green")],
            _ => [],
        });

    private static readonly Rule SomeStay = new(
        new("AVD2141", "All hosts are replaced at once",
            "A rolling update leaves the other hosts to the users; with a batch as large as the fleet there are none, and nobody can sign in.",
            "session_host:\n  update: {batch_size: 10}\n  clusters:\n    - {name: azl-01, count: 6}", "Lower session_host.update.batch_size.", Source),
        Severity.Warning,
        [Update, "session_host.clusters"],
        static context => context.Settings.SessionHost is { Update: { Mode: HostUpdateMode.Rolling } update } hosts
            && HostNumbers.Total(hosts) is > 1 and var count && update.BatchSize >= count
            ? [new($"{Update}.batch_size", $"{Update}.batch_size is {update.BatchSize}, and there are {count} hosts: all are replaced at once.",
                "Lower it, so that some hosts stay.")]
            : []);

    private static readonly Rule SessionsEndGently = new(
        new("AVD2142", "Sessions are cut off when hosts are replaced",
            "A drain time of zero removes a host with the sessions that are on it; work that is not saved is lost, and profiles may be left locked.",
            "session_host:\n  update: {drain_time: PT0S}", "Give users time: PT60M is the default.", "Architecture Deep Design, Autoscale"),
        Severity.Warning,
        [Update],
        static context => context.Settings.SessionHost.Update is { Mode: not HostUpdateMode.Manual } update && update.DrainTime.Value == TimeSpan.Zero
            ? [new($"{Update}.drain_time", $"{Update}.drain_time is {update.DrainTime}, so sessions are cut off.", "Give users time, such as PT60M.")]
            : []);

    public static ImmutableArray<Rule> All { get; } = [BatchIsForRolling, SomeStay, SessionsEndGently];

    private static Finding NotUsed(string key, string mode) =>
        new($"{Update}.{key}", $"{Update}.{key} counts with mode {mode} only.", "Remove it, or change the mode.");
}
