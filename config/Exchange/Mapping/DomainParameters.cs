using System.Collections.Immutable;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using static AvdPulumi.Configuration.Exchange.Mapping.Exported;
using static AvdPulumi.Configuration.Exchange.PeerTemplates;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>Domain join, identity and role assignments.</summary>
internal static class DomainParameters
{
    private const string UserLogin = "On Entra-joined hosts, the users of the application groups get this role.";

    public static ImmutableArray<ParameterMapping> All { get; } =
    [
        new()
        {
            Setting = "identity.pattern",
            Variables = "identity.strategy",
            Conversion = Conversions.IdentityWords,
            Note = "ad_only is ad_ds, hybrid_join is hybrid_entra, entra_join is entra_only.",
        },
        new()
        {
            Setting = "domain.fqdn",
            Variables = "domain.domain_fqdn",
            Bicep = new("domainFqdn", SessionHosts) { IsRequired = true },
            Terraform = "domain_fqdn",
            PowerShell = "DomainFqdn",
            Ansible = "avd_domain_fqdn",
            Conversion = Conversions.Same,
            Value = scope => Text(scope.Settings.Domain?.Fqdn),
        },
        new()
        {
            Setting = "domain.join_user",
            Variables = "domain.domain_join_username",
            Conversion = Conversions.JoinUser,
            Note = "There a name without domain; here with its domain.",
        },
        new()
        {
            Setting = "domain.join_user",
            Bicep = new("domainJoinUser", SessionHosts) { IsRequired = true },
            Conversion = Conversions.JoinUser,
            Note = @"There as domain\user; here often as user@domain.",
            Value = scope => Text(DownLevelName(scope.Settings.Domain?.JoinUser)),
        },
        new()
        {
            Setting = "domain.join_user",
            Terraform = "domain_join_user",
            PowerShell = "DomainJoinUser",
            Ansible = "avd_domain_join_user",
            Conversion = Conversions.JoinUser,
            Value = scope => Text(scope.Settings.Domain?.JoinUser),
        },
        new()
        {
            Setting = "domain.join_password",
            Variables = "domain.domain_join_password",
            Bicep = new("domainJoinPassword", SessionHosts) { IsRequired = true },
            Ansible = "avd_domain_join_password",
            Conversion = Conversions.Same,
            Note = "Always a reference. The page of the mapping lists var.domain_join_password; variables.tf does not declare it.",
            Value = scope => scope.Settings.Domain is { } domain ? scope.Secret(domain.JoinPassword, "domain-join-password") : null,
        },
        new()
        {
            Setting = "domain.ou_path",
            Variables = "domain.domain_join_ou_path",
            Bicep = new("domainJoinOUPath", SessionHosts),
            Terraform = "ou_path",
            PowerShell = "OuPath",
            Ansible = "avd_ou_path",
            Conversion = Conversions.Same,
            Value = scope => Text(scope.Settings.Domain?.OuPath),
        },
        new()
        {
            Setting = "identity.sso",
            Variables = "identity.entra_id.enable_entra_id_auth",
            FormerVariables = "entra_id.enable_entra_id_auth",
            Bicep = new("enableEntraIdAuth", ControlPlane | SessionHosts),
            Conversion = Conversions.Same,
            Note =
                "There, it also installs the AADLoginForWindows extension on hosts that are in a domain; here, only identity.pattern entra_only does.",
            Value = scope => Flag(scope.Settings.Identity.Sso),
        },
        new()
        {
            Setting = "identity.intune_enrollment",
            Variables = "identity.entra_id.enroll_in_intune",
            FormerVariables = "entra_id.enroll_in_intune",
            Bicep = new("enrollInIntune", SessionHosts),
            Conversion = Conversions.Same,
            Value = scope => Flag(scope.Settings.Identity.IntuneEnrollment),
        },
        new()
        {
            Setting = "rbac.users",
            Variables = "identity.rbac.desktop_virtualization_user_group_id",
            FormerVariables = "rbac.desktop_virtualization_user_group_id",
            Bicep = new("desktopVirtualizationUserGroupId", ControlPlane | Identity),
            Terraform = "desktop_virtualization_user_group_id",
            PowerShell = "DesktopVirtualizationUserGroupId",
            Arm = new("desktopVirtualizationUserGroupId", Identity) { IsRequired = true },
            Conversion = Conversions.Group("AVD users"),
            Note = "The templates have one group: the first.",
            Value = scope => Text(FirstGroup([.. scope.Settings.Rbac.Users, .. scope.ApplicationGroup.Users])),
        },
        new()
        {
            Setting = "rbac.admins",
            Variables = "identity.rbac.desktop_virtualization_admin_group_id",
            Conversion = Conversions.Group("AVD administrators"),
        },
        new()
        {
            Variables = "identity.rbac.power_on_contributor_group_id",
            Conversion = Conversions.None,
            Note = "The AVD service starts hosts, not a group. Set identity.avd_service_principal_object_id.",
        },
        new()
        {
            Setting = "identity.avd_service_principal_object_id",
            FormerVariables = "rbac.start_vm_on_connect_principal_id",
            Bicep = new("startVmOnConnectPrincipalId", ControlPlane | Identity),
            Terraform = "start_vm_on_connect_principal_id",
            PowerShell = "StartVmOnConnectPrincipalId",
            Conversion = Conversions.Same,
            Value = scope => Text(scope.Settings.Identity.AvdServicePrincipalObjectId),
        },
        new()
        {
            Variables = "identity.entra_id.entra_user_login_group_id",
            FormerVariables = "rbac.vm_user_login_group_id",
            Bicep = new("entraUserLoginGroupId", SessionHosts),
            Terraform = "vm_user_login_group_id",
            PowerShell = "VmUserLoginGroupId",
            Arm = new("vmUserLoginGroupId", Identity) { IsRequired = true },
            Conversion = Conversions.None,
            Note = UserLogin,
            Value = scope =>
                scope.Settings.Identity.Pattern == IdentityPattern.EntraOnly
                    ? Text(FirstGroup([.. scope.Settings.Rbac.Users, .. scope.ApplicationGroup.Users]))
                    : null,
        },
        new()
        {
            Setting = "rbac.vm_admins",
            Variables = "identity.entra_id.entra_admin_login_group_id",
            FormerVariables = "rbac.vm_admin_login_group_id",
            Bicep = new("entraAdminLoginGroupId", SessionHosts),
            Terraform = "vm_admin_login_group_id",
            PowerShell = "VmAdminLoginGroupId",
            Arm = new("vmAdminLoginGroupId", Identity) { IsRequired = true },
            Conversion = Conversions.Group("Administrators of session hosts"),
            Note = "The templates have one group: the first.",
            Value = scope => Text(FirstGroup(scope.Settings.Rbac.VmAdmins)),
        },
        new()
        {
            FormerVariables = "rbac.session_host_operator_principal_id",
            Conversion = Conversions.None,
            Note = "rbac.helpdesk gets the role of session host operator together with that of user session operator; decide who is in it.",
        },
    ];

    private static string? DownLevelName(LogonName? user) =>
        user is { IsPrincipalName: true } ? $@"{user.Domain}\{user.User}" : user?.ToString();

    private static string? FirstGroup(ImmutableArray<PrincipalSettings> principals) =>
        principals.FirstOrDefault(principal => principal.Type == PrincipalType.Group)?.ObjectId.ToString();
}
