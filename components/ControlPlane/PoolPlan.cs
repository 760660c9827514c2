using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>One host pool, and what is there for it alone.</summary>
public sealed record PoolPlan
{
    /// <summary>Default: null, for a pool that stands alone. What tells its resources from those of other pools in logical names; identity.</summary>
    public string? Key { get; init; }

    /// <summary>The host pool: what it is, or the id of the one that exists.</summary>
    public required Adoptable<HostPoolDefinition> HostPool { get; init; }

    /// <summary>The host pool's name, given or that of the one which is adopted.</summary>
    public string HostPoolName => HostPool.Match(definition => definition.Name, ArmIdText.NameOf);

    /// <summary>The application groups, at least one.</summary>
    public required ImmutableArray<ApplicationGroupDefinition> ApplicationGroups { get; init; }

    /// <summary>Default: none. App Attach packages.</summary>
    public ImmutableArray<AppAttachPackageDefinition> AppPackages { get; init; } = [];

    /// <summary>Default: hosts always run. The scaling plan.</summary>
    public ScalingPlanDefinition? ScalingPlan { get; init; }

    /// <summary>Default: none is made. The registration token.</summary>
    public TokenDefinition? Token { get; init; }

    /// <summary>Default: nobody. Who gets which role on it.</summary>
    public PoolGrants Grants { get; init; } = PoolGrants.None;

    /// <summary>Default: those of the control plane. Tags of the host pool.</summary>
    public ImmutableDictionary<string, string>? Tags { get; init; }

    /// <summary>Default: <see cref="Tags"/>. Tags of what belongs to the host pool: application groups, scaling plan, connection endpoint.</summary>
    public ImmutableDictionary<string, string>? PartTags { get; init; }
}

/// <summary>Who gets which role on a pool and its parts.</summary>
public sealed record PoolGrants
{
    /// <summary>Nobody gets anything.</summary>
    public static PoolGrants None { get; } = new();

    /// <summary>Default: none. On the host pool.</summary>
    public ImmutableArray<RoleGrant> HostPool { get; init; } = [];

    /// <summary>Default: none. On application groups, by their name.</summary>
    public ImmutableDictionary<string, ImmutableArray<RoleGrant>> ApplicationGroups { get; init; } =
        ImmutableDictionary<string, ImmutableArray<RoleGrant>>.Empty;

    /// <summary>Default: none. On App Attach packages, by their name.</summary>
    public ImmutableDictionary<string, ImmutableArray<RoleGrant>> AppPackages { get; init; } =
        ImmutableDictionary<string, ImmutableArray<RoleGrant>>.Empty;
}
