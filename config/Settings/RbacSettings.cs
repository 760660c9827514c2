using System.Collections.Immutable;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>Who administers, operates and reads the estate.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/rbac">Built-in Azure RBAC roles for Azure Virtual Desktop</seealso>
public sealed record RbacSettings
{
    /// <summary>Default: none. Who may use every application group; role Desktop Virtualization User.</summary>
    public ImmutableArray<PrincipalSettings> Users { get; init; } = [];

    /// <summary>Default: none. Who manages the AVD objects; role Desktop Virtualization Contributor.</summary>
    public ImmutableArray<PrincipalSettings> Admins { get; init; } = [];

    /// <summary>
    /// Default: none. Who manages sessions and drains hosts; roles Desktop Virtualization User Session Operator and Desktop Virtualization Session
    /// Host Operator.
    /// </summary>
    public ImmutableArray<PrincipalSettings> Helpdesk { get; init; } = [];

    /// <summary>Default: none. Who has read access; roles Desktop Virtualization Reader and Log Analytics Reader.</summary>
    public ImmutableArray<PrincipalSettings> Readers { get; init; } = [];

    /// <summary>
    /// Default: none. Who runs avd verify and avd drift; role Reader on the subscriptions of the control plane and of the machines, and Log Analytics
    /// Reader on the workspace. It reads no secret.
    /// </summary>
    public ImmutableArray<PrincipalSettings> Verifiers { get; init; } = [];

    /// <summary>Default: none. Who signs in to Entra-joined hosts as administrator.</summary>
    public ImmutableArray<PrincipalSettings> VmAdmins { get; init; } = [];

    /// <summary>Default: none. Who manages the machines; role Azure Stack HCI VM Contributor.</summary>
    public ImmutableArray<PrincipalSettings> VmOperators { get; init; } = [];

    /// <summary>Default: none. Who manages the vault's secrets; role Key Vault Secrets Officer.</summary>
    public ImmutableArray<PrincipalSettings> KeyVaultAdmins { get; init; } = [];

    /// <summary>Default: none. Who administers profiles in Azure Files; role Storage File Data SMB Share Elevated Contributor.</summary>
    public ImmutableArray<PrincipalSettings> ProfileAdmins { get; init; } = [];

    /// <summary>Default: false. Whether the managed identity of each session host may read secrets; role Key Vault Secrets User.</summary>
    public bool HostsReadKeyVault { get; init; }

    /// <summary>
    /// Default: subscription. The scope of the AVD service's power management role. The subscription of the machines is the safe choice.
    /// </summary>
    public PowerManagementScope PowerManagementScope { get; init; } = PowerManagementScope.Subscription;

    /// <summary>
    /// Default: nowhere. Scopes where another stack or an administrator assigns the roles. This program assigns no roles there, except the role of
    /// the alerts' managed identity and the assignments in rbac.custom. Azure allows only one assignment of a role to a principal at a scope; a
    /// second stack cannot create it again.
    /// </summary>
    public ImmutableArray<AccessScope> GrantedElsewhere { get; init; } = [];

    /// <summary>Default: none. Additional role assignments.</summary>
    public ImmutableArray<RoleAssignmentSettings> Custom { get; init; } = [];
}

/// <summary>An additional role assignment.</summary>
/// <seealso href="https://learn.microsoft.com/azure/role-based-access-control/role-assignments">Understand Azure role assignments</seealso>
public sealed record RoleAssignmentSettings
{
    /// <summary>Who gets the role.</summary>
    public required PrincipalSettings Principal { get; init; }

    /// <summary>The GUID of the role definition, without the path.</summary>
    public required Guid RoleDefinitionId { get; init; }

    /// <summary>
    /// Default: the control plane's resource group. Where the role applies: the id of a resource, of a resource group, of a subscription
    /// (/subscriptions/&lt;guid&gt;) or of a management group (/providers/Microsoft.Management/managementGroups/&lt;name&gt;).
    /// </summary>
    public RoleScope? Scope { get; init; }
}

/// <summary>
/// The scopes where the program assigns roles: its own and existing resources, and the resource groups and subscriptions of the control plane and the machines.
/// </summary>
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

    /// <summary>The subscription of the control plane.</summary>
    [EnumMember(Value = "control_plane_subscription")]
    ControlPlaneSubscription,
}

/// <summary>The scope of the AVD service's power management role.</summary>
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
