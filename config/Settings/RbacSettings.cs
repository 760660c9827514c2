using System.Collections.Immutable;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>Who administers, operates and reads the estate.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/rbac">Built-in Azure RBAC roles for Azure Virtual Desktop</seealso>
public sealed record RbacSettings
{
    /// <summary>Default: none. Who may use every application group: Desktop Virtualization User.</summary>
    public ImmutableArray<PrincipalSettings> Users { get; init; } = [];

    /// <summary>Default: none. Who manages the AVD objects: Desktop Virtualization Contributor.</summary>
    public ImmutableArray<PrincipalSettings> Admins { get; init; } = [];

    /// <summary>Default: none. Who manages sessions and drains hosts: the User Session Operator and Session Host Operator roles.</summary>
    public ImmutableArray<PrincipalSettings> Helpdesk { get; init; } = [];

    /// <summary>Default: none. Who may look: Desktop Virtualization Reader and Log Analytics Reader.</summary>
    public ImmutableArray<PrincipalSettings> Readers { get; init; } = [];

    /// <summary>Default: none. Who signs in to Entra-joined hosts as administrator.</summary>
    public ImmutableArray<PrincipalSettings> VmAdmins { get; init; } = [];

    /// <summary>Default: none. Who manages the machines: Azure Stack HCI VM Contributor.</summary>
    public ImmutableArray<PrincipalSettings> VmOperators { get; init; } = [];

    /// <summary>Default: none. Who manages the vault's secrets: Key Vault Secrets Officer.</summary>
    public ImmutableArray<PrincipalSettings> KeyVaultAdmins { get; init; } = [];

    /// <summary>Default: none. Who administers profiles in Azure Files: Storage File Data SMB Share Elevated Contributor.</summary>
    public ImmutableArray<PrincipalSettings> ProfileAdmins { get; init; } = [];

    /// <summary>Default: false. Whether each session host's own identity may read secrets: Key Vault Secrets User.</summary>
    public bool HostsReadKeyVault { get; init; }

    /// <summary>Default: subscription. Where the AVD service gets its power role; the subscription that holds the machines is the safe choice.</summary>
    public PowerManagementScope PowerManagementScope { get; init; } = PowerManagementScope.Subscription;

    /// <summary>
    /// Default: nowhere. Where roles are granted elsewhere: by another stack, or by hand. This program grants nothing there on its own, except the
    /// alerts' identity its role; rbac.custom still counts. Azure has one assignment of a role to a principal at a scope, so that a second stack
    /// cannot make it again.
    /// </summary>
    public ImmutableArray<AccessScope> GrantedElsewhere { get; init; } = [];

    /// <summary>Default: none. Further role assignments.</summary>
    public ImmutableArray<RoleAssignmentSettings> Custom { get; init; } = [];
}

/// <summary>A further role assignment.</summary>
/// <seealso href="https://learn.microsoft.com/azure/role-based-access-control/role-assignments">Understand Azure role assignments</seealso>
public sealed record RoleAssignmentSettings
{
    /// <summary>Who gets the role.</summary>
    public required PrincipalSettings Principal { get; init; }

    /// <summary>The id of the role definition, without the path before it.</summary>
    public required Guid RoleDefinitionId { get; init; }

    /// <summary>
    /// Default: the control plane's resource group. Where the role applies: the id of a resource, of a resource group, of a subscription
    /// (/subscriptions/&lt;guid&gt;) or of a management group (/providers/Microsoft.Management/managementGroups/&lt;name&gt;).
    /// </summary>
    public RoleScope? Scope { get; init; }
}

/// <summary>Where the program grants roles: the things it makes or adopts, the machines' resource group and their subscription.</summary>
/// <seealso href="https://learn.microsoft.com/azure/role-based-access-control/role-assignments">Understand Azure role assignments</seealso>
public enum AccessScope
{
    /// <summary>Each application group.</summary>
    [EnumMember(Value = "application_groups")]
    ApplicationGroup,

    /// <summary>Each App Attach package.</summary>
    [EnumMember(Value = "app_packages")]
    AppPackage,

    /// <summary>The host pool.</summary>
    [EnumMember(Value = "host_pool")]
    HostPool,

    /// <summary>The resource group of the control plane.</summary>
    [EnumMember(Value = "control_plane_group")]
    ControlPlaneGroup,

    /// <summary>The Log Analytics workspace.</summary>
    [EnumMember(Value = "log_analytics")]
    LogAnalytics,

    /// <summary>The key vault.</summary>
    [EnumMember(Value = "key_vault")]
    KeyVault,

    /// <summary>The storage account of Cloud Cache.</summary>
    [EnumMember(Value = "cloud_cache_account")]
    CloudCacheAccount,

    /// <summary>The storage account of App Attach packages.</summary>
    [EnumMember(Value = "app_attach_account")]
    AppAttachAccount,

    /// <summary>The resource group of the session hosts.</summary>
    [EnumMember(Value = "session_hosts_group")]
    SessionHostGroup,

    /// <summary>The subscription of the session hosts.</summary>
    [EnumMember(Value = "session_hosts_subscription")]
    SessionHostSubscription,
}

/// <summary>Where the AVD service gets its power role.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan">Create and assign an autoscale scaling plan for Azure Virtual Desktop</seealso>
public enum PowerManagementScope
{
    /// <summary>The subscription that holds the session hosts.</summary>
    [EnumMember(Value = "subscription")]
    Subscription,

    /// <summary>The resource group of the session hosts.</summary>
    [EnumMember(Value = "resource_group")]
    ResourceGroup,
}
