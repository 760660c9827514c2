namespace AvdPulumi.Components.Avd;

/// <summary>What a scaling plan is, apart from where it goes.</summary>
public sealed record ScalingPlanDefinition
{
    /// <summary>Name: 3 to 64 letters, digits and <c>@ . - _</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Windows time zone id of all times of the plan, such as <c>W. Europe Standard Time</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The schedules, which also say for which kind of pool the plan is; that is fixed at creation.</summary>
    public required ScalingSchedules Schedules { get; init; }

    /// <summary>Default: on. Off keeps the plan and its schedules, but nothing is started or stopped.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Default: unset. Hosts with a tag of this name are left alone.</summary>
    public string? ExclusionTag { get; init; }

    /// <summary>Default: unset. Name that people see.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>Default: unset.</summary>
    public string? Description { get; init; }
}
