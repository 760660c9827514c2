using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using static AvdPulumi.Configuration.Exchange.Mapping.Exported;
using static AvdPulumi.Configuration.Exchange.PeerTemplates;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>Log Analytics, diagnostic settings and alerts.</summary>
internal static class MonitoringParameters
{
    public static ImmutableArray<ParameterMapping> All { get; } =
    [
        new()
        {
            Setting = "monitoring.log_analytics.name",
            Variables = "monitoring.log_analytics.workspace_name",
            FormerVariables = "monitoring.log_analytics_workspace_name",
            Bicep = new("logAnalyticsWorkspaceName", ControlPlane | DiagnosticSettings),
            Terraform = "log_analytics_workspace_name",
            PowerShell = "LogAnalyticsWorkspaceName",
            Arm = new("logAnalyticsWorkspaceName", ControlPlane),
            Ansible = "avd_log_analytics_workspace_name",
            Conversion = Conversions.Same,
            Note =
                "Bicep expects the workspace to exist in the resource group of the control plane; the other tools and this program create it.",
            Value = scope => Text(scope.Estate.LogAnalyticsName),
        },
        new()
        {
            Setting = "deployment.resource_groups.monitoring.name",
            Variables = "monitoring.log_analytics.resource_group",
            FormerVariables = "monitoring.log_analytics_resource_group",
            Conversion = Conversions.MonitoringGroup,
        },
        new()
        {
            Bicep = new("logAnalyticsWorkspaceId", Monitoring),
            Arm = new("logAnalyticsWorkspaceId", Monitoring),
            Conversion = Conversions.Derived,
            Note = "It follows from the names of subscription, resource group and workspace.",
            Value = scope => Text(scope.Estate.LogAnalyticsId),
        },
        new()
        {
            Arm = new("logAnalyticsWorkspaceResourceId", DiagnosticSettings),
            Conversion = Conversions.Derived,
            Note = "It follows from the names of subscription, resource group and workspace.",
            Value = scope => Text(scope.Estate.LogAnalyticsId),
        },
        new()
        {
            Setting = "monitoring.log_analytics.retention_days",
            Variables = "monitoring.log_analytics.retention_days",
            FormerVariables = "monitoring.log_analytics_retention_days",
            Terraform = "log_analytics_retention_days",
            Ansible = "avd_log_analytics_retention_days",
            Conversion = Conversions.Same,
            Value = scope => Number(scope.Settings.Monitoring.LogAnalytics.RetentionDays),
        },
        new()
        {
            Setting = "monitoring.diagnostics.host_pool_categories",
            Variables = "monitoring.diagnostics.log_categories",
            FormerVariables = "monitoring.host_pool_diagnostic_categories",
            Bicep = new("diagnosticsLogCategories", Monitoring),
            Arm = new("diagnosticsLogCategories", Monitoring),
            Ansible = "avd_diagnostics_log_categories",
            Conversion = Conversions.Categories,
            Note =
                "The categories of monitoring.diagnostics.profile are exported. Imported categories become the profile that has them, otherwise profile custom.",
            Value = scope => Texts(DiagnosticCategories.OfHostPool(scope.Settings.Monitoring.Diagnostics)),
        },
        new()
        {
            Setting = "monitoring.diagnostics.application_group_categories",
            FormerVariables = "monitoring.app_group_diagnostic_categories",
            Conversion = Conversions.Categories,
        },
        new()
        {
            Setting = "monitoring.diagnostics.workspace_categories",
            FormerVariables = "monitoring.workspace_diagnostic_categories",
            Conversion = Conversions.Categories,
        },
        new()
        {
            Variables = "monitoring.diagnostics.enable_host_pool_diagnostics",
            Conversion = Conversions.PartOf("monitoring.diagnostics.log_categories"),
            Setting = "monitoring.diagnostics.host_pool_categories",
            Note = "With false, no categories of the host pool are written.",
        },
        new()
        {
            Variables = "monitoring.diagnostics.enable_workspace_diagnostics",
            Conversion = Conversions.None,
            Note = "Choose the categories of the workspace in monitoring.diagnostics.workspace_categories.",
        },
        new()
        {
            Bicep = new("monitoringEnabled", Monitoring),
            Arm = new("monitoringEnabled", Monitoring),
            Ansible = "avd_monitoring_enabled",
            Conversion = Conversions.Derived,
            Note = "True if monitoring.diagnostics has any category of the host pool.",
            Value = scope => Flag(!DiagnosticCategories.OfHostPool(scope.Settings.Monitoring.Diagnostics).IsEmpty),
        },
        new()
        {
            Setting = "monitoring.defender.servers",
            Variables = "monitoring.defender.enable_defender_for_cloud",
            Conversion = Conversions.Same,
            Note = "Defender for Servers applies to the whole subscription and is billed for every machine.",
        },
        new()
        {
            Setting = "monitoring.alerts.enabled",
            Variables = "monitoring.alerts.enable_alerts",
            Bicep = new("alertRulesEnabled", Monitoring),
            Arm = new("alertRulesEnabled", Monitoring),
            Ansible = "avd_alert_rules_enabled",
            Conversion = Conversions.Same,
            Value = scope => Flag(scope.Settings.Monitoring.Alerts.Enabled),
        },
        new()
        {
            Setting = "monitoring.action_group.existing_id",
            Variables = "monitoring.alerts.action_group_id",
            Bicep = new("alertActionGroupId", Monitoring),
            Arm = new("alertActionGroupId", Monitoring),
            Conversion = Conversions.Same,
            Value = scope => Text(scope.Settings.Monitoring.ActionGroup?.ExistingId),
        },
    ];
}
