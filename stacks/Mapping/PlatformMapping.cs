using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Settings of the vault and of Log Analytics, as definitions of their components, or ids of what exists.</summary>
internal static class PlatformMapping
{
    public static Adoptable<KeyVaultDefinition> KeyVaultFrom(AvdEstate estate)
    {
        var (settings, vault) = (estate.Settings, estate.Settings.KeyVault);
        if (vault.ExistingId is { } existing)
            return new Adoptable<KeyVaultDefinition>.Existing(existing.ToString());

        return new Adoptable<KeyVaultDefinition>.Created(
            new KeyVaultDefinition
            {
                Name = estate.KeyVaultName,
                TenantId = settings.Subscription.TenantId.ToString(),
                Sku = vault.Sku == KeyVaultSku.Premium ? AzureNative.KeyVault.SkuName.Premium : AzureNative.KeyVault.SkuName.Standard,
                SoftDeleteRetentionDays = vault.SoftDeleteRetentionDays,
                PurgeProtection = vault.PurgeProtection,
                RecoverDeleted = vault.RecoverDeleted,
                PublicNetworkAccess = vault.PublicNetworkAccess == PublicAccess.Enabled,
                DefaultAction =
                    vault.NetworkRules.DefaultAction == NetworkAction.Allow
                        ? AzureNative.KeyVault.NetworkRuleAction.Allow
                        : AzureNative.KeyVault.NetworkRuleAction.Deny,
                Bypass =
                    vault.NetworkRules.Bypass == NetworkBypass.AzureServices
                        ? AzureNative.KeyVault.NetworkRuleBypassOptions.AzureServices
                        : AzureNative.KeyVault.NetworkRuleBypassOptions.None,
                AllowedIpRanges = [.. vault.NetworkRules.IpRules.Select(range => range.ToString())],
                AllowedSubnetIds = [.. vault.NetworkRules.SubnetIds.Select(id => id.ToString())],
                Protect = settings.Deployment.Protect,
            }
        );
    }

    /// <summary>The Recovery Services vault; null where there is none, or one that exists.</summary>
    public static RecoveryVaultDefinition? RecoveryVaultFrom(AvdEstate estate) =>
        estate.Settings.Backup.Vault is { ExistingId: null } vault
            ? new RecoveryVaultDefinition(estate.RecoveryVaultName, vault.SoftDelete, estate.Settings.Deployment.Protect)
            : null;

    public static Adoptable<LogAnalyticsDefinition> LogAnalyticsFrom(AvdEstate estate)
    {
        var (settings, logs) = (estate.Settings, estate.Settings.Monitoring.LogAnalytics);
        if (logs.ExistingId is { } existing)
            return new Adoptable<LogAnalyticsDefinition>.Existing(existing.ToString());

        return new Adoptable<LogAnalyticsDefinition>.Created(
            new LogAnalyticsDefinition
            {
                Name = estate.LogAnalyticsName,
                Sku = logs.Sku switch
                {
                    LogAnalyticsSku.CapacityReservation => AzureNative.OperationalInsights.WorkspaceSkuNameEnum.CapacityReservation,
                    LogAnalyticsSku.LACluster => AzureNative.OperationalInsights.WorkspaceSkuNameEnum.LACluster,
                    LogAnalyticsSku.PerGB2018 => AzureNative.OperationalInsights.WorkspaceSkuNameEnum.PerGB2018,
                },
                RetentionDays = logs.RetentionDays,
                DailyQuotaGb = logs.DailyQuotaGb,
                PublicIngestion = logs.PublicIngestion == PublicAccess.Enabled,
                PublicQuery = logs.PublicQuery == PublicAccess.Enabled,
                ResourcePermissions = logs.ResourcePermissions,
                Protect = settings.Deployment.Protect,
            }
        );
    }
}
