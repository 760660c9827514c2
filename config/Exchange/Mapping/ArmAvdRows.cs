using System.Collections.Immutable;
using static AvdPulumi.Configuration.Exchange.Mapping.ArmMapping;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>Host pools, application groups, workspaces and scaling plans of a running estate. Source: Azure resource reference, https://learn.microsoft.com/azure/templates/microsoft.desktopvirtualization/hostpools.</summary>
internal static class ArmAvdRows
{
    public static ImmutableArray<ArmMapping> All { get; } = [.. HostPool, .. Publishing, .. Scaling, .. Schedules("pooledSchedules")];

    private static ImmutableArray<ArmMapping> HostPool =>
        [
            Same("hostPool.name", "host_pool.name"),
            Same("hostPool.subscription", "subscription.id"),
            Same("hostPool.tenant", "subscription.tenant_id"),
            Same("hostPool.resourceGroup", "deployment.resource_groups.control_plane.name"),
            Same("hostPool.resourceGroupIsExported", "deployment.resource_groups.control_plane.create"),
            Same("hostPool.location", "deployment.metadata_location"),
            Same("hostPool.properties.hostPoolType", "host_pool.type"),
            Same("hostPool.properties.friendlyName", "host_pool.friendly_name"),
            Same("hostPool.properties.description", "host_pool.description"),
            With("hostPool.properties.loadBalancerType", "host_pool.load_balancer_type", ArmConversions.LoadBalancer),
            With("hostPool.properties.maxSessionLimit", "host_pool.max_session_limit", ArmConversions.SessionLimit),
            Same("hostPool.properties.preferredAppGroupType", "host_pool.preferred_app_group_type"),
            With("hostPool.properties.personalDesktopAssignmentType", "host_pool.personal_assignment_type", Conversions.OfPersonal),
            Same("hostPool.properties.startVMOnConnect", "host_pool.start_vm_on_connect"),
            Same("hostPool.properties.validationEnvironment", "host_pool.validation_environment"),
            Same("hostPool.properties.publicNetworkAccess", "host_pool.public_network_access"),
            With("hostPool.properties.customRdpProperty", "host_pool.rdp_properties", Conversions.RdpText),
            Same("hostPool.properties.agentUpdate.type", "host_pool.agent_update.type"),
            Same("hostPool.properties.agentUpdate.useSessionHostLocalTime", "host_pool.agent_update.use_session_host_local_time"),
            Same("hostPool.properties.agentUpdate.maintenanceWindowTimeZone", "host_pool.agent_update.time_zone"),
            Same(
                "hostPool.properties.agentUpdate.maintenanceWindows[*].dayOfWeek",
                "host_pool.agent_update.maintenance_windows[*].day_of_week"
            ),
            Same("hostPool.properties.agentUpdate.maintenanceWindows[*].hour", "host_pool.agent_update.maintenance_windows[*].hour"),
            With("hostPool.tags", "tags", ArmConversions.Tags),
            Derived("hostPool.properties.registrationInfo.*", "This program makes registration tokens itself."),
            Derived("hostPool.properties.vmTemplate", "The portal writes it for hosts in Azure."),
        ];

    private static ImmutableArray<ArmMapping> Publishing =>
        [
            Same("applicationGroups[*].name", "application_groups[*].name"),
            Same("applicationGroups[*].properties.applicationGroupType", "application_groups[*].type"),
            Same("applicationGroups[*].properties.friendlyName", "application_groups[*].friendly_name"),
            Same("applicationGroups[*].properties.description", "application_groups[*].description"),
            Same("applicationGroups[*].properties.showInFeed", "application_groups[*].show_in_feed"),
            Same("applicationGroups[*].users[*].principalId", "application_groups[*].users[*].object_id"),
            Same("applicationGroups[*].users[*].name", "application_groups[*].users[*].name"),
            Same("applicationGroups[*].users[*].principalType", "application_groups[*].users[*].type"),
            Same("applicationGroups[*].applications[*].name", "application_groups[*].applications[*].name"),
            .. Application("friendlyName", "friendly_name"),
            .. Application("description", "description"),
            .. Application("applicationType", "type"),
            .. Application("filePath", "file_path"),
            .. Application("commandLineSetting", "command_line"),
            .. Application("commandLineArguments", "command_line_arguments"),
            .. Application("iconPath", "icon_path"),
            .. Application("iconIndex", "icon_index"),
            .. Application("showInPortal", "show_in_portal"),
            .. Application("msixPackageFamilyName", "msix_package_family_name"),
            .. Application("msixPackageApplicationId", "msix_application_id"),
            Same("workspace.name", "workspace.name"),
            Same("workspace.properties.friendlyName", "workspace.friendly_name"),
            Same("workspace.properties.description", "workspace.description"),
            Same("workspace.properties.publicNetworkAccess", "workspace.public_network_access"),
        ];

    private static ImmutableArray<ArmMapping> Scaling =>
        [
            Same("scalingPlan.name", "scaling.name"),
            Same("scalingPlan.enabled", "scaling.enabled"),
            Same("scalingPlan.properties.friendlyName", "scaling.friendly_name"),
            Same("scalingPlan.properties.description", "scaling.description"),
            Same("scalingPlan.properties.timeZone", "scaling.time_zone"),
            Same("scalingPlan.properties.exclusionTag", "scaling.exclusion_tag"),
            Derived("scalingPlan.properties.hostPoolType", "It is that of the host pool."),
        ];

    private static ImmutableArray<ArmMapping> Application(string property, string setting) =>
        [Same($"applicationGroups[*].applications[*].properties.{property}", $"application_groups[*].applications[*].{setting}")];

    private static ImmutableArray<ArmMapping> Schedules(string kind)
    {
        return
        [
            Of("name", "name", isProperty: false),
            Of("daysOfWeek", "days"),
            Of("rampUpStartTime", "ramp_up.start"),
            Of("rampUpLoadBalancingAlgorithm", "ramp_up.load_balancer"),
            Of("rampUpMinimumHostsPct", "ramp_up.minimum_hosts_percent"),
            Of("rampUpCapacityThresholdPct", "ramp_up.capacity_percent"),
            Of("peakStartTime", "peak.start"),
            Of("peakLoadBalancingAlgorithm", "peak.load_balancer"),
            Of("rampDownStartTime", "ramp_down.start"),
            Of("rampDownLoadBalancingAlgorithm", "ramp_down.load_balancer"),
            Of("rampDownMinimumHostsPct", "ramp_down.minimum_hosts_percent"),
            Of("rampDownCapacityThresholdPct", "ramp_down.capacity_percent"),
            Of("rampDownForceLogoffUsers", "ramp_down.force_sign_out"),
            Of("rampDownWaitTimeMinutes", "ramp_down.wait_minutes"),
            Of("rampDownNotificationMessage", "ramp_down.message"),
            Of("rampDownStopHostsWhen", "ramp_down.stop_hosts_when"),
            Of("offPeakStartTime", "off_peak.start"),
            Of("offPeakLoadBalancingAlgorithm", "off_peak.load_balancer"),
        ];

        ArmMapping Of(string property, string setting, bool isProperty = true) =>
            Same($"{kind}[*].{(isProperty ? "properties." : "")}{property}", $"scaling.schedules[*].{setting}");
    }
}
