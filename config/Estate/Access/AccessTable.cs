using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Access;

/// <summary>
/// Phase 6 as a table: every role that the program grants by itself, without those of rbac.custom.
/// docs/access.md is generated from it.
/// </summary>
public static class AccessTable
{
    private static readonly Source Roles = new(
        "Azure built-in roles",
        "https://learn.microsoft.com/azure/role-based-access-control/built-in-roles"
    );
    private static readonly Source Autoscale = new(
        "Assign Azure RBAC roles or Microsoft Entra roles to the Azure Virtual Desktop service principals",
        "https://learn.microsoft.com/azure/virtual-desktop/service-principal-assign-roles"
    );
    private static readonly Source AzureFiles = new(
        "Overview of Azure Files identity-based authentication for SMB access",
        "https://learn.microsoft.com/azure/storage/files/storage-files-active-directory-overview"
    );
    private static readonly Source AppAttach = new(
        "App Attach in Azure Virtual Desktop",
        "https://learn.microsoft.com/azure/virtual-desktop/app-attach-overview"
    );
    private static readonly Source EntraLogin = new(
        "Sign in to a Windows virtual machine by using Microsoft Entra ID",
        "https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-windows"
    );
    private static readonly Source AzureLocal = new(
        "Azure built-in roles for Management and governance",
        "https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/management-and-governance"
    );
    private static readonly Source ListRoles = new(
        "Role Assignments - List For Scope",
        "https://learn.microsoft.com/rest/api/authorization/role-assignments/list-for-scope"
    );
    private static readonly Source Design = new(
        "Provide access to Key Vault keys, certificates, and secrets with Azure role-based access control",
        "https://learn.microsoft.com/azure/key-vault/general/rbac-guide"
    );

    private static readonly ImmutableArray<PrincipalType> People = [PrincipalType.Group, PrincipalType.User];
    private static readonly ImmutableArray<PrincipalType> Anybody =
    [
        PrincipalType.Group,
        PrincipalType.User,
        PrincipalType.ServicePrincipal,
    ];
    private static readonly ImmutableArray<PrincipalType> Applications = [PrincipalType.ServicePrincipal];

