using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A schedule for personal hosts on the days it names.</summary>
/// <remarks>Source: Azure Virtual Desktop autoscale</remarks>
public sealed record PersonalScheduleSettings
{
    /// <summary>The name of the schedule.</summary>
    [StringLength(64, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>The days it is for.</summary>
    [MinLength(1), MaxLength(7)]
    public required ImmutableArray<DayOfWeek> Days { get; init; }

    /// <summary>Default: None. Which hosts are started when ramp up begins.</summary>
    public AutoStart AutoStart { get; init; } = AutoStart.None;

    /// <summary>The time before work begins.</summary>
    public required PersonalPhaseSettings RampUp { get; init; }

    /// <summary>The hours of work.</summary>
    public required PersonalPhaseSettings Peak { get; init; }

    /// <summary>The time when people leave.</summary>
    public required PersonalPhaseSettings RampDown { get; init; }

    /// <summary>The night.</summary>
    public required PersonalPhaseSettings OffPeak { get; init; }
}
