using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Lookup;

/// <summary>Every setting that accepts the id of a resource. Settings that accept any resource, such as the scope of a role, are not in the table.</summary>
internal static class ArmIdFields
{
    public static ImmutableArray<ArmIdField> All { get; } =
    [
        OnAzureLocal(
            "a custom location",
            [ArmTypes.CustomLocation],
            static settings =>
                [
                    .. SettingsPlaces.Clusters(settings).Each("custom_location_id", cluster => cluster.CustomLocationId),
                    .. SettingsPlaces.Networks(settings).Each("custom_location_id", network => network.CustomLocationId),
                    .. SettingsPlaces.StoragePaths(settings).Each("custom_location_id", path => path.CustomLocationId),
                    .. Places.At("sofs.custom_location_id", settings.Sofs?.CustomLocationId),
                ]
        ),
        OnAzureLocal(
            "a logical network",
            [ArmTypes.LogicalNetwork],
            static settings => SettingsPlaces.Networks(settings).Each("existing_id", network => network.ExistingId)
        ),
        OnAzureLocal(
            "a storage path",
            [ArmTypes.StorageContainer],
            static settings => SettingsPlaces.StoragePaths(settings).Each("existing_id", path => path.ExistingId)
        ),
        OnAzureLocal(
            "an image on Azure Local",
            [ArmTypes.GalleryImage, ArmTypes.MarketplaceImage],
            static settings => SettingsPlaces.Images(settings).Each("existing_id", image => image.ExistingId)
        ),
        InAzure(
            "a key vault",
            [ArmTypes.KeyVault],
            static settings =>
                [
                    .. Places.At("key_vault.existing_id", settings.KeyVault?.ExistingId),
                    .. Places.In("key_vault.external_vaults", settings.KeyVault?.ExternalVaults).Each("id", vault => vault.Id),
                ]
        ),
        InAzure("a host pool", [ArmTypes.HostPool], static settings => Places.At("host_pool.existing_id", settings.HostPool?.ExistingId)),
        InAzure(
            "a workspace of Azure Virtual Desktop",
            [ArmTypes.AvdWorkspace],
            static settings => Places.At("workspace.existing_id", settings.Workspace?.ExistingId)
        ),
        InAzure(
            "a Log Analytics workspace",
            [ArmTypes.LogAnalyticsWorkspace],
            static settings => Places.At("monitoring.log_analytics.existing_id", settings.Monitoring?.LogAnalytics?.ExistingId)
        ),
        InAzure(
            "an action group",
            [ArmTypes.ActionGroup],
            static settings => Places.At("monitoring.action_group.existing_id", settings.Monitoring?.ActionGroup?.ExistingId)
        ),
        InAzure(
            "a storage account",
            [ArmTypes.StorageAccount],
            static settings =>
                [
                    .. SettingsPlaces.StorageAccounts(settings).Each("existing_id", account => account.ExistingId),
                    .. Places.At("backup.key_vault.storage_account_id", settings.Backup?.KeyVault?.StorageAccountId),
                ]
        ),
        InAzure(
            "a Recovery Services vault",
            [ArmTypes.RecoveryVault],
            static settings => Places.At("backup.vault.existing_id", settings.Backup?.Vault?.ExistingId)
        ),
        InAzure(
            "a virtual network in Azure",
            [ArmTypes.VirtualNetwork],
            static settings =>
                [
                    .. Places.At("network.virtual_network_id", settings.Network?.VirtualNetworkId),
                    .. Places.In("network.private_dns.linked_network_ids", settings.Network?.PrivateDns?.LinkedNetworkIds),
                ]
        ),
        InAzure(
            "a subnet of a virtual network in Azure",
            [ArmTypes.Subnet],
            static settings =>
                [
                    .. Places.At("network.private_endpoint_subnet_id", settings.Network?.PrivateEndpointSubnetId),
                    .. SettingsPlaces.PrivateEndpoints(settings).Each("subnet_id", endpoint => endpoint.SubnetId),
                    .. SettingsPlaces.NetworkRules(settings).EachIn("subnet_ids", rules => rules.SubnetIds),
                ]
        ),
        InAzure(
            "a private DNS zone",
            [ArmTypes.PrivateDnsZone],
            static settings => SettingsPlaces.PrivateEndpoints(settings).Each("private_dns_zone_id", endpoint => endpoint.PrivateDnsZoneId)
        ),
        InAzure(
            "a resource group",
            [ArmTypes.ResourceGroup],
            static settings => Places.At("network.private_dns.zones_resource_group_id", settings.Network?.PrivateDns?.ZonesResourceGroupId)
        ),
    ];

    private static ArmIdField OnAzureLocal(string noun, ImmutableArray<string> types, Func<AvdSettings, IEnumerable<Place<ArmId>>> find) =>
        new(noun, types, true, find);

    private static ArmIdField InAzure(string noun, ImmutableArray<string> types, Func<AvdSettings, IEnumerable<Place<ArmId>>> find) =>
        new(noun, types, false, find);
}
