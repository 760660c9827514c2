using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>What ramp down does to sessions that are left: AVD7020 to AVD7024.</summary>
internal static class SignOutRules
{
    private const string ForceExample = "scaling:\n  schedules:\n    - ramp_down: {force_sign_out: true";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7020",
            Title = "Users are signed out by force",
            Cause = "Hosts are to finish their sessions gracefully before they stop; a forced sign-out loses work that is not saved.",
            Example = ForceExample + "}",
            Remedy = "Leave force_sign_out out, and stop_hosts_when at ZeroSessions.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Severity = Severity.Warning,
            Reads = [ScheduleOutline.PooledPath],
            Check = static context =>
                Schedules(context)
                    .Where(pair => pair.RampDown.ForceSignOut)
                    .Select(pair => new Finding(
                        $"{pair.Path}.force_sign_out",
                        $"is true: work that is not saved is lost.",
                        "Hosts can drain instead: leave it out, and stop_hosts_when at ZeroSessions."
                    )),
        },
        new()
        {
            Code = "AVD7021",
            Title = "Users are signed out without a message",
            Cause = "A forced sign-out comes with a message that tells users to save their work; Azure asks for one.",
            Example = ForceExample + ", message: \"\"}",
            Remedy = "Write what users should do, and by when.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Reads = [ScheduleOutline.PooledPath],
            Check = static context =>
                Schedules(context)
                    .Where(pair => pair.RampDown.ForceSignOut && string.IsNullOrWhiteSpace(pair.RampDown.Message))
                    .Select(pair => new Finding(
                        $"{pair.Path}.message",
                        $"is empty, but force_sign_out is true.",
                        "Tell users to save their work."
                    )),
        },
        new()
        {
            Code = "AVD7022",
            Title = "Users are signed out without a wait",
            Cause = "Between the message and a forced sign-out there must be time to save.",
            Example = ForceExample + ", wait_minutes: 0}",
            Remedy = "Give wait_minutes, 30 or more.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Reads = [ScheduleOutline.PooledPath],
            Check = static context =>
                Schedules(context)
                    .Where(pair => pair.RampDown is { ForceSignOut: true, WaitMinutes: 0 })
                    .Select(pair => new Finding(
                        $"{pair.Path}.wait_minutes",
                        $"is 0, but force_sign_out is true: there is no time to save.",
                        "30 is usual."
                    )),
        },
        new()
        {
            Code = "AVD7023",
            Title = "A sign-out message or wait has no effect",
            Cause = "Users get the message only before a forced sign-out.",
            Example = "scaling:\n  schedules:\n    - ramp_down: {wait_minutes: 60}",
            Remedy = "Leave the key out.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Severity = Severity.Warning,
            Reads = [ScheduleOutline.PooledPath],
            Check = static context =>
                Schedules(context)
                    .Where(pair => !pair.RampDown.ForceSignOut)
                    .SelectMany(pair => new[] { $"{pair.Path}.message", $"{pair.Path}.wait_minutes" })
                    .Where(context.IsGiven)
                    .Select(path => new Finding(path, $"has no effect: force_sign_out is false.", "Leave it out.")),
        },
        new()
        {
            Code = "AVD7024",
            Title = "A host stops under disconnected sessions",
            Cause =
                "With ZeroActiveSessions a host counts as empty though users are still signed in and only disconnected; their work goes with it.",
            Example = "scaling:\n  schedules:\n    - ramp_down: {stop_hosts_when: ZeroActiveSessions}",
            Remedy = "Use ZeroSessions, and end disconnected sessions by policy after a time of your choice.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Severity = Severity.Warning,
            Reads = [ScheduleOutline.PooledPath],
            Check = static context =>
                Schedules(context)
                    .Where(pair => pair.RampDown.StopHostsWhen == StopHostsWhen.ZeroActiveSessions)
                    .Select(pair => new Finding(
                        $"{pair.Path}.stop_hosts_when",
                        $"is 'ZeroActiveSessions': users who are disconnected lose their sessions.",
                        "Use ZeroSessions."
                    )),
        },
    ];

    private static IEnumerable<(string Path, RampDownSettings RampDown)> Schedules(RuleContext context) =>
        context.Settings.Scaling is { } scaling
            ? scaling.Schedules.Select((schedule, i) => ($"{ScheduleOutline.PooledPath}[{i}].ramp_down", schedule.RampDown))
            : [];
}
