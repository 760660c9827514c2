using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A schedule for the days it names.</summary>
/// <remarks>Source: Architecture Deep Design, Autoscale</remarks>
public sealed record PooledScheduleSettings
{
    /// <summary>The name of the schedule.</summary>
    [StringLength(64, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>The days it is for.</summary>
    [MinLength(1), MaxLength(7)]
    public required ImmutableArray<DayOfWeek> Days { get; init; }

    /// <summary>The time before work begins.</summary>
    public required RampUpSettings RampUp { get; init; }

    /// <summary>The hours of work.</summary>
    public required PhaseSettings Peak { get; init; }

    /// <summary>The time when people leave.</summary>
    public required RampDownSettings RampDown { get; init; }

    /// <summary>The night.</summary>
    public required PhaseSettings OffPeak { get; init; }
}
