using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Who administers, operates and reads the estate.</summary>
/// <remarks>Source: Architecture Deep Design, Deployment Phases</remarks>
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
