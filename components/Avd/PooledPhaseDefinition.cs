using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>Peak or off-peak of a pooled schedule.</summary>
public sealed record PooledPhaseDefinition
{
    /// <summary>When it begins, in the plan's time zone.</summary>
    public required TimeOnly Start { get; init; }

    /// <summary>Default: the fullest host first, so that others stay empty. How new sessions are spread.</summary>
    public AzureNative.DesktopVirtualization.SessionHostLoadBalancingAlgorithm LoadBalancing { get; init; } =
        AzureNative.DesktopVirtualization.SessionHostLoadBalancingAlgorithm.DepthFirst;
}
