using System.Collections.Immutable;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;
using AvdPulumi.Configuration;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Settings of the control plane's sections, as args of its component.</summary>
public static class ControlPlaneMapping
{
    /// <summary>The args of the control plane that <paramref name="settings"/> describes.</summary>
    public static ControlPlaneArgs ArgsFrom(AvdSettings settings)
    {
        var names = NamesOf(settings);
        var groups = settings.Deployment.ResourceGroups;
        var controlPlane = ResourceGroupFrom(groups.ControlPlane, names.ResourceGroup("avd"), settings);
        var monitoring = ResourceGroupFrom(groups.Monitoring, names.ResourceGroup("monitoring"), settings);

        return new ControlPlaneArgs
        {
            ResourceGroup = controlPlane,
            // one group for both purposes is one resource, not two of the same name
            MonitoringResourceGroup = monitoring == controlPlane ? null : monitoring,
            Location = settings.Deployment.Location,
            MetadataLocation = settings.Deployment.MetadataLocation,
            KeyVault = KeyVaultFrom(settings, names),
            LogAnalytics = LogAnalyticsFrom(settings, names),
            HostPool = HostPoolMapping.DefinitionFrom(settings),
            ApplicationGroups = [.. settings.ApplicationGroups.Select(PublishingMapping.DefinitionFrom)],
            Workspace = PublishingMapping.DefinitionFrom(settings.Workspace),
            Tags = settings.Tags.ToImmutableDictionary(),
        };
    }

    internal static EstateNames NamesOf(AvdSettings settings) =>
        new(settings.Deployment.Name, settings.Deployment.Environment, settings.Subscription.Id.ToString());

    private static Adoptable<ResourceGroupDefinition> ResourceGroupFrom(ResourceGroupSettings group, string derivedName, AvdSettings settings)
    {
        var name = group.Name ?? derivedName;
        return group.Create
            ? new Adoptable<ResourceGroupDefinition>.Created(new(name, settings.Deployment.Protect))
            : new Adoptable<ResourceGroupDefinition>.Existing($"/subscriptions/{settings.Subscription.Id}/resourceGroups/{name}");
    }

    private static Adoptable<KeyVaultDefinition> KeyVaultFrom(AvdSettings settings, EstateNames names)
    {
        var vault = settings.KeyVault;
        if (vault.ExistingId is { } existing) return new Adoptable<KeyVaultDefinition>.Existing(existing.ToString());

        return new Adoptable<KeyVaultDefinition>.Created(new KeyVaultDefinition
        {
            Name = vault.Name ?? names.KeyVault,
            TenantId = settings.Subscription.TenantId.ToString(),
            Sku = vault.Sku == KeyVaultSku.Premium ? AzureNative.KeyVault.SkuName.Premium : AzureNative.KeyVault.SkuName.Standard,
            SoftDeleteRetentionDays = vault.SoftDeleteRetentionDays,
            PurgeProtection = vault.PurgeProtection,
            RecoverDeleted = vault.RecoverDeleted,
            PublicNetworkAccess = vault.PublicNetworkAccess == PublicAccess.Enabled,
            DefaultAction = vault.NetworkRules.DefaultAction == NetworkAction.Allow
                ? AzureNative.KeyVault.NetworkRuleAction.Allow
                : AzureNative.KeyVault.NetworkRuleAction.Deny,
            Bypass = vault.NetworkRules.Bypass == NetworkBypass.AzureServices
                ? AzureNative.KeyVault.NetworkRuleBypassOptions.AzureServices
                : AzureNative.KeyVault.NetworkRuleBypassOptions.None,
            AllowedIpRanges = [.. vault.NetworkRules.IpRules.Select(range => range.ToString())],
            AllowedSubnetIds = [.. vault.NetworkRules.SubnetIds.Select(id => id.ToString())],
            Protect = settings.Deployment.Protect,
        });
    }

    private static Adoptable<LogAnalyticsDefinition> LogAnalyticsFrom(AvdSettings settings, EstateNames names)
    {
        var logs = settings.Monitoring.LogAnalytics;
        if (logs.ExistingId is { } existing) return new Adoptable<LogAnalyticsDefinition>.Existing(existing.ToString());

        return new Adoptable<LogAnalyticsDefinition>.Created(new LogAnalyticsDefinition
        {
            Name = logs.Name ?? names.LogAnalytics,
            Sku = logs.Sku switch
            {
                LogAnalyticsSku.CapacityReservation => AzureNative.OperationalInsights.WorkspaceSkuNameEnum.CapacityReservation,
                LogAnalyticsSku.LACluster => AzureNative.OperationalInsights.WorkspaceSkuNameEnum.LACluster,
                _ => AzureNative.OperationalInsights.WorkspaceSkuNameEnum.PerGB2018,
            },
            RetentionDays = logs.RetentionDays,
            DailyQuotaGb = logs.DailyQuotaGb,
            PublicIngestion = logs.PublicIngestion == PublicAccess.Enabled,
            PublicQuery = logs.PublicQuery == PublicAccess.Enabled,
            ResourcePermissions = logs.ResourcePermissions,
            Protect = settings.Deployment.Protect,
        });
    }
}
