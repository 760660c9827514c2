using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>What a schedule does to personal hosts: AVD7025 and AVD7026.</summary>
internal static class PersonalScheduleRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7025",
            Title = "A personal host stops as soon as its user disconnects",
            Cause = "A short loss of the connection then ends the whole session.",
            Example = "scaling:\n  personal_schedules:\n    - peak: {on_disconnect: Deallocate, disconnect_minutes: 0}",
            Remedy = "Set disconnect_minutes to 30 or more.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Severity = Severity.Warning,
            Reads = [ScheduleOutline.PersonalPath],
            Check = static context =>
                Phases(context)
                    .Where(phase => phase.Settings is { OnDisconnect: SessionAction.Deallocate, DisconnectMinutes: 0 })
                    .Select(phase => new Finding(
                        $"{phase.Path}.disconnect_minutes",
                        $"is 0: the host stops as soon as the connection drops."
                    )),
        },
        new()
        {
            Code = "AVD7026",
            Title = "Nothing starts a personal host again",
            Cause = "The schedule stops hosts but does not start them at ramp up. A user who connects does not start a host either.",
            Example =
                "scaling:\n  personal_schedules:\n    - auto_start: None\n      peak: {start_vm_on_connect: false}\n      ramp_down: {on_sign_out: Deallocate}",
            Remedy = "Set start_vm_on_connect to true in this phase, or set auto_start to WithAssignedUser.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Severity = Severity.Warning,
            Reads = [ScheduleOutline.PersonalPath],
            Check = static context =>
                Phases(context)
                    .Where(phase =>
                        phase.Schedule.AutoStart == AutoStart.None
                        && phase.IsInWorkingHours
                        && !phase.Settings.StartVmOnConnect
                        && StopsHosts(phase.Schedule)
                    )
                    .Select(phase => new Finding(
                        $"{phase.Path}.start_vm_on_connect",
                        $"is false and auto_start is None: nothing starts the hosts that this schedule stops."
                    )),
        },
    ];

    private static IEnumerable<Phase> Phases(RuleContext context)
    {
        if (context.Settings.Scaling is not { } scaling)
            yield break;
        for (var i = 0; i < scaling.PersonalSchedules.Length; i++)
        {
            var (path, schedule) = ($"{ScheduleOutline.PersonalPath}[{i}]", scaling.PersonalSchedules[i]);
            yield return new($"{path}.ramp_up", schedule, schedule.RampUp, true);
            yield return new($"{path}.peak", schedule, schedule.Peak, true);
            yield return new($"{path}.ramp_down", schedule, schedule.RampDown, false);
            yield return new($"{path}.off_peak", schedule, schedule.OffPeak, false);
        }
    }

    private static bool StopsHosts(PersonalScheduleSettings schedule) =>
        new[] { schedule.RampUp, schedule.Peak, schedule.RampDown, schedule.OffPeak }.Any(phase =>
            phase.OnDisconnect == SessionAction.Deallocate || phase.OnSignOut == SessionAction.Deallocate
        );

    private sealed record Phase(string Path, PersonalScheduleSettings Schedule, PersonalPhaseSettings Settings, bool IsInWorkingHours);
}
