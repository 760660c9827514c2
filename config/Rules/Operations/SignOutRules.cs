using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What ramp down does to sessions that are left: AVD7020 to AVD7024.</summary>
internal static class SignOutRules
{
    private const string ForceExample = "scaling:\n  schedules:\n    - ramp_down: {force_sign_out: true";

    private static readonly Rule NobodyIsSignedOut = new(
        new("AVD7020", "Users are signed out by force",
            "Hosts are to finish their sessions gracefully before they stop; a forced sign-out loses work that is not saved.",
            ForceExample + "}",
            "Leave force_sign_out out, and stop_hosts_when at ZeroSessions.",
            "Architecture Deep Design, Autoscale"),
        Severity.Warning,
        [ScheduleOutline.PooledPath],
        static context => Schedules(context).Where(pair => pair.RampDown.ForceSignOut).Select(pair => new Finding(
            $"{pair.Path}.force_sign_out", $"{pair.Path}.force_sign_out is true: work that is not saved is lost.",
            "Hosts can drain instead: leave it out, and stop_hosts_when at ZeroSessions.")));

    private static readonly Rule UsersAreWarned = new(
        new("AVD7021", "Users are signed out without a message",
            "A forced sign-out comes with a message that tells users to save their work; Azure asks for one.",
            ForceExample + ", message: \"\"}",
            "Write what users should do, and by when.",
            "Azure Virtual Desktop, scaling plan schedules; Architecture Deep Design, Autoscale"),
        Severity.Error,
        [ScheduleOutline.PooledPath],
        static context => Schedules(context).Where(pair => pair.RampDown.ForceSignOut && string.IsNullOrWhiteSpace(pair.RampDown.Message))
            .Select(pair => new Finding($"{pair.Path}.message", $"{pair.Path}.message is empty, but force_sign_out is true.",
                "Tell users to save their work.")));

    private static readonly Rule UsersHaveTime = new(
        new("AVD7022", "Users are signed out without a wait",
            "Between the message and a forced sign-out there must be time to save.",
            ForceExample + ", wait_minutes: 0}",
            "Give wait_minutes, 30 or more.",
            "Azure Virtual Desktop, scaling plan schedules; Architecture Deep Design, Autoscale"),
        Severity.Error,
        [ScheduleOutline.PooledPath],
        static context => Schedules(context).Where(pair => pair.RampDown is { ForceSignOut: true, WaitMinutes: 0 })
            .Select(pair => new Finding($"{pair.Path}.wait_minutes", $"{pair.Path}.wait_minutes is 0, but force_sign_out is true: there is no time to save.",
                "30 is usual.")));

    private static readonly Rule MessageHasUse = new(
        new("AVD7023", "A sign-out message or wait has no effect",
            "Users get the message only before a forced sign-out.",
            "scaling:\n  schedules:\n    - ramp_down: {wait_minutes: 60}",
            "Leave the key out.",
            "Azure Virtual Desktop, scaling plan schedules"),
        Severity.Warning,
        [ScheduleOutline.PooledPath],
        static context => Schedules(context).Where(pair => !pair.RampDown.ForceSignOut)
            .SelectMany(pair => new[] { $"{pair.Path}.message", $"{pair.Path}.wait_minutes" })
            .Where(context.IsGiven)
            .Select(path => new Finding(path, $"{path} has no effect: force_sign_out is false.", "Leave it out.")));

    private static readonly Rule DisconnectedSessionsLast = new(
        new("AVD7024", "A host stops under disconnected sessions",
            "With ZeroActiveSessions a host counts as empty though users are still signed in and only disconnected; their work goes with it.",
            "scaling:\n  schedules:\n    - ramp_down: {stop_hosts_when: ZeroActiveSessions}",
            "Use ZeroSessions, and end disconnected sessions by policy after a time of your choice.",
            "Architecture Deep Design, Autoscale"),
        Severity.Warning,
        [ScheduleOutline.PooledPath],
        static context => Schedules(context).Where(pair => pair.RampDown.StopHostsWhen == StopHostsWhen.ZeroActiveSessions).Select(pair => new Finding(
            $"{pair.Path}.stop_hosts_when", $"{pair.Path}.stop_hosts_when is 'ZeroActiveSessions': users who are disconnected lose their sessions.",
                "Use ZeroSessions.")));

    public static ImmutableArray<Rule> All { get; } = [NobodyIsSignedOut, UsersAreWarned, UsersHaveTime, MessageHasUse, DisconnectedSessionsLast];

    private static IEnumerable<(string Path, RampDownSettings RampDown)> Schedules(RuleContext context) => context.Settings.Scaling is { } scaling
        ? scaling.Schedules.Select((schedule, i) => ($"{ScheduleOutline.PooledPath}[{i}].ramp_down", schedule.RampDown))
        : [];
}
