using System.Collections.Immutable;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>What a host pool is, apart from where it goes.</summary>
public sealed record HostPoolDefinition
{
    /// <summary>Name: 3 to 64 letters, digits and <c>@ . - _</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Pooled or personal desktops; fixed at creation.</summary>
    public required AzureNative.DesktopVirtualization.HostPoolType Type { get; init; }

    /// <summary>How new sessions are spread; <c>Persistent</c> for personal pools, one of the others for pooled ones.</summary>
    public required AzureNative.DesktopVirtualization.LoadBalancerType LoadBalancer { get; init; }

    /// <summary>Which kind of application group wins where a user is in both.</summary>
    public required AzureNative.DesktopVirtualization.PreferredAppGroupType PreferredAppGroupType { get; init; }

    /// <summary>Default: unset. Sessions a host takes at most; pooled only.</summary>
    public int? MaxSessionLimit { get; init; }

    /// <summary>Default: unset. How a personal desktop finds its user; personal only.</summary>
    public AzureNative.DesktopVirtualization.PersonalDesktopAssignmentType? PersonalAssignment { get; init; }

    /// <summary>Default: unset. Name that people see.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>Default: unset.</summary>
    public string? Description { get; init; }

    /// <summary>Default: off. A connection starts a host that is off; needs a power role for the AVD service principal.</summary>
    public bool StartVmOnConnect { get; init; }

    /// <summary>Default: off. The pool takes service updates early.</summary>
    public bool ValidationEnvironment { get; init; }

    /// <summary>Default: enabled. Which sides may come over the public network.</summary>
    public AzureNative.DesktopVirtualization.HostpoolPublicNetworkAccess PublicNetworkAccess { get; init; } =
        AzureNative.DesktopVirtualization.HostpoolPublicNetworkAccess.Enabled;

    /// <summary>Default: none, which leaves Azure's own. RDP properties of every session.</summary>
    public ImmutableArray<RdpProperty> RdpProperties { get; init; } = [];

    /// <summary>Default: agents are updated as soon as an update is out. When agents may be updated instead.</summary>
    public AgentUpdateDefinition? AgentUpdate { get; init; }

    /// <summary>Default: none is made. The window whose registration token the pool is to have.</summary>
    public TokenWindow? Token { get; init; }

    /// <summary>
    /// Default: off. A scaling plan is on and sets the load balancer in each of its phases. <see cref="LoadBalancer"/> is what the pool begins with;
    /// later changes of it are ignored.
    /// </summary>
    public bool IsScaled { get; init; }

    /// <summary>
    /// Default: on. With the pool go the registrations of all its hosts, its application groups and who may use them, so a config change must not delete it.
    /// </summary>
    public bool Protect { get; init; } = true;
}
