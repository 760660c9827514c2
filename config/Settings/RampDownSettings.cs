using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>The time when people leave.</summary>
/// <remarks>Source: Architecture Deep Design, Autoscale</remarks>
public sealed record RampDownSettings
{
    /// <summary>When the phase begins, as HH:mm.</summary>
    public required TimeOfDay Start { get; init; }

    /// <summary>Default: DepthFirst. How sessions are spread in it.</summary>
    public ScalingLoadBalancer LoadBalancer { get; init; } = ScalingLoadBalancer.DepthFirst;

    /// <summary>Default: 10. The share of hosts that run at least, for sessions left overnight.</summary>
    [Range(0, 100)]
    public int MinimumHostsPercent { get; init; } = 10;

    /// <summary>Default: 90. The share of used capacity above which another host is started.</summary>
    [Range(1, 100)]
    public int CapacityPercent { get; init; } = 90;

    /// <summary>Default: false. Whether users are signed out so that hosts can stop. Work that is not saved is lost.</summary>
    public bool ForceSignOut { get; init; }

    /// <summary>Default: 30. Minutes between the message and the sign-out; with force_sign_out.</summary>
    [Range(0, 1440)]
    public int WaitMinutes { get; init; } = 30;

    /// <summary>Default: You will be signed out soon: please save your work. The message users get; with force_sign_out.</summary>
    [StringLength(500)]
    public string Message { get; init; } = "You will be signed out soon: please save your work.";

    /// <summary>Default: ZeroSessions. When a host counts as empty.</summary>
    public StopHostsWhen StopHostsWhen { get; init; } = StopHostsWhen.ZeroSessions;
}
