namespace AvdPulumi.Configuration;

/// <summary>A phase of a pooled schedule.</summary>
/// <remarks>Source: Azure Virtual Desktop autoscale</remarks>
public sealed record PhaseSettings
{
    /// <summary>When the phase begins, as HH:mm.</summary>
    public required TimeOfDay Start { get; init; }

    /// <summary>Default: DepthFirst. How sessions are spread in it.</summary>
    public ScalingLoadBalancer LoadBalancer { get; init; } = ScalingLoadBalancer.DepthFirst;
}
