using System.Collections.Immutable;
using AvdPulumi.Components.ExtensionResources;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>Phase 6: who gets which role on what. Each list is granted at the narrowest scope at which its roles do what they are for.</summary>
public sealed record ControlPlaneGrants
{
    /// <summary>Nobody gets anything.</summary>
    public static ControlPlaneGrants None { get; } = new();

    /// <summary>Default: none. On the resource group of the control plane.</summary>
    public ImmutableArray<RoleGrant> ResourceGroup { get; init; } = [];

    /// <summary>Default: none. On the subscription of the control plane.</summary>
    public ImmutableArray<RoleGrant> Subscription { get; init; } = [];

    /// <summary>Default: none. On the Log Analytics workspace.</summary>
    public ImmutableArray<RoleGrant> LogAnalytics { get; init; } = [];

    /// <summary>Default: none. Roles of the alerts' own identity on the Log Analytics workspace.</summary>
    public ImmutableArray<IdentityGrant> AlertIdentity { get; init; } = [];

    /// <summary>Default: none. On the vault.</summary>
    public ImmutableArray<RoleGrant> KeyVault { get; init; } = [];

    /// <summary>Default: none. On storage accounts, by their purpose.</summary>
    public ImmutableDictionary<StoragePurpose, ImmutableArray<RoleGrant>> StorageAccounts { get; init; } =
        ImmutableDictionary<StoragePurpose, ImmutableArray<RoleGrant>>.Empty;

    /// <summary>Default: none. On the resource group of the session hosts.</summary>
    public ImmutableArray<RoleGrant> SessionHostGroup { get; init; } = [];

    /// <summary>Default: none. On the subscription of the session hosts.</summary>
    public ImmutableArray<RoleGrant> SessionHostSubscription { get; init; } = [];

    /// <summary>Default: none. At scopes of the config's own.</summary>
    public ImmutableArray<ScopedGrants> Custom { get; init; } = [];
}

/// <summary>A role of an identity that is made here, and so has no object id before the deployment.</summary>
/// <param name="Role">What is allowed.</param>
/// <param name="AssignmentName">Name of the assignment, a GUID.</param>
public sealed record IdentityGrant(GrantedRole Role, string AssignmentName);

/// <summary>Grants at one scope of the config's own.</summary>
/// <param name="Key">Tells the scope apart in logical names; identity.</param>
/// <param name="Scope">Full ARM id; null for the resource group of the control plane.</param>
/// <param name="Grants">Who gets what.</param>
public sealed record ScopedGrants(string Key, string? Scope, ImmutableArray<RoleGrant> Grants)
{
    /// <summary>Default: off. Whether the scope is a subscription or a management group: nothing in it need be there first, and others may rely on what is granted.</summary>
    public bool IsShared { get; init; }
}
