using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

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
