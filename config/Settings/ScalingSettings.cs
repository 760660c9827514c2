using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>The scaling plan that starts and stops session hosts by the clock.</summary>
/// <remarks>Source: Architecture Deep Design, Autoscale</remarks>
public sealed record ScalingSettings
{
    /// <summary>Default: derived from the host pool's name. The name of the plan.</summary>
    [StringLength(64, MinimumLength = 3)]
    public string? Name { get; init; }

    /// <summary>Default: none. The name shown in the portal.</summary>
    [StringLength(64)]
    public string? FriendlyName { get; init; }

    /// <summary>Default: none. What the plan is for.</summary>
    [StringLength(512)]
    public string? Description { get; init; }

    /// <summary>Default: true. Whether the plan acts on the host pool.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The Windows time zone of all times, such as W. Europe Standard Time.</summary>
    public required WindowsTimeZone TimeZone { get; init; }

    /// <summary>Default: none. Hosts with a tag of this name are left alone.</summary>
    [StringLength(64, MinimumLength = 1)]
    public string? ExclusionTag { get; init; }

    /// <summary>Default: none. The schedules of a pooled host pool.</summary>
    public ImmutableArray<PooledScheduleSettings> Schedules { get; init; } = [];

    /// <summary>Default: none. The schedules of a personal host pool.</summary>
    public ImmutableArray<PersonalScheduleSettings> PersonalSchedules { get; init; } = [];
}
