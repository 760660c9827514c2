using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>What ramp down does to remaining sessions: AVD7020 to AVD7024.</summary>
internal static class SignOutRules
{
    private const string ForceExample = "scaling:\n  schedules:\n    - ramp_down: {force_sign_out: true";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7020",
            Title = "Users are signed out by force",
            Cause = "Hosts should stop only after their sessions end. A forced sign-out loses unsaved work.",
            Example = ForceExample + "}",
            Remedy = "Remove force_sign_out, and keep stop_hosts_when at ZeroSessions.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Severity = Severity.Warning,
            Reads = [ScheduleOutline.PooledPath],
            Check = static context =>
                Schedules(context)
                    .Where(pair => pair.RampDown.ForceSignOut)
                    .Select(pair => new Finding($"{pair.Path}.force_sign_out", $"is true: users lose unsaved work.")),
        },
        new()
        {
            Code = "AVD7021",
            Title = "Users are signed out without a message",
            Cause = "Azure requires a message before a forced sign-out. The message tells users to save their work.",
            Example = ForceExample + ", message: \"\"}",
            Remedy = "Write a message that tells users what to do and by when.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Reads = [ScheduleOutline.PooledPath],
            Check = static context =>
                Schedules(context)
                    .Where(pair => pair.RampDown.ForceSignOut && string.IsNullOrWhiteSpace(pair.RampDown.Message))
                    .Select(pair => new Finding($"{pair.Path}.message", $"is empty, but force_sign_out is true.")),
        },
        new()
        {
            Code = "AVD7022",
            Title = "Users are signed out without a wait",
            Cause = "Users need time to save between the message and a forced sign-out.",
            Example = ForceExample + ", wait_minutes: 0}",
            Remedy = "Set wait_minutes to 30 or more.",
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
                        $"is 0, but force_sign_out is true: users have no time to save."
                    )),
        },
        new()
        {
            Code = "AVD7023",
            Title = "A sign-out message or wait has no effect",
            Cause = "Users get the message only before a forced sign-out.",
            Example = "scaling:\n  schedules:\n    - ramp_down: {wait_minutes: 60}",
            Remedy = "Remove the key.",
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
                    .Select(path => new Finding(path, $"has no effect: force_sign_out is false.")),
        },
        new()
        {
            Code = "AVD7024",
            Title = "A host stops while disconnected users are signed in",
            Cause =
                "With ZeroActiveSessions, a host counts as empty although disconnected users are still signed in. They lose unsaved work.",
            Example = "scaling:\n  schedules:\n    - ramp_down: {stop_hosts_when: ZeroActiveSessions}",
            Remedy = "Use ZeroSessions, and set a policy that ends disconnected sessions after a time limit.",
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
                        $"is 'ZeroActiveSessions': disconnected users lose their sessions."
                    )),
        },
    ];

    private static IEnumerable<(string Path, RampDownSettings RampDown)> Schedules(RuleContext context) =>
        context.Settings.Scaling is { } scaling
            ? scaling.Schedules.Select((schedule, i) => ($"{ScheduleOutline.PooledPath}[{i}].ramp_down", schedule.RampDown))
            : [];
}
