using System.Collections.Immutable;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>What schedules of pooled and of personal pools have in common.</summary>
/// <param name="Path">The path of the schedule in the config.</param>
/// <param name="Name">Its name.</param>
/// <param name="Days">Its days.</param>
/// <param name="Phases">The key and the start of each phase, in the order of a day.</param>
internal sealed record ScheduleOutline(
    string Path,
    string Name,
    ImmutableArray<DayOfWeek> Days,
    ImmutableArray<(string Key, TimeOfDay Start)> Phases
)
{
    public const string PooledPath = "scaling.schedules";
    public const string PersonalPath = "scaling.personal_schedules";

    /// <summary>The two lists of a plan. Each is for one type of host pool, so names and days are compared only within a list.</summary>
    public static IEnumerable<(string Path, ImmutableArray<ScheduleOutline> Schedules)> Lists(ScalingSettings? scaling)
    {
        if (scaling is null)
            yield break;
        yield return (
            PooledPath,
            [
                .. scaling.Schedules.Select(
                    (schedule, i) =>
                        new ScheduleOutline(
                            $"{PooledPath}[{i}]",
                            schedule.Name,
                            schedule.Days,
                            Starts(schedule.RampUp.Start, schedule.Peak.Start, schedule.RampDown.Start, schedule.OffPeak.Start)
                        )
                ),
            ]
        );
        yield return (
            PersonalPath,
            [
                .. scaling.PersonalSchedules.Select(
                    (schedule, i) =>
                        new ScheduleOutline(
                            $"{PersonalPath}[{i}]",
                            schedule.Name,
                            schedule.Days,
                            Starts(schedule.RampUp.Start, schedule.Peak.Start, schedule.RampDown.Start, schedule.OffPeak.Start)
                        )
                ),
            ]
        );
    }

    public static IEnumerable<ScheduleOutline> All(ScalingSettings? scaling) => Lists(scaling).SelectMany(list => list.Schedules);

    private static ImmutableArray<(string Key, TimeOfDay Start)> Starts(
        TimeOfDay rampUp,
        TimeOfDay peak,
        TimeOfDay rampDown,
        TimeOfDay offPeak
    ) => [("ramp_up", rampUp), ("peak", peak), ("ramp_down", rampDown), ("off_peak", offPeak)];
}
