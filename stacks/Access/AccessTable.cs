using System.Collections.Immutable;
using AvdPulumi.Configuration;
using AvdPulumi.Stacks.Mapping;

namespace AvdPulumi.Stacks.Access;

/// <summary>
/// Phase 6 as a table: every role that the program grants by itself. What rbac.custom adds is not in it.
/// docs/access.md is made from it.
/// </summary>
public static class AccessTable
{
    private const string Roles = "Azure built-in roles";
    private const string Autoscale = "Azure Virtual Desktop autoscale; Start VM on Connect";
    private const string AppAttach = "Azure Virtual Desktop App Attach";
    private const string EntraLogin = "Sign in to a Windows virtual machine by using Microsoft Entra ID";
    private const string Design = "Architecture Deep Design, Control Plane Components";

    private static readonly ImmutableArray<PrincipalType> _people = [PrincipalType.Group, PrincipalType.User];
    private static readonly ImmutableArray<PrincipalType> _anybody = [PrincipalType.Group, PrincipalType.User, PrincipalType.ServicePrincipal];
    private static readonly ImmutableArray<PrincipalType> _service = [PrincipalType.ServicePrincipal];

    /// <summary>The table, in the order in which it is read.</summary>
    public static ImmutableArray<AccessRule> All { get; } =
    [
        new()
        {
            Setting = "rbac.users, application_groups[].users", Role = BuiltInRoles.DesktopVirtualizationUser, Scope = AccessScope.ApplicationGroup, Principals = _people,
            Why = "Users see and open what the group publishes. On the group, so that one group does not open another.", Source = Roles,
            Holders = static settings => settings.ApplicationGroups.SelectMany(group => settings.Rbac.Users.Concat(group.Users).Select(user => new AccessHolder(user, group.Name))),
        },
        new()
        {
            Setting = "rbac.users, storage.app_attach.packages[].users", Role = BuiltInRoles.DesktopVirtualizationUser, Scope = AccessScope.AppPackage, Principals = _people,
            Why = "Users get the apps of the package. A package's own list takes the place of rbac.users.", Source = AppAttach,
            Holders = static settings => AppAttachMapping.PackagesOf(settings)
                .SelectMany(package => AppAttachMapping.UsersOf(package, settings.Rbac).Select(user => new AccessHolder(user, package.Name))),
        },
        new()
        {
            Setting = "rbac.admins", Role = BuiltInRoles.DesktopVirtualizationContributor, Scope = AccessScope.ControlPlaneGroup, Principals = _anybody,
            Why = "Administrators manage all AVD objects. On the resource group, since the objects come and go within it.", Source = Roles,
            Holders = static settings => Of(settings.Rbac.Admins),
        },
        new()
        {
            Setting = "rbac.helpdesk", Role = BuiltInRoles.UserSessionOperator, Scope = AccessScope.HostPool, Principals = _anybody,
            Why = "The helpdesk sees sessions, sends messages, signs users out.", Source = Roles, Holders = static settings => Of(settings.Rbac.Helpdesk),
        },
        new()
        {
            Setting = "rbac.helpdesk", Role = BuiltInRoles.SessionHostOperator, Scope = AccessScope.HostPool, Principals = _anybody,
            Why = "The helpdesk drains a host that misbehaves.", Source = Roles, Holders = static settings => Of(settings.Rbac.Helpdesk),
        },
        new()
        {
            Setting = "rbac.readers", Role = BuiltInRoles.DesktopVirtualizationReader, Scope = AccessScope.ControlPlaneGroup, Principals = _anybody,
            Why = "Readers see all AVD objects.", Source = Roles, Holders = static settings => Of(settings.Rbac.Readers),
        },
        new()
        {
            Setting = "rbac.readers", Role = BuiltInRoles.LogAnalyticsReader, Scope = AccessScope.LogAnalytics, Principals = _anybody,
            Why = "Readers query the logs, which AVD Insights needs, too.", Source = Roles, Holders = static settings => Of(settings.Rbac.Readers),
        },
        new()
        {
            Setting = "identity.avd_service_principal_object_id", Role = BuiltInRoles.PowerOnOffContributor, Scope = AccessScope.SessionHostSubscription, Principals = _service,
            When = "scaling is given, and rbac.power_management_scope is subscription",
            Why = "The scaling plan starts and stops hosts. Microsoft's documents differ on narrower scopes; the subscription of the machines always works.", Source = Autoscale,
            Holders = static settings => settings.Scaling is not null && settings.Rbac.PowerManagementScope == PowerManagementScope.Subscription ? AvdService(settings) : [],
        },
        new()
        {
            Setting = "identity.avd_service_principal_object_id", Role = BuiltInRoles.PowerOnContributor, Scope = AccessScope.SessionHostSubscription, Principals = _service,
            When = "host_pool.start_vm_on_connect without scaling (whose role includes it), and rbac.power_management_scope is subscription",
            Why = "A connection starts a host that is off.", Source = Autoscale,
            Holders = static settings => OnlyStarts(settings) && settings.Rbac.PowerManagementScope == PowerManagementScope.Subscription ? AvdService(settings) : [],
        },
        new()
        {
            Setting = "identity.avd_service_principal_object_id", Role = BuiltInRoles.PowerOnOffContributor, Scope = AccessScope.SessionHostGroup, Principals = _service,
            When = "scaling is given, and rbac.power_management_scope is resource_group",
            Why = "As above, where the machines are and nowhere else.", Source = Autoscale,
            Holders = static settings => settings.Scaling is not null && settings.Rbac.PowerManagementScope == PowerManagementScope.ResourceGroup ? AvdService(settings) : [],
        },
        new()
        {
            Setting = "identity.avd_service_principal_object_id", Role = BuiltInRoles.PowerOnContributor, Scope = AccessScope.SessionHostGroup, Principals = _service,
            When = "host_pool.start_vm_on_connect without scaling, and rbac.power_management_scope is resource_group",
            Why = "As above, where the machines are and nowhere else.", Source = Autoscale,
            Holders = static settings => OnlyStarts(settings) && settings.Rbac.PowerManagementScope == PowerManagementScope.ResourceGroup ? AvdService(settings) : [],
        },
        new()
        {
            Setting = "identity.deployment_principal", Role = BuiltInRoles.KeyVaultSecretsOfficer, Scope = AccessScope.KeyVault, Principals = _anybody,
            Why = "The deployment writes secrets, and deletes them through the vault's own endpoint.", Source = Design,
            Holders = static settings => settings.Identity.DeploymentPrincipal is { } deployer ? [new(deployer)] : [],
        },
        new()
        {
            Setting = "rbac.key_vault_admins", Role = BuiltInRoles.KeyVaultSecretsOfficer, Scope = AccessScope.KeyVault, Principals = _anybody,
            Why = "They manage the vault's secrets.", Source = Design, Holders = static settings => Of(settings.Rbac.KeyVaultAdmins),
        },
        new()
        {
            Setting = "rbac.users, application_groups[].users", Role = BuiltInRoles.VirtualMachineUserLogin, Scope = AccessScope.SessionHostGroup, Principals = _people,
            When = "identity.pattern is entra_only", Why = "Users sign in to hosts that no domain knows; in a domain its groups decide.", Source = EntraLogin,
            Holders = static settings => Of(EntraOnly(settings) ? settings.Rbac.Users.Concat(settings.ApplicationGroups.SelectMany(group => group.Users)) : []),
        },
        new()
        {
            Setting = "rbac.vm_admins", Role = BuiltInRoles.VirtualMachineAdministratorLogin, Scope = AccessScope.SessionHostGroup, Principals = _people,
            When = "identity.pattern is entra_only", Why = "They are administrators on hosts that no domain knows.", Source = EntraLogin,
            Holders = static settings => Of(EntraOnly(settings) ? settings.Rbac.VmAdmins : []),
        },
        new()
        {
            Setting = "rbac.vm_operators", Role = BuiltInRoles.AzureStackHciVmContributor, Scope = AccessScope.SessionHostGroup, Principals = _anybody,
            Why = "They start, stop and change machines on Azure Local.", Source = Roles, Holders = static settings => Of(settings.Rbac.VmOperators),
        },
        new()
        {
            Setting = "rbac.users, application_groups[].users", Role = BuiltInRoles.SmbShareContributor, Scope = AccessScope.CloudCacheAccount, Principals = _people,
            When = "storage.cloud_cache has a directory_service", Why = "Users open their own profile on the share.", Source = "Azure Files identity-based authentication",
            Holders = static settings => Of(KnowsUsers(settings) ? settings.Rbac.Users.Concat(settings.ApplicationGroups.SelectMany(group => group.Users)) : []),
        },
        new()
        {
            Setting = "rbac.profile_admins", Role = BuiltInRoles.SmbShareElevatedContributor, Scope = AccessScope.CloudCacheAccount, Principals = _people,
            When = "storage.cloud_cache has a directory_service", Why = "They set access lists and mend profiles.", Source = "Azure Files identity-based authentication",
            Holders = static settings => Of(KnowsUsers(settings) ? settings.Rbac.ProfileAdmins : []),
        },
        new()
        {
            Setting = "identity.avd_service_principal_object_id", Role = BuiltInRoles.ReaderAndDataAccess, Scope = AccessScope.AppAttachAccount, Principals = _service,
            When = "storage.app_attach.account, with identity.pattern entra_only", Why = "Without a domain the AVD service reads packages for the hosts.", Source = AppAttach,
            Holders = static settings => EntraOnly(settings) && settings.Storage.AppAttach?.Account is not null ? AvdService(settings) : [],
        },
        new()
        {
            Setting = "identity.avd_arm_provider_object_id", Role = BuiltInRoles.ReaderAndDataAccess, Scope = AccessScope.AppAttachAccount, Principals = _service,
            When = "storage.app_attach.account, with identity.pattern entra_only", Why = "Without a domain the AVD service reads packages for the hosts.", Source = AppAttach,
            Holders = static settings => EntraOnly(settings) && settings.Storage.AppAttach?.Account is not null && settings.Identity.AvdArmProviderObjectId is { } id
                ? [Service("Azure Virtual Desktop ARM Provider", id)] : [],
        },
    ];

    private static IEnumerable<AccessHolder> Of(IEnumerable<PrincipalSettings> principals) => principals.Select(principal => new AccessHolder(principal));

    private static bool EntraOnly(AvdSettings settings) => settings.Identity.Pattern == IdentityPattern.EntraOnly;

    private static bool OnlyStarts(AvdSettings settings) => settings.HostPool.StartVmOnConnect && settings.Scaling is null;

    // without a directory the share knows account keys only, and roles on it mean nothing
    private static bool KnowsUsers(AvdSettings settings) => settings.Storage.CloudCache is { DirectoryService: not DirectoryService.None };

    private static IEnumerable<AccessHolder> AvdService(AvdSettings settings) =>
        settings.Identity.AvdServicePrincipalObjectId is { } id ? [Service("Azure Virtual Desktop", id)] : [];

    private static AccessHolder Service(string name, Guid objectId) => new(new PrincipalSettings { Name = name, ObjectId = objectId, Type = PrincipalType.ServicePrincipal });
}