    /// <summary>The table, in the order in which it is read.</summary>
    public static ImmutableArray<AccessRow> All { get; } =
    [
        new()
        {
            Setting = "rbac.users, application_groups[].users",
            Role = BuiltInRoles.DesktopVirtualizationUser,
            Scope = AccessScope.ApplicationGroup,
            Principals = People,
            Why = "Users see and open what the group publishes. The scope is the group, so one group does not give access to another.",
            Source = Roles,
            Holders = static settings =>
                settings.ApplicationGroups.SelectMany(
                    (group, i) => Users(settings).Concat(Of(GroupUsers(i), group.Users)).Select(holder => holder with { Item = group.Name })
                ),
        },
        new()
        {
            Setting = "rbac.users, storage.app_attach.packages[].users",
            Role = BuiltInRoles.DesktopVirtualizationUser,
            Scope = AccessScope.AppPackage,
            Principals = People,
            Why = "Users get the apps of the package. A package's own list replaces rbac.users.",
            Source = AppAttach,
            Holders = static settings =>
                SettingsPlaces
                    .Packages(settings)
                    .SelectMany(package =>
                        (package.Value.Users.IsEmpty ? Users(settings) : Of($"{package.Path}.users", package.Value.Users)).Select(holder =>
                            holder with
                            {
                                Item = package.Value.Name,
                            }
                        )
                    ),
        },
        new()
        {
            Setting = "rbac.admins",
            Role = BuiltInRoles.DesktopVirtualizationContributor,
            Scope = AccessScope.ControlPlaneGroup,
            Principals = Anybody,
            Why = "Administrators manage all AVD objects. The scope is the resource group, because the objects in it change.",
            Source = Roles,
            Holders = static settings => Of("rbac.admins", settings.Rbac.Admins),
        },
        new()
        {
            Setting = "rbac.helpdesk",
            Role = BuiltInRoles.UserSessionOperator,
            Scope = AccessScope.HostPool,
            Principals = Anybody,
            Why = "The helpdesk sees sessions, sends messages and signs users out.",
            Source = Roles,
            Holders = static settings => Of("rbac.helpdesk", settings.Rbac.Helpdesk),
        },
        new()
        {
            Setting = "rbac.helpdesk",
            Role = BuiltInRoles.SessionHostOperator,
            Scope = AccessScope.HostPool,
            Principals = Anybody,
            Why = "The helpdesk drains a host that has a problem.",
            Source = Roles,
            Holders = static settings => Of("rbac.helpdesk", settings.Rbac.Helpdesk),
        },
        new()
        {
            Setting = "rbac.readers",
            Role = BuiltInRoles.DesktopVirtualizationReader,
            Scope = AccessScope.ControlPlaneGroup,
            Principals = Anybody,
            Why = "Readers see all AVD objects.",
            Source = Roles,
            Holders = static settings => Of("rbac.readers", settings.Rbac.Readers),
        },
        new()
        {
            Setting = "rbac.readers",
            Role = BuiltInRoles.LogAnalyticsReader,
            Scope = AccessScope.LogAnalytics,
            Principals = Anybody,
            Why = "Readers query the logs, which AVD Insights also requires.",
            Source = Roles,
            Holders = static settings => Of("rbac.readers", settings.Rbac.Readers),
        },
        new()
        {
            Setting = "rbac.verifiers",
            Role = BuiltInRoles.Reader,
            Scope = AccessScope.ControlPlaneSubscription,
            Principals = Anybody,
            Why =
                "avd verify and avd drift read every resource, the names and dates of secrets, and all role assignments, which Azure lists only to readers of the subscription.",
            Source = ListRoles,
            Holders = static settings => Of("rbac.verifiers", settings.Rbac.Verifiers),
        },
        new()
        {
            Setting = "rbac.verifiers",
            Role = BuiltInRoles.Reader,
            Scope = AccessScope.SessionHostSubscription,
            Principals = Anybody,
            When = "subscription.session_hosts_id is another subscription",
            Why = "As above, for the machines and the roles on them.",
            Source = ListRoles,
            Holders = static settings =>
                EstateSubscriptions.OfMachines(settings.Subscription) != settings.Subscription.Id
                    ? Of("rbac.verifiers", settings.Rbac.Verifiers)
                    : [],
        },
        new()
        {
            Setting = "rbac.verifiers",
            Role = BuiltInRoles.LogAnalyticsReader,
            Scope = AccessScope.LogAnalytics,
            Principals = Anybody,
            Why = "avd verify asks for the newest records.",
            Source = Roles,
            Holders = static settings => Of("rbac.verifiers", settings.Rbac.Verifiers),
        },
        new()
        {
            Setting = "identity.avd_service_principal_object_id",
            Role = BuiltInRoles.PowerOnOffContributor,
            Scope = AccessScope.SessionHostSubscription,
            Principals = Applications,
            When = "scaling is set, and rbac.power_management_scope is subscription",
            Why =
                "The scaling plan starts and stops hosts. Microsoft's documents differ on narrower scopes; the subscription of the session hosts always works.",
            Source = Autoscale,
            Holders = static settings =>
                settings.Scaling is not null && settings.Rbac.PowerManagementScope == PowerManagementScope.Subscription
                    ? AvdService(settings)
                    : [],
        },
        new()
        {
            Setting = "identity.avd_service_principal_object_id",
            Role = BuiltInRoles.PowerOnContributor,
            Scope = AccessScope.SessionHostSubscription,
            Principals = Applications,
            When =
                "host_pool.start_vm_on_connect is set without scaling (whose role includes it), and rbac.power_management_scope is subscription",
            Why = "A connection starts a host that is off.",
            Source = Autoscale,
            Holders = static settings =>
                OnlyStarts(settings) && settings.Rbac.PowerManagementScope == PowerManagementScope.Subscription ? AvdService(settings) : [],
        },
        new()
        {
            Setting = "identity.avd_service_principal_object_id",
            Role = BuiltInRoles.PowerOnOffContributor,
            Scope = AccessScope.SessionHostGroup,
            Principals = Applications,
            When = "scaling is set, and rbac.power_management_scope is resource_group",
            Why = "As above, only in the resource groups of the session hosts.",
            Source = Autoscale,
            Holders = static settings =>
                settings.Scaling is not null && settings.Rbac.PowerManagementScope == PowerManagementScope.ResourceGroup
                    ? AvdService(settings)
                    : [],
        },
        new()
        {
            Setting = "identity.avd_service_principal_object_id",
            Role = BuiltInRoles.PowerOnContributor,
            Scope = AccessScope.SessionHostGroup,
            Principals = Applications,
            When = "host_pool.start_vm_on_connect is set without scaling, and rbac.power_management_scope is resource_group",
            Why = "As above, only in the resource groups of the session hosts.",
            Source = Autoscale,
            Holders = static settings =>
                OnlyStarts(settings) && settings.Rbac.PowerManagementScope == PowerManagementScope.ResourceGroup
                    ? AvdService(settings)
                    : [],
        },
        new()
        {
            Setting = "identity.deployment_principal",
            Role = BuiltInRoles.KeyVaultSecretsOfficer,
            Scope = AccessScope.KeyVault,
            Principals = Anybody,
            Why = "The deployment writes secrets, and deletes them through the vault's own endpoint.",
            Source = Design,
            Holders = static settings =>
                settings.Identity.DeploymentPrincipal is { } deployer ? [new(deployer, "identity.deployment_principal")] : [],
        },
        new()
        {
            Setting = "rbac.key_vault_admins",
            Role = BuiltInRoles.KeyVaultSecretsOfficer,
            Scope = AccessScope.KeyVault,
            Principals = Anybody,
            Why = "They manage the vault's secrets.",
            Source = Design,
            Holders = static settings => Of("rbac.key_vault_admins", settings.Rbac.KeyVaultAdmins),
        },
        new()
        {
            Setting = "rbac.users, application_groups[].users",
            Role = BuiltInRoles.VirtualMachineUserLogin,
            Scope = AccessScope.SessionHostGroup,
            Principals = People,
            When = "identity.pattern is entra_only",
            Why = "Users sign in to hosts without a domain. On domain-joined hosts, groups of the domain control sign-in.",
            Source = EntraLogin,
            Holders = static settings => EntraOnly(settings) ? UsersOfAnyGroup(settings) : [],
        },
        new()
        {
            Setting = "rbac.vm_admins",
            Role = BuiltInRoles.VirtualMachineAdministratorLogin,
            Scope = AccessScope.SessionHostGroup,
            Principals = People,
            When = "identity.pattern is entra_only",
            Why = "They are administrators on hosts without a domain.",
            Source = EntraLogin,
            Holders = static settings => EntraOnly(settings) ? Of("rbac.vm_admins", settings.Rbac.VmAdmins) : [],
        },
        new()
        {
            Setting = "rbac.vm_operators",
            Role = BuiltInRoles.AzureStackHciVmContributor,
            Scope = AccessScope.SessionHostGroup,
            Principals = Anybody,
            Why = "They start, stop and change machines on Azure Local.",
            Source = Roles,
            Holders = static settings => Of("rbac.vm_operators", settings.Rbac.VmOperators),
        },
        new()
        {
            Setting = "identity.azure_local_service_principal_object_id",
            Role = BuiltInRoles.AzureConnectedMachineResourceManager,
            Scope = AccessScope.SessionHostGroup,
            Principals = Applications,
            Why = "The resource provider of Azure Local creates the Arc machine of each host and the resources that connect it.",
            Source = AzureLocal,
            Holders = static settings =>
                settings.Identity.AzureLocalServicePrincipalObjectId is { } id
                    ? [Service("Microsoft.AzureStackHCI Resource Provider", id, "identity.azure_local_service_principal_object_id")]
                    : [],
        },
        new()
        {
            Setting = "rbac.users, application_groups[].users",
            Role = BuiltInRoles.SmbShareContributor,
            Scope = AccessScope.CloudCacheAccount,
            Principals = People,
            When = "storage.cloud_cache has a directory_service",
            Why = "Users open their own profile on the share.",
            Source = AzureFiles,
            Holders = static settings => KnowsUsers(settings) ? UsersOfAnyGroup(settings) : [],
        },
        new()
        {
            Setting = "rbac.profile_admins",
            Role = BuiltInRoles.SmbShareElevatedContributor,
            Scope = AccessScope.CloudCacheAccount,
            Principals = People,
            When = "storage.cloud_cache has a directory_service",
            Why = "They set access lists and repair profiles.",
            Source = AzureFiles,
            Holders = static settings => KnowsUsers(settings) ? Of("rbac.profile_admins", settings.Rbac.ProfileAdmins) : [],
        },
        new()
        {
            Setting = "identity.avd_service_principal_object_id",
            Role = BuiltInRoles.ReaderAndDataAccess,
            Scope = AccessScope.AppAttachAccount,
            Principals = Applications,
            When = "storage.app_attach.account, with identity.pattern entra_only",
            Why = "Without a domain, the AVD service reads packages for the hosts.",
            Source = AppAttach,
            Holders = static settings => EntraOnly(settings) && settings.Storage.AppAttach?.Account is not null ? AvdService(settings) : [],
        },
        new()
        {
            Setting = "identity.avd_arm_provider_object_id",
            Role = BuiltInRoles.ReaderAndDataAccess,
            Scope = AccessScope.AppAttachAccount,
            Principals = Applications,
            When = "storage.app_attach.account, with identity.pattern entra_only",
            Why = "Without a domain, the AVD service reads packages for the hosts.",
            Source = AppAttach,
            Holders = static settings =>
                EntraOnly(settings) && settings.Storage.AppAttach?.Account is not null && settings.Identity.AvdArmProviderObjectId is { } id
                    ? [Service("Azure Virtual Desktop ARM Provider", id, "identity.avd_arm_provider_object_id")]
                    : [],
        },
    ];

