using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Estate.Lookup;

/// <summary>Every setting that names something. Names with another rule elsewhere (schedules, accounts, the domain) are not in the table.</summary>
internal static class NamedFields
{
    public static ImmutableArray<NamedField> All { get; } =
    [
        new(NamingRules.EstateName, static settings => Places.At("deployment.name", settings.Deployment?.Name)),
        new(NamingRules.Environment, static settings => Places.At("deployment.environment", settings.Deployment?.Environment)),
        new(NamingRules.ResourceGroup, static settings => SettingsPlaces.ResourceGroups(settings).Each("name", group => group.Name)),
        new(
            NamingRules.AvdObject,
            static settings =>
                [
                    .. Places.At("host_pool.name", settings.HostPool?.Name),
                    .. Places.At("workspace.name", settings.Workspace?.Name),
                    .. Places.At("scaling.name", settings.Scaling?.Name),
                    .. SettingsPlaces.ApplicationGroups(settings).Each("name", group => group.Name),
                ]
        ),
        new(
            NamingRules.Application,
            static settings =>
                SettingsPlaces.ApplicationGroups(settings).EachIn("applications", group => group.Applications).Each("name", app => app.Name)
        ),
        new(NamingRules.AppAttachPackage, static settings => SettingsPlaces.Packages(settings).Each("name", package => package.Name)),
        new(
            NamingRules.KeyVault,
            static settings =>
                [
                    .. Places.At("key_vault.name", settings.KeyVault?.Name),
                    .. Places.In("key_vault.external_vaults", settings.KeyVault?.ExternalVaults).Each("name", vault => vault.Name),
                ]
        ),
        new(NamingRules.VaultSecret, static settings => Places.At("registration.secret_name", settings.Registration?.SecretName)),
        new(NamingRules.StorageAccount, static settings => SettingsPlaces.StorageAccounts(settings).Each("name", account => account.Name)),
        new(
            NamingRules.LogAnalyticsWorkspace,
            static settings => Places.At("monitoring.log_analytics.name", settings.Monitoring?.LogAnalytics?.Name)
        ),
        new(NamingRules.RecoveryVault, static settings => Places.At("backup.vault.name", settings.Backup?.Vault?.Name)),
        new(NamingRules.ActionGroup, static settings => Places.At("monitoring.action_group.name", settings.Monitoring?.ActionGroup?.Name)),
        new(
            NamingRules.ActionGroupShortName,
            static settings => Places.At("monitoring.action_group.short_name", settings.Monitoring?.ActionGroup?.ShortName)
        ),
        new(
            NamingRules.DataCollectionRule,
            static settings => Places.At("monitoring.insights.rule_name", settings.Monitoring?.Insights?.RuleName)
        ),
        new(
            NamingRules.PrivateEndpoint,
            static settings => SettingsPlaces.PrivateEndpoints(settings).Each("name", endpoint => endpoint.Name)
        ),
        new(NamingRules.LogicalNetwork, static settings => SettingsPlaces.Networks(settings).Each("name", network => network.Name)),
        new(
            NamingRules.AzureLocalResource,
            static settings =>
                [.. SettingsPlaces.StoragePaths(settings).Each("name", path => path.Name), .. Places.At("image.name", settings.Image?.Name)]
        ),
        new(
            NamingRules.DataDisk,
            static settings => Places.In("session_host.data_disks", settings.SessionHost?.DataDisks).Each("name", disk => disk.Name)
        ),
        new(NamingRules.Cluster, static settings => SettingsPlaces.Clusters(settings).Each("name", cluster => cluster.Name)),
        new(NamingRules.ImageVersion, static settings => Places.At("image.version", settings.Image?.Version)),
        new(
            NamingRules.MarketplacePart,
            static settings =>
            {
                var images = SettingsPlaces.Images(settings).Each("marketplace", image => image.Marketplace);
                return
                [
                    .. images.Each("publisher", image => image.Publisher),
                    .. images.Each("offer", image => image.Offer),
                    .. images.Each("sku", image => image.Sku),
                    .. images.Each("version", image => image.Version),
                ];
            }
        ),
        new(NamingRules.ComputerNamePrefix, static settings => Places.At("session_host.prefix", settings.SessionHost?.Prefix)),
        new(
            NamingRules.ComputerName,
            static settings =>
                [
                    .. Places.At("sofs.cluster_name", settings.Sofs?.ClusterName),
                    .. Places.At("sofs.access_point", settings.Sofs?.AccessPoint),
                    .. SettingsPlaces.FileServerNodes(settings).Each("name", node => node.Name),
                ]
        ),
        new(NamingRules.WindowsVolume, static settings => Places.At("sofs.volume.name", settings.Sofs?.Volume?.Name)),
        new(NamingRules.WindowsShare, static settings => Places.In("sofs.shares", settings.Sofs?.Shares).Each("name", share => share.Name)),
        new(
            NamingRules.CloudCacheProvider,
            static settings =>
                Places.In("fslogix.cloud_cache.providers", settings.Fslogix?.CloudCache?.Providers).Each("name", provider => provider.Name)
        ),
        new(NamingRules.Tag, static settings => settings.Tags.Keys.Select(name => new Place<string>($"tags.{name}", name))),
    ];
}
