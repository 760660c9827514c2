using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>One host pool as it was made, with its parts.</summary>
public sealed record ControlPlanePool
{
    /// <summary>What it was made from.</summary>
    public required PoolPlan Plan { get; init; }

    /// <summary>The host pool.</summary>
    public required HostPool HostPool { get; init; }

    /// <summary>Its application groups, in the order of the plan.</summary>
    public required ImmutableArray<ApplicationGroup> ApplicationGroups { get; init; }

    /// <summary>The App Attach packages, in the order of the plan.</summary>
    public required ImmutableArray<AppAttachPackage> AppPackages { get; init; }

    /// <summary>The scaling plan; null where hosts always run.</summary>
    public ScalingPlan? ScalingPlan { get; init; }

    /// <summary>The registration token; null where none is made.</summary>
    public RegistrationToken? Token { get; init; }

    /// <summary>The group that stands for the pool in the contract: the first desktop group, else the first group.</summary>
    public ApplicationGroup PrimaryApplicationGroup =>
        ApplicationGroups[
            Math.Max(
                0,
                Plan.ApplicationGroups.ToList()
                    .FindIndex(group => group.Type == AzureNative.DesktopVirtualization.ApplicationGroupType.Desktop)
            )
        ];
}
