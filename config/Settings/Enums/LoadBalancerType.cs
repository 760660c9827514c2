namespace AvdPulumi.Configuration;

/// <summary>How new sessions are spread over the hosts.</summary>
/// <remarks>Source: Azure Virtual Desktop host pools</remarks>
public enum LoadBalancerType
{
    /// <summary>To the host with the fewest sessions.</summary>
    BreadthFirst,

    /// <summary>To the fullest host that is below its limit.</summary>
    DepthFirst,

    /// <summary>To the user's own host; for personal pools.</summary>
    Persistent,
}
