namespace AvdPulumi.Configuration;

/// <summary>How sessions are spread in a phase.</summary>
/// <remarks>Source: Azure Virtual Desktop autoscale</remarks>
public enum ScalingLoadBalancer
{
    /// <summary>To the host with the fewest sessions.</summary>
    BreadthFirst,

    /// <summary>To the fullest host that is below its limit.</summary>
    DepthFirst,
}
