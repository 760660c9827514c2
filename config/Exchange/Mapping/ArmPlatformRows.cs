using System.Collections.Immutable;
using static AvdPulumi.Configuration.Exchange.Mapping.ArmMapping;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>Vaults, monitoring and session hosts of a running estate. Source: Azure resource reference, https://learn.microsoft.com/azure/templates/.</summary>
internal static class ArmPlatformRows
{
    public static ImmutableArray<ArmMapping> All { get; } = [.. KeyVault, .. Monitoring, .. Hosts];

    private static ImmutableArray<ArmMapping> KeyVault =>
        [
            Same("keyVault.name", "key_vault.name"),
            Same("keyVault.properties.sku.name", "key_vault.sku"),
            Same("keyVault.properties.softDeleteRetentionInDays", "key_vault.soft_delete_retention_days"),
            Same("keyVault.properties.enablePurgeProtection", "key_vault.purge_protection"),
            Same("keyVault.properties.publicNetworkAccess", "key_vault.public_network_access"),
            Same("keyVault.properties.networkAcls.defaultAction", "key_vault.network_rules.default_action"),
            Same("keyVault.properties.networkAcls.bypass", "key_vault.network_rules.bypass"),
            Same("keyVault.ipRules", "key_vault.network_rules.ip_rules"),
            Same("keyVault.subnetIds", "key_vault.network_rules.subnet_ids"),
            Derived("keyVault.properties.sku.family", "There is one family."),
            Derived("keyVault.properties.networkAcls.ipRules[*].value", "It is in the list of addresses."),
            Derived("keyVault.properties.networkAcls.virtualNetworkRules[*].id", "It is in the list of subnets."),
            Derived("keyVault.properties.enabledForDeployment", "This program sets it to false."),
            Derived("keyVault.properties.enabledForDiskEncryption", "This program sets it to false."),
            Derived("keyVault.properties.enabledForTemplateDeployment", "This program sets it to false."),
            Derived("keyVault.properties.enableSoftDelete", "It is always on."),
            Derived("keyVault.properties.enableRbacAuthorization", "This program always uses Azure roles, and no access policies."),
            new()
            {
                Name = "keyVault.properties.accessPolicies[*].objectId",
                Conversion = Conversions.None,
                Note =
                    "This program uses Azure roles only, and the first deployment removes access policies. Grant a role on the vault before.",
            },
            Derived("keyVault.properties.accessPolicies[*].*", "It is told with the principal."),
            Same("externalVaults[*].name", "key_vault.external_vaults[*].name"),
            Same("externalVaults[*].id", "key_vault.external_vaults[*].id"),
        ];

    private static ImmutableArray<ArmMapping> Monitoring =>
        [
            Same("logAnalytics.name", "monitoring.log_analytics.name"),
            Same("logAnalytics.resourceGroup", "deployment.resource_groups.monitoring.name"),
            Same("logAnalytics.resourceGroupIsExported", "deployment.resource_groups.monitoring.create"),
            Same("logAnalytics.properties.sku.name", "monitoring.log_analytics.sku"),
            Same("logAnalytics.properties.retentionInDays", "monitoring.log_analytics.retention_days"),
            With(
                "logAnalytics.properties.workspaceCapping.dailyQuotaGb",
                "monitoring.log_analytics.daily_quota_gb",
                ArmConversions.DailyQuota
            ),
            Same("logAnalytics.properties.publicNetworkAccessForIngestion", "monitoring.log_analytics.public_ingestion"),
            Same("logAnalytics.properties.publicNetworkAccessForQuery", "monitoring.log_analytics.public_query"),
            Same(
                "logAnalytics.properties.features.enableLogAccessUsingOnlyResourcePermissions",
                "monitoring.log_analytics.resource_permissions"
            ),
            With("diagnostics.hostPool", "monitoring.diagnostics.host_pool_categories", Conversions.Categories),
            new()
            {
                Name = "diagnostics.hostPoolGroups",
                Conversion = Conversions.None,
                Note = "This program names categories one by one. Set monitoring.diagnostics.profile to all.",
            },
            Same("actionGroup.name", "monitoring.action_group.name"),
            Same("actionGroup.properties.groupShortName", "monitoring.action_group.short_name"),
            Same("actionGroup.properties.emailReceivers[*].name", "monitoring.action_group.emails[*].name"),
            Same("actionGroup.properties.emailReceivers[*].emailAddress", "monitoring.action_group.emails[*].address"),
            Derived("actionGroup.properties.emailReceivers[*].useCommonAlertSchema", "It is always on."),
            Derived("actionGroup.properties.enabled", "It is always on."),
            new()
            {
                Name = "actionGroup.properties.webhookReceivers[*].name",
                Conversion = Conversions.None,
                Note = "The address of a webhook is a secret. Store it in a vault, and set monitoring.action_group.webhooks.",
            },
            Derived("actionGroup.properties.webhookReceivers[*].*", "It is told with the name of the webhook."),
        ];

    private static ImmutableArray<ArmMapping> Hosts =>
        [
            Same("hosts.location", "deployment.location"),
            Same("hosts.subscription", "subscription.session_hosts_id"),
            Same("hosts.resourceGroup", "deployment.resource_groups.session_hosts.name"),
            Same("hosts.resourceGroupExists", "deployment.resource_groups.session_hosts.create"),
            Same("hosts.prefix", "session_host.prefix"),
            Same("hosts.numberDigits", "session_host.number_digits"),
            Same("hosts.processors", "session_host.size.processors"),
            Same("hosts.memoryMB", "session_host.size.memory_mb"),
            Same("hosts.adminUsername", "session_host.admin.username"),
            Same("hosts.timeZone", "session_host.time_zone"),
            Same("hosts.enableTPM", "session_host.tpm"),
            Same("hosts.secureBootEnabled", "session_host.secure_boot"),
            Same("hosts.clusters[*].name", "session_host.clusters[*].name"),
            Same("hosts.clusters[*].customLocationId", "session_host.clusters[*].custom_location_id"),
            Same("hosts.clusters[*].logicalNetwork", "session_host.clusters[*].logical_network"),
            Same("hosts.clusters[*].storagePaths", "session_host.clusters[*].storage_paths"),
            Same("hosts.clusters[*].count", "session_host.clusters[*].count"),
            Same("hosts.clusters[*].startNumber", "session_host.clusters[*].start_number"),
            Same("hosts.clusters[*].addresses", "session_host.clusters[*].addresses"),
            Same("hosts.imageId", "image.source.existing_id"),
            Same("logicalNetworks[*].name", "network.logical_networks[*].name"),
            Same("logicalNetworks[*].id", "network.logical_networks[*].existing_id"),
            Same("storagePaths[*].name", "storage.paths[*].name"),
            Same("storagePaths[*].id", "storage.paths[*].existing_id"),
            With("domain.join", "identity.pattern", ArmConversions.Join),
            Same("domain.Name", "domain.fqdn"),
            Same("domain.OUPath", "domain.ou_path"),
            With("domain.User", "domain.join_user", Conversions.JoinUser),
            Same("domain.Options", "domain.join_options"),
        ];
}
