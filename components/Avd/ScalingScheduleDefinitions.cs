using System.Collections.Immutable;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>A schedule of hosts that users share. Its four phases follow each other; off-peak lasts until the next ramp-up.</summary>
public sealed record PooledScheduleDefinition
{
    /// <summary>Name: 1 to 64 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The days it is for, at least one.</summary>
    public required ImmutableArray<AzureNative.DesktopVirtualization.DayOfWeek> Days { get; init; }

    /// <summary>The time before work begins.</summary>
    public required PooledRampUpDefinition RampUp { get; init; }

    /// <summary>The hours of work.</summary>
    public required PooledPhaseDefinition Peak { get; init; }

    /// <summary>The time when people leave.</summary>
    public required PooledRampDownDefinition RampDown { get; init; }

    /// <summary>The night.</summary>
    public required PooledPhaseDefinition OffPeak { get; init; }
}

/// <summary>Ramp-up of a pooled schedule: hosts are started ahead of the users.</summary>
public sealed record PooledRampUpDefinition
{
    /// <summary>When it begins, in the plan's time zone.</summary>
    public required TimeOnly Start { get; init; }

    /// <summary>Default: the emptiest host first, so that the morning's sign-ins do not meet on one host. How new sessions are spread.</summary>
    public AzureNative.DesktopVirtualization.SessionHostLoadBalancingAlgorithm LoadBalancing { get; init; } =
        AzureNative.DesktopVirtualization.SessionHostLoadBalancingAlgorithm.BreadthFirst;

    /// <summary>Default: 20. Share of the hosts, in percent, that run at least.</summary>
    public int MinimumHostsPercent { get; init; } = 20;

    /// <summary>Default: 60. Share of the running hosts' sessions, in percent, above which another host is started.</summary>
    public int CapacityPercent { get; init; } = 60;
}

/// <summary>Peak or off-peak of a pooled schedule.</summary>
public sealed record PooledPhaseDefinition
{
    /// <summary>When it begins, in the plan's time zone.</summary>
    public required TimeOnly Start { get; init; }

    /// <summary>Default: the fullest host first, so that others stay empty. How new sessions are spread.</summary>
    public AzureNative.DesktopVirtualization.SessionHostLoadBalancingAlgorithm LoadBalancing { get; init; } =
        AzureNative.DesktopVirtualization.SessionHostLoadBalancingAlgorithm.DepthFirst;
}

/// <summary>
/// Ramp-down of a pooled schedule: hosts that have become empty are stopped. By its defaults nobody is signed out and no host with a session is stopped,
/// not even with a disconnected one: what a user has open overnight is there in the morning (source: Architecture Deep Design, Autoscale).
/// </summary>
public sealed record PooledRampDownDefinition
{
    /// <summary>When it begins, in the plan's time zone.</summary>
    public required TimeOnly Start { get; init; }

    /// <summary>Default: the fullest host first, so that others become empty. How new sessions are spread.</summary>
    public AzureNative.DesktopVirtualization.SessionHostLoadBalancingAlgorithm LoadBalancing { get; init; } =
        AzureNative.DesktopVirtualization.SessionHostLoadBalancingAlgorithm.DepthFirst;

    /// <summary>Default: 10. Share of the hosts, in percent, that run at least.</summary>
    public int MinimumHostsPercent { get; init; } = 10;

    /// <summary>Default: 90. Share of the running hosts' sessions, in percent, above which another host is started.</summary>
    public int CapacityPercent { get; init; } = 90;

    /// <summary>Default: hosts without any session. Which hosts may be stopped.</summary>
    public AzureNative.DesktopVirtualization.StopHostsWhen StopHostsWhen { get; init; } =
        AzureNative.DesktopVirtualization.StopHostsWhen.ZeroSessions;

    /// <summary>Default: off. Signs users out so that hosts become empty; work that is not saved is lost.</summary>
    public bool ForceSignOut { get; init; }

    /// <summary>Default: 30. Minutes between the message and the sign-out. Without force it means nothing, but Azure keeps one all the same.</summary>
    public int WaitMinutes { get; init; } = 30;

    /// <summary>What users read before they are signed out. Without force nobody sees it, but Azure keeps one all the same.</summary>
    public string Message { get; init; } = "You will be signed out soon: please save your work.";
}

/// <summary>A schedule of hosts that belong to one user each. Its four phases follow each other; off-peak lasts until the next ramp-up.</summary>
public sealed record PersonalScheduleDefinition
{
    /// <summary>Name: 1 to 64 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The days it is for, at least one.</summary>
    public required ImmutableArray<AzureNative.DesktopVirtualization.DayOfWeek> Days { get; init; }

    /// <summary>Default: none. Which hosts ramp-up starts without waiting for their users.</summary>
    public AzureNative.DesktopVirtualization.StartupBehavior AutoStart { get; init; } =
        AzureNative.DesktopVirtualization.StartupBehavior.None;

    /// <summary>The time before work begins.</summary>
    public required PersonalPhaseDefinition RampUp { get; init; }

    /// <summary>The hours of work.</summary>
    public required PersonalPhaseDefinition Peak { get; init; }

    /// <summary>The time when people leave.</summary>
    public required PersonalPhaseDefinition RampDown { get; init; }

    /// <summary>The night.</summary>
    public required PersonalPhaseDefinition OffPeak { get; init; }
}

/// <summary>A phase of a personal schedule. By its defaults no host is stopped: a user's programs keep running.</summary>
public sealed record PersonalPhaseDefinition
{
    /// <summary>When it begins, in the plan's time zone.</summary>
    public required TimeOnly Start { get; init; }

    /// <summary>Default: on. A connection starts a host that is off.</summary>
    public bool StartVmOnConnect { get; init; } = true;

    /// <summary>Default: nothing. What happens to the host after its user has disconnected.</summary>
    public AzureNative.DesktopVirtualization.SessionHandlingOperation OnDisconnect { get; init; } =
        AzureNative.DesktopVirtualization.SessionHandlingOperation.None;

    /// <summary>Default: 30. Minutes until then.</summary>
    public int DisconnectMinutes { get; init; } = 30;

    /// <summary>Default: nothing. What happens to the host after its user has signed out.</summary>
    public AzureNative.DesktopVirtualization.SessionHandlingOperation OnSignOut { get; init; } =
        AzureNative.DesktopVirtualization.SessionHandlingOperation.None;

    /// <summary>Default: 30. Minutes until then.</summary>
    public int SignOutMinutes { get; init; } = 30;
}
