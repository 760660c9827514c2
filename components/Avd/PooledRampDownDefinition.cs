using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

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
