using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The scaling plan that starts and stops session hosts on a schedule.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan">Create and assign an autoscale scaling plan for Azure Virtual Desktop</seealso>
public sealed record ScalingSettings
{
    /// <summary>Default: derived from the host pool's name. The name of the scaling plan.</summary>
    [StringLength(64, MinimumLength = 3)]
    public string? Name { get; init; }

    /// <summary>Default: none. The name in the portal.</summary>
    [StringLength(64)]
    public string? FriendlyName { get; init; }

    /// <summary>Default: none. A description of the scaling plan.</summary>
    [StringLength(512)]
    public string? Description { get; init; }

    /// <summary>Default: true. Whether the scaling plan is enabled for the host pool.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The Windows time zone of all times, such as W. Europe Standard Time.</summary>
    public required WindowsTimeZone TimeZone { get; init; }

    /// <summary>Default: none. The scaling plan does not start or stop hosts with a tag of this name.</summary>
    [StringLength(64, MinimumLength = 1)]
    public string? ExclusionTag { get; init; }

    /// <summary>Default: none. The schedules of a pooled host pool.</summary>
    public ImmutableArray<PooledScheduleSettings> Schedules { get; init; } = [];

    /// <summary>Default: none. The schedules of a personal host pool.</summary>
    public ImmutableArray<PersonalScheduleSettings> PersonalSchedules { get; init; } = [];
}

