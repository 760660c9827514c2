using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using static AvdPulumi.Configuration.Exchange.Mapping.Exported;
using static AvdPulumi.Configuration.Exchange.PeerTemplates;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>Host pool, application group and workspace.</summary>
internal static class ControlPlaneParameters
{
    private const string DerivedNote = "It follows from the names of subscription, resource group and resource.";

    public static ImmutableArray<ParameterMapping> All { get; } =
    [
        new()
        {
            Setting = "host_pool.name",
            Variables = "control_plane.host_pool_name",
            Bicep = new("hostPoolName", ControlPlane | DiagnosticSettings | Monitoring | Networking),
            Terraform = "host_pool_name",
            PowerShell = "HostPoolName",
            Arm = new("hostPoolName", ControlPlane | DiagnosticSettings | Monitoring | Networking),
            Ansible = "avd_host_pool_name",
            Conversion = Conversions.Same,
            Value = scope => Text(scope.Settings.HostPool.Name),
        },
        new()
        {
            Setting = "host_pool.type",
            Variables = "control_plane.host_pool_type",
            Bicep = new("hostPoolType", ControlPlane | Scaling),
            Terraform = "host_pool_type",
            PowerShell = "HostPoolType",
            Arm = new("hostPoolType", ControlPlane | Scaling),
            Ansible = "avd_host_pool_type",
            Conversion = Conversions.Same,
            Value = scope => Text(EnumWords.Of(scope.Settings.HostPool.Type)),
        },
        new()
        {
            Setting = "host_pool.load_balancer_type",
            Variables = "control_plane.load_balancer_type",
            Bicep = new("loadBalancerType", ControlPlane),
            Terraform = "load_balancer_type",
            PowerShell = "LoadBalancerType",
            Arm = new("loadBalancerType", ControlPlane),
            Ansible = "avd_load_balancer_type",
            Conversion = Conversions.OfPooled,
            Note = "For pooled host pools; the templates set Persistent for personal ones.",
            Value = scope =>
                IsPooled(scope) ? Text(EnumWords.Of(scope.Settings.HostPool.LoadBalancerType ?? LoadBalancerType.BreadthFirst)) : null,
        },
        new()
        {
            Setting = "host_pool.max_session_limit",
            Variables = "control_plane.max_session_limit",
            Bicep = new("maxSessionLimit", ControlPlane),
            Terraform = "max_session_limit",
            PowerShell = "MaxSessionLimit",
            Arm = new("maxSessionLimit", ControlPlane),
            Ansible = "avd_max_session_limit",
            Conversion = Conversions.OfPooled,
            Note = "For pooled host pools. Without it, the default of the template applies: 16 in Bicep, 10 elsewhere.",
            Value = scope => IsPooled(scope) ? Number(scope.Settings.HostPool.MaxSessionLimit) : null,
        },
        new()
        {
            Setting = "host_pool.preferred_app_group_type",
            Variables = "control_plane.preferred_app_group_type",
            Bicep = new("preferredAppGroupType", ControlPlane),
            Conversion = Conversions.Same,
            Value = scope => Text(EnumWords.Of(scope.Settings.HostPool.PreferredAppGroupType)),
        },
        new()
        {
            Setting = "host_pool.personal_assignment_type",
            Variables = "control_plane.personal_assignment_type",
            Bicep = new("personalDesktopAssignmentType", ControlPlane),
            Conversion = Conversions.OfPersonal,
            Note = "For personal host pools.",
            Value = scope =>
                IsPooled(scope)
                    ? null
                    : Text(EnumWords.Of(scope.Settings.HostPool.PersonalAssignmentType ?? PersonalAssignmentType.Automatic)),
        },
        new()
        {
            Setting = "host_pool.start_vm_on_connect",
            Variables = "control_plane.start_vm_on_connect",
            Bicep = new("startVMOnConnect", ControlPlane),
            Conversion = Conversions.Same,
            Value = scope => Flag(scope.Settings.HostPool.StartVmOnConnect),
        },
        new()
        {
            Setting = "host_pool.validation_environment",
            Variables = "control_plane.validation_environment",
            Bicep = new("validationEnvironment", ControlPlane),
            Conversion = Conversions.Same,
            Value = scope => Flag(scope.Settings.HostPool.ValidationEnvironment),
        },
        new()
        {
            Setting = "host_pool.rdp_properties",
            Variables = "control_plane.custom_rdp_properties",
            Bicep = new("customRdpProperty", ControlPlane),
            Conversion = Conversions.RdpText,
            Note = "A typed setting for each known property; others are in rdp_properties.additional. Single sign-on is identity.sso.",
            Value = scope => Text(scope.RdpProperties),
        },
        new()
        {
            Setting = "host_pool.friendly_name",
            Variables = "control_plane.host_pool_friendly_name",
            Bicep = new("hostPoolFriendlyName", ControlPlane),
            Conversion = Conversions.Same,
            Value = scope => Text(scope.Settings.HostPool.FriendlyName),
        },
        new()
        {
            Setting = "host_pool.description",
            Variables = "control_plane.host_pool_description",
            Bicep = new("hostPoolDescription", ControlPlane),
            Conversion = Conversions.Same,
            Value = scope => Text(scope.Settings.HostPool.Description),
        },
        new()
        {
            Bicep = new("hostPoolId", Scaling | Monitoring | Networking),
            Arm = new("hostPoolId", Scaling | Monitoring | Networking),
            Conversion = Conversions.Derived,
            Note = DerivedNote,
            Value = scope => Text(scope.Pool.HostPoolId),
        },
        new()
        {
            Setting = "application_groups[*].name",
            Variables = "control_plane.app_group_name",
            Bicep = new("appGroupName", ControlPlane | DiagnosticSettings | Identity),
            Terraform = "app_group_name",
            PowerShell = "AppGroupName",
            Arm = new("appGroupName", ControlPlane | DiagnosticSettings | Identity),
            Ansible = "avd_app_group_name",
            Conversion = Conversions.Same,
            Note = "The templates deploy one application group: the first.",
            Value = scope => Text(scope.ApplicationGroup.Name),
        },
        new()
        {
            Setting = "application_groups[*].type",
            Variables = "control_plane.app_group_type",
            Bicep = new("appGroupType", ControlPlane),
            Conversion = Conversions.Same,
            Note = "The other templates publish a desktop.",
            Value = scope => Text(EnumWords.Of(scope.ApplicationGroup.Type)),
        },
        new()
        {
            Setting = "application_groups[*].friendly_name",
            Variables = "control_plane.app_group_friendly_name",
            Bicep = new("appGroupFriendlyName", ControlPlane),
            Conversion = Conversions.Same,
            Value = scope => Text(scope.ApplicationGroup.FriendlyName),
        },
        new()
        {
            Bicep = new("appGroupId", Monitoring),
            Arm = new("appGroupId", Monitoring),
            Conversion = Conversions.Derived,
            Note = DerivedNote,
            Value = scope => Text(scope.Pool.ApplicationGroupId(scope.ApplicationGroup.Name)),
        },
        new()
        {
            Setting = "workspace.name",
            Variables = "control_plane.workspace_name",
            Bicep = new("workspaceName", ControlPlane | DiagnosticSettings | Networking),
            Terraform = "workspace_name",
            PowerShell = "WorkspaceName",
            Arm = new("workspaceName", ControlPlane | DiagnosticSettings | Networking),
            Ansible = "avd_workspace_name",
            Conversion = Conversions.Same,
            Value = scope => Text(scope.Settings.Workspace.Name),
        },
        new()
        {
            Setting = "workspace.friendly_name",
            Variables = "control_plane.workspace_friendly_name",
            Bicep = new("workspaceFriendlyName", ControlPlane),
            Conversion = Conversions.Same,
            Value = scope => Text(scope.Settings.Workspace.FriendlyName),
        },
        new()
        {
            Bicep = new("workspaceId", Monitoring | Networking),
            Arm = new("workspaceId", Monitoring | Networking),
            Conversion = Conversions.Derived,
            Note = DerivedNote,
            Value = scope =>
                Text(
                    scope.Settings.Workspace.ExistingId?.ToString()
                        ?? ArmPath.Of(scope.Estate.Groups.ControlPlane.Id, ArmTypes.AvdWorkspace, scope.Settings.Workspace.Name)
                ),
        },
    ];

    private static bool IsPooled(ExportScope scope) => scope.Settings.HostPool.Type == HostPoolType.Pooled;
}
