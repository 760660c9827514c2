using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>How long users wait for their container: AVD3132.</summary>
internal static class WaitRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3132",
            Title = "Users wait too long for their container",
            Cause =
                "While FSLogix retries, the user sees a frozen session, or a sign-in or sign-out that does not end. The session counts against the host. The "
                + "wait is the number of retries times the interval: 100 retries at 600 seconds take more than 16 hours.",
            Example = "fslogix:\n  profile: {locked_retry_count: 100, locked_retry_interval: 600}",
            Remedy = "Remove the keys. The recommended values are 3 retries at 15 seconds.",
            Source = new("FSLogix: Configuration examples", "https://learn.microsoft.com/fslogix/concepts-configuration-examples"),
            Severity = Severity.Warning,
            Reads = ["fslogix.enabled", "fslogix.profile", "fslogix.cloud_cache"],
            Check = static context =>
                context.Settings.Fslogix.Enabled
                    ? Waits(context.Settings.Fslogix)
                        .Where(static wait => wait.Seconds > FslogixFacts.LongestWaitSeconds)
                        .Select(static wait => new Finding(
                            wait.Path,
                            $"makes users wait up to {wait.Seconds} seconds {wait.When}, but {FslogixFacts.LongestWaitSeconds} seconds are enough.",
                            "Use fewer retries or shorter intervals."
                        ))
                    : [],
        },
    ];

    private static IEnumerable<Wait> Waits(FslogixSettings fslogix)
    {
        var profile = fslogix.Profile;
        yield return new("fslogix.profile.locked_retry_count", profile.LockedRetryCount * profile.LockedRetryInterval, "at sign-in");
        yield return new("fslogix.profile.reattach_retry_count", profile.ReattachRetryCount * profile.ReattachInterval, "in their session");
        if (fslogix.CloudCache is { } cache)
            yield return new("fslogix.cloud_cache.unregister_timeout", cache.UnregisterTimeout, "at sign-out");
    }

    private sealed record Wait(string Path, int Seconds, string When);
}