/// <summary>A schedule of a pooled host pool.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan">Create and assign an autoscale scaling plan for Azure Virtual Desktop</seealso>
public sealed record PooledScheduleSettings
{
    /// <summary>The name of the schedule.</summary>
    [StringLength(64, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>The days that the schedule applies to.</summary>
    [ItemCount(Least = 1, Most = 7)]
    public required ImmutableArray<DayOfWeek> Days { get; init; }

    /// <summary>The ramp-up phase, before working hours.</summary>
    public required RampUpSettings RampUp { get; init; }

    /// <summary>The peak phase, during working hours.</summary>
    public required PhaseSettings Peak { get; init; }

    /// <summary>The ramp-down phase, at the end of working hours.</summary>
    public required RampDownSettings RampDown { get; init; }

    /// <summary>The off-peak phase, outside working hours.</summary>
    public required PhaseSettings OffPeak { get; init; }
}

/// <summary>The ramp-up phase, before working hours.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan">Create and assign an autoscale scaling plan for Azure Virtual Desktop</seealso>
public sealed record RampUpSettings
{
    /// <summary>When the phase starts, as HH:mm.</summary>
    public required TimeOfDay Start { get; init; }

    /// <summary>Default: BreadthFirst. How new sessions are distributed in this phase.</summary>
    public ScalingLoadBalancer LoadBalancer { get; init; } = ScalingLoadBalancer.BreadthFirst;

    /// <summary>Default: 20. The minimum percentage of hosts that run.</summary>
    [Range(0, 100)]
    public int MinimumHostsPercent { get; init; } = 20;

    /// <summary>Default: 60. The percentage of used capacity above which another host is started.</summary>
    [Range(1, 100)]
    public int CapacityPercent { get; init; } = 60;
}

/// <summary>A phase of a pooled schedule.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan">Create and assign an autoscale scaling plan for Azure Virtual Desktop</seealso>
public sealed record PhaseSettings
{
    /// <summary>When the phase starts, as HH:mm.</summary>
    public required TimeOfDay Start { get; init; }

    /// <summary>Default: DepthFirst. How new sessions are distributed in this phase.</summary>
    public ScalingLoadBalancer LoadBalancer { get; init; } = ScalingLoadBalancer.DepthFirst;
}

/// <summary>The ramp-down phase, at the end of working hours.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan">Create and assign an autoscale scaling plan for Azure Virtual Desktop</seealso>
public sealed record RampDownSettings
{
    /// <summary>When the phase starts, as HH:mm.</summary>
    public required TimeOfDay Start { get; init; }

    /// <summary>Default: DepthFirst. How new sessions are distributed in this phase.</summary>
    public ScalingLoadBalancer LoadBalancer { get; init; } = ScalingLoadBalancer.DepthFirst;

    /// <summary>Default: 10. The minimum percentage of hosts that run, for sessions that stay open overnight.</summary>
    [Range(0, 100)]
    public int MinimumHostsPercent { get; init; } = 10;

    /// <summary>Default: 90. The percentage of used capacity above which another host is started.</summary>
    [Range(1, 100)]
    public int CapacityPercent { get; init; } = 90;

    /// <summary>Default: false. Whether users are signed out to stop hosts. Unsaved work is lost.</summary>
    public bool ForceSignOut { get; init; }

    /// <summary>Default: 30. Minutes between the message and the sign-out; used with force_sign_out.</summary>
    [Range(0, 1440)]
    public int WaitMinutes { get; init; } = 30;

    /// <summary>
    /// Default: You will be signed out soon: please save your work. The message to users before the sign-out; used with force_sign_out.
    /// </summary>
    [StringLength(500)]
    public string Message { get; init; } = "You will be signed out soon: please save your work.";

    /// <summary>Default: ZeroSessions. When a host counts as empty.</summary>
    public StopHostsWhen StopHostsWhen { get; init; } = StopHostsWhen.ZeroSessions;
}

/// <summary>A schedule of a personal host pool.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan">Create and assign an autoscale scaling plan for Azure Virtual Desktop</seealso>
public sealed record PersonalScheduleSettings
{
    /// <summary>The name of the schedule.</summary>
    [StringLength(64, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>The days that the schedule applies to.</summary>
    [ItemCount(Least = 1, Most = 7)]
    public required ImmutableArray<DayOfWeek> Days { get; init; }

    /// <summary>Default: None. Which hosts are started when ramp-up starts.</summary>
    public AutoStart AutoStart { get; init; } = AutoStart.None;

    /// <summary>The ramp-up phase, before working hours.</summary>
    public required PersonalPhaseSettings RampUp { get; init; }

    /// <summary>The peak phase, during working hours.</summary>
    public required PersonalPhaseSettings Peak { get; init; }

    /// <summary>The ramp-down phase, at the end of working hours.</summary>
    public required PersonalPhaseSettings RampDown { get; init; }

    /// <summary>The off-peak phase, outside working hours.</summary>
    public required PersonalPhaseSettings OffPeak { get; init; }
}

/// <summary>A phase of a personal schedule.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan">Create and assign an autoscale scaling plan for Azure Virtual Desktop</seealso>
public sealed record PersonalPhaseSettings
{
    /// <summary>When the phase starts, as HH:mm.</summary>
    public required TimeOfDay Start { get; init; }

    /// <summary>Default: true. Whether a stopped host is started when its user connects.</summary>
    public bool StartVmOnConnect { get; init; } = true;

    /// <summary>Default: None. The action on the host when its user disconnects.</summary>
    public SessionAction OnDisconnect { get; init; } = SessionAction.None;

    /// <summary>Default: 30. Minutes before this action.</summary>
    [Range(0, 1440)]
    public int DisconnectMinutes { get; init; } = 30;

    /// <summary>Default: None. The action on the host when its user signs out.</summary>
    public SessionAction OnSignOut { get; init; } = SessionAction.None;

    /// <summary>Default: 30. Minutes before this action.</summary>
    [Range(0, 1440)]
    public int SignOutMinutes { get; init; } = 30;
}

/// <summary>How new sessions are distributed in a phase.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan">Create and assign an autoscale scaling plan for Azure Virtual Desktop</seealso>
public enum ScalingLoadBalancer
{
    /// <summary>To the host with the fewest sessions.</summary>
    BreadthFirst,

    /// <summary>To the host with the most sessions that is below its limit.</summary>
    DepthFirst,
}

/// <summary>When a host counts as empty.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan">Create and assign an autoscale scaling plan for Azure Virtual Desktop</seealso>
public enum StopHostsWhen
{
    /// <summary>When it has no sessions.</summary>
    ZeroSessions,

    /// <summary>When it has no active sessions; disconnected sessions are ended.</summary>
    ZeroActiveSessions,
}

/// <summary>The action on a personal host.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan">Create and assign an autoscale scaling plan for Azure Virtual Desktop</seealso>
public enum SessionAction
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The host is stopped.</summary>
    Deallocate,
}

/// <summary>Which personal hosts are started when ramp-up starts.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan">Create and assign an autoscale scaling plan for Azure Virtual Desktop</seealso>
public enum AutoStart
{
    /// <summary>None.</summary>
    None,

    /// <summary>Hosts with an assigned user.</summary>
    WithAssignedUser,

    /// <summary>All hosts.</summary>
    All,
}
