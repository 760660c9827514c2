using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>Phases of a schedule that are too short to have an effect: AVD7100 and AVD7101.</summary>
internal static class PhaseLengthRules
{
    private const int MinutesADay = 24 * 60;
    private const int LongestRampUp = 4 * 60;

    // the shortest useful length of each phase: hosts need minutes to start, and users do not all leave at once
    private static readonly ImmutableArray<int> Shortest = [15, 60, 15, 60];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7100",
            Title = "A phase of a schedule is very short",
            Cause =
                "A host needs minutes to start and to stop. Ramp up and ramp down under 15 minutes, and peak and off peak under one hour, have no effect. Usually, a time is mistyped.",
            Example = "scaling:\n  schedules:\n    - ramp_up: {start: 07:59}\n      peak: {start: 08:00}",
            Remedy = "Check the start times of the phases.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Severity = Severity.Warning,
            Reads = [ScheduleOutline.PooledPath, ScheduleOutline.PersonalPath],
            Check = static context =>
                Lengths(context)
                    .Where(static phase => phase.Minutes > 0 && phase.Minutes < Shortest[phase.Index])
                    .Select(static phase => new Finding($"{phase.Path}.start", $"leaves only {phase.Minutes} minutes for {phase.Key}.")),
        },
        new()
        {
            Code = "AVD7101",
            Title = "Ramp up is very long",
            Cause = "Ramp up is the time before work begins. If it is longer than four hours, hosts run and cost money without users.",
            Example = "scaling:\n  schedules:\n    - ramp_up: {start: 01:00}\n      peak: {start: 08:00}",
            Remedy = "Start ramp up one or two hours before the peak.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Severity = Severity.Note,
            Reads = [ScheduleOutline.PooledPath, ScheduleOutline.PersonalPath],
            Check = static context =>
                Lengths(context)
                    .Where(static phase => phase.Index == 0 && phase.Minutes > LongestRampUp)
                    .Select(static phase =>
                        Finding.Sentence($"{phase.Schedule}.ramp_up.start", $"{phase.Schedule}.ramp_up lasts {phase.Minutes / 60} hours.")
                    ),
        },
    ];

    // a phase ends where the next one begins, so the finding is there; off peak ends at the next day's ramp up
    private static IEnumerable<Length> Lengths(RuleContext context) =>
        from schedule in ScheduleOutline.All(context.Settings.Scaling)
        from index in Enumerable.Range(0, schedule.Phases.Length)
        let next = schedule.Phases[(index + 1) % schedule.Phases.Length]
        let isNight = index == schedule.Phases.Length - 1
        let minutes = Minute(next.Start) - Minute(schedule.Phases[index].Start) + (isNight ? MinutesADay : 0)
        select new Length(
            schedule.Path,
            $"{schedule.Path}.{(isNight ? schedule.Phases[index].Key : next.Key)}",
            schedule.Phases[index].Key,
            index,
            minutes
        );

    private static int Minute(TimeOfDay time) => (time.Hour * 60) + time.Minute;

    private sealed record Length(string Schedule, string Path, string Key, int Index, int Minutes);
}