    private static IEnumerable<AccessHolder> Of(string list, ImmutableArray<PrincipalSettings> principals) =>
        principals.Select((principal, i) => new AccessHolder(principal, ItemPath.Of(list, i)));

    private static string GroupUsers(int group) => $"{ItemPath.Of("application_groups", group)}.users";

    private static IEnumerable<AccessHolder> Users(AvdSettings settings) => Of("rbac.users", settings.Rbac.Users);

    private static IEnumerable<AccessHolder> UsersOfAnyGroup(AvdSettings settings) =>
        Users(settings).Concat(settings.ApplicationGroups.SelectMany((group, i) => Of(GroupUsers(i), group.Users)));

    private static bool EntraOnly(AvdSettings settings) => settings.Identity.Pattern == IdentityPattern.EntraOnly;

    private static bool OnlyStarts(AvdSettings settings) => settings.HostPool.StartVmOnConnect && settings.Scaling is null;

    // without a directory, a share accepts account keys only, and roles on it have no effect
    private static bool KnowsUsers(AvdSettings settings) => settings.Storage.CloudCache is { DirectoryService: not DirectoryService.None };

    private static IEnumerable<AccessHolder> AvdService(AvdSettings settings) =>
        settings.Identity.AvdServicePrincipalObjectId is { } id
            ? [Service("Azure Virtual Desktop", id, "identity.avd_service_principal_object_id")]
            : [];

    private static AccessHolder Service(string name, Guid objectId, string path) =>
        new(
            new PrincipalSettings
            {
                Name = name,
                ObjectId = objectId,
                Type = PrincipalType.ServicePrincipal,
            },
            path
        );
}
