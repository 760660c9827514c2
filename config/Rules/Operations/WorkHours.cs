using System.Collections.Immutable;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>The hours in which users work, as a schedule of the scaling plan gives them: from its peak to its ramp-down.</summary>
internal sealed record WorkHours(string Name, ImmutableArray<DayOfWeek> Days, TimeOfDay From, TimeOfDay To)
{
    /// <summary>The hours of each schedule; none without a scaling plan that is at work.</summary>
    public static IEnumerable<WorkHours> Of(AvdSettings settings) =>
        settings.Scaling is not { Enabled: true } scaling ? []
        : settings.HostPool.Type == HostPoolType.Pooled
            ? scaling.Schedules.Select(schedule => new WorkHours(
                schedule.Name,
                schedule.Days,
                schedule.Peak.Start,
                schedule.RampDown.Start
            ))
        : scaling.PersonalSchedules.Select(schedule => new WorkHours(
            schedule.Name,
            schedule.Days,
            schedule.Peak.Start,
            schedule.RampDown.Start
        ));

    /// <summary>Whether a time of day is in these hours, which may reach over midnight.</summary>
    public bool Holds(TimeOfDay time) =>
        Minutes(From) <= Minutes(To)
            ? Minutes(time) >= Minutes(From) && Minutes(time) < Minutes(To)
            : Minutes(time) >= Minutes(From) || Minutes(time) < Minutes(To);

    private static int Minutes(TimeOfDay time) => (time.Hour * 60) + time.Minute;
}
