using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>The time before work begins.</summary>
/// <remarks>Source: Azure Virtual Desktop autoscale</remarks>
public sealed record RampUpSettings
{
    /// <summary>When the phase begins, as HH:mm.</summary>
    public required TimeOfDay Start { get; init; }

    /// <summary>Default: BreadthFirst. How sessions are spread in it.</summary>
    public ScalingLoadBalancer LoadBalancer { get; init; } = ScalingLoadBalancer.BreadthFirst;

    /// <summary>Default: 20. The share of hosts that run at least.</summary>
    [Range(0, 100)]
    public int MinimumHostsPercent { get; init; } = 20;

    /// <summary>Default: 60. The share of used capacity above which another host is started.</summary>
    [Range(1, 100)]
    public int CapacityPercent { get; init; } = 60;
}
