using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>Phases of personal schedules that contradict themselves: AVD7110 to AVD7112.</summary>
internal static class PersonalPhaseRules
{
    private const int LeastMinutesAtWork = 15;

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7110",
            Title = "Minutes before an action that is None",
            Cause = "disconnect_minutes and sign_out_minutes delay on_disconnect and on_sign_out. With None, there is no action to delay.",
            Example = "scaling:\n  personal_schedules:\n    - peak: {on_disconnect: None, disconnect_minutes: 60}",
            Remedy = "Set the action to Deallocate, or remove the minutes.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Severity = Severity.Warning,
            Reads = [ScheduleOutline.PersonalPath],
            Check = static context =>
                Phases(context)
                    .SelectMany(static phase =>
                        new[]
                        {
                            new { Path = $"{phase.Path}.disconnect_minutes", Action = phase.Settings.OnDisconnect },
                            new { Path = $"{phase.Path}.sign_out_minutes", Action = phase.Settings.OnSignOut },
                        }
                    )
                    .Where(item => item.Action == SessionAction.None && context.IsGiven(item.Path))
                    .Select(static item => new Finding(item.Path, $"has no effect: the action is None.")),
        },
        new()
        {
            Code = "AVD7111",
            Title = "A short break during working hours stops the host",
            Cause = "In ramp up or peak, a host stops less than 15 minutes after its user disconnects. Everything that is open is closed.",
            Example = "scaling:\n  personal_schedules:\n    - peak: {on_disconnect: Deallocate, disconnect_minutes: 5}",
            Remedy = "Set disconnect_minutes to 30 or more.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Severity = Severity.Warning,
            Reads = [ScheduleOutline.PersonalPath],
            // zero is AVD7025
            Check = static context =>
                Phases(context)
                    .Where(static phase =>
                        phase
                            is {
                                IsAtWork: true,
                                Settings: { OnDisconnect: SessionAction.Deallocate, DisconnectMinutes: > 0 and < LeastMinutesAtWork }
                            }
                    )
                    .Select(static phase => new Finding(
                        $"{phase.Path}.disconnect_minutes",
                        $"is {phase.Settings.DisconnectMinutes}: a short break ends the session."
                    )),
        },
        new()
        {
            Code = "AVD7112",
            Title = "A personal schedule stops no host",
            Cause = "on_disconnect and on_sign_out are None in every phase, so hosts run day and night.",
            Example = "scaling:\n  personal_schedules:\n    - ramp_down: {on_sign_out: None}\n      off_peak: {on_sign_out: None}",
            Remedy = "Set on_sign_out to Deallocate in ramp_down and off_peak.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Severity = Severity.Warning,
            Reads = [ScheduleOutline.PersonalPath],
            Check = static context =>
                Phases(context)
                    .GroupBy(static phase => phase.Schedule)
                    .Where(static schedule =>
                        schedule.All(static phase => phase.Settings is { OnDisconnect: SessionAction.None, OnSignOut: SessionAction.None })
                    )
                    .Select(static schedule => new Finding(schedule.Key, $"stops no host in any phase.")),
        },
    ];

    private static IEnumerable<Phase> Phases(RuleContext context) =>
        Places
            .In(ScheduleOutline.PersonalPath, context.Settings.Scaling?.PersonalSchedules)
            .SelectMany(static place =>
                new Phase[]
                {
                    new(place.Path, $"{place.Path}.ramp_up", place.Value.RampUp, true),
                    new(place.Path, $"{place.Path}.peak", place.Value.Peak, true),
                    new(place.Path, $"{place.Path}.ramp_down", place.Value.RampDown, false),
                    new(place.Path, $"{place.Path}.off_peak", place.Value.OffPeak, false),
                }
            );

    private sealed record Phase(string Schedule, string Path, PersonalPhaseSettings Settings, bool IsAtWork);
}
