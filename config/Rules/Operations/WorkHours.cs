using System.Collections.Immutable;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>The working hours of a schedule in the scaling plan: from the start of peak to the start of ramp down.</summary>
internal sealed record WorkHours(string Name, ImmutableArray<DayOfWeek> Days, TimeOfDay From, TimeOfDay To)
{
    /// <summary>The working hours of each schedule. Empty if the scaling plan is missing or off.</summary>
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

    /// <summary>Whether a time of day is in these hours, which may extend past midnight.</summary>
    public bool Holds(TimeOfDay time) =>
        Minutes(From) <= Minutes(To)
            ? Minutes(time) >= Minutes(From) && Minutes(time) < Minutes(To)
            : Minutes(time) >= Minutes(From) || Minutes(time) < Minutes(To);

    private static int Minutes(TimeOfDay time) => (time.Hour * 60) + time.Minute;
}
