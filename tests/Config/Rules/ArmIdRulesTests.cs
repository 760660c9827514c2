using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class ArmIdRulesTests
{
    private const string Local = "/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg/providers";
    private const string Azure = "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers";
    private const string Vault = Azure + "/Microsoft.KeyVault/vaults/kv";

    /// <summary>Every setting that takes an id, by its key, with an id it takes.</summary>
    public static TheoryData<string, string, string> Fields =>
        new()
        {
            { "sofs: {custom_location_id: ID}", "sofs.custom_location_id", Local + "/Microsoft.ExtendedLocation/customLocations/azl" },
            {
                "session_host: {clusters: [{name: a, logical_network: lnet-avd, count: 1, custom_location_id: ID}]}",
                "session_host.clusters[0].custom_location_id",
                Local + "/Microsoft.ExtendedLocation/customLocations/azl"
            },
            {
                "network: {logical_networks: [{name: lnet-avd, existing_id: ID}]}",
                "network.logical_networks[0].existing_id",
                Local + "/Microsoft.AzureStackHCI/logicalNetworks/lnet"
            },
            {
                "network: {logical_networks: [{name: lnet-avd, custom_location_id: ID}]}",
                "network.logical_networks[0].custom_location_id",
                Local + "/Microsoft.ExtendedLocation/customLocations/azl"
            },
            {
                "storage: {paths: [{name: p, existing_id: ID}]}",
                "storage.paths[0].existing_id",
                Local + "/Microsoft.AzureStackHCI/storageContainers/p"
            },
            {
                "storage: {paths: [{name: p, custom_location_id: ID}]}",
                "storage.paths[0].custom_location_id",
                Local + "/microsoft.extendedlocation/customlocations/azl"
            },
            { "image: {source: {existing_id: ID}}", "image.source.existing_id", Local + "/Microsoft.AzureStackHCI/galleryImages/img" },
            {
                "image: {source: {existing_id: ID}}",
                "image.source.existing_id",
                Local + "/Microsoft.AzureStackHCI/marketplaceGalleryImages/img"
            },
            { "sofs: {image: {existing_id: ID}}", "sofs.image.existing_id", Local + "/Microsoft.AzureStackHCI/galleryImages/img" },
            { "key_vault: {existing_id: ID}", "key_vault.existing_id", Azure + "/Microsoft.KeyVault/vaults/kv-contoso-avd-prod" },
            {
                "key_vault: {external_vaults: [{name: kv-x, id: ID}]}",
                "key_vault.external_vaults[0].id",
                Azure + "/Microsoft.KeyVault/vaults/kv-x"
            },
            {
                "key_vault: {private_endpoint: {subnet_id: ID}}",
                "key_vault.private_endpoint.subnet_id",
                Azure + "/Microsoft.Network/virtualNetworks/v/subnets/s"
            },
            {
                "host_pool: {connection_private_endpoint: {subnet_id: ID}}",
                "host_pool.connection_private_endpoint.subnet_id",
                Azure + "/Microsoft.Network/virtualNetworks/v/subnets/s"
            },
            {
                "workspace: {feed_private_endpoint: {subnet_id: ID}}",
                "workspace.feed_private_endpoint.subnet_id",
                Azure + "/Microsoft.Network/virtualNetworks/v/subnets/s"
            },
            {
                "workspace: {global_private_endpoint: {private_dns_zone_id: ID}}",
                "workspace.global_private_endpoint.private_dns_zone_id",
                Azure + "/Microsoft.Network/privateDnsZones/z"
            },
            {
                "key_vault: {network_rules: {subnet_ids: [ID]}}",
                "key_vault.network_rules.subnet_ids[0]",
                Azure + "/Microsoft.Network/virtualNetworks/v/subnets/s"
            },
            {
                "storage: {witness: {network_rules: {subnet_ids: [ID]}}}",
                "storage.witness.network_rules.subnet_ids[0]",
                Azure + "/Microsoft.Network/virtualNetworks/v/subnets/s"
            },
            {
                "storage: {witness: {name: null, existing_id: ID}}",
                "storage.witness.existing_id",
                Azure + "/Microsoft.Storage/storageAccounts/st"
            },
            {
                "storage: {cloud_cache: {existing_id: ID}}",
                "storage.cloud_cache.existing_id",
                Azure + "/Microsoft.Storage/storageAccounts/st"
            },
            {
                "storage: {app_attach: {account: {existing_id: ID}}}",
                "storage.app_attach.account.existing_id",
                Azure + "/Microsoft.Storage/storageAccounts/st"
            },
            {
                "backup: {key_vault: {storage_account_id: ID}}",
                "backup.key_vault.storage_account_id",
                Azure + "/Microsoft.Storage/storageAccounts/st"
            },
            { "backup: {vault: {existing_id: ID}}", "backup.vault.existing_id", Azure + "/Microsoft.RecoveryServices/vaults/rsv" },
            {
                "monitoring: {log_analytics: {existing_id: ID}}",
                "monitoring.log_analytics.existing_id",
                Azure + "/Microsoft.OperationalInsights/workspaces/log"
            },
            {
                "monitoring: {action_group: {existing_id: ID}}",
                "monitoring.action_group.existing_id",
                Azure + "/Microsoft.Insights/actionGroups/ag"
            },
            { "network: {virtual_network_id: ID}", "network.virtual_network_id", Azure + "/Microsoft.Network/virtualNetworks/v" },
            {
                "network: {private_dns: {linked_network_ids: [ID]}}",
                "network.private_dns.linked_network_ids[0]",
                Azure + "/Microsoft.Network/virtualNetworks/v"
            },
            {
                "network: {private_dns: {zones_resource_group_id: ID}}",
                "network.private_dns.zones_resource_group_id",
                "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg"
            },
            {
                "network: {private_endpoint_subnet_id: ID}",
                "network.private_endpoint_subnet_id",
                Azure + "/Microsoft.Network/virtualNetworks/v/subnets/s"
            },
        };

    [Theory]
    [MemberData(nameof(Fields))]
    public void Takes_resources_of_the_right_type_in_every_field(string overlay, string path, string id)
    {
        RuleCheck
            .Of(overlay.Replace("ID", id, StringComparison.Ordinal))
            .DoesNotFind("AVD0100")
            .DoesNotFind("AVD0101")
            .DoesNotFind("AVD0102");
        RuleCheck.Of(overlay.Replace("ID", Local + "/Microsoft.Compute/disks/d", StringComparison.Ordinal)).Finds("AVD0100", path);
    }

    [Theory]
    [InlineData(Local + "/Microsoft.AzureStackHCI/logicalNetworks/lnet/subnets/default")]
    [InlineData(Local + "/Microsoft.Network/virtualNetworks/v")]
    [InlineData(Local + "/Microsoft.Network/virtualNetworks/v/subnets/s")]
    public void Knows_what_people_take_a_logical_network_for(string id) =>
        RuleCheck
            .Of($"network: {{logical_networks: [{{name: lnet-avd, existing_id: {id}}}]}}")
            .Finds("AVD0101", "network.logical_networks[0].existing_id")
            .DoesNotFind("AVD0100");

    [Fact]
    public void Rejects_a_resource_of_Azure_Local_in_another_subscription() =>
        RuleCheck
            .Of($"image: {{source: {{custom: null, existing_id: {Azure}/Microsoft.AzureStackHCI/galleryImages/img}}}}")
            .Finds("AVD0102", "image.source.existing_id");

    [Fact]
    public void Takes_one_subscription_for_everything() =>
        RuleCheck.Of("subscription: {id: 00000000-0000-0000-0000-00000000000c, session_hosts_id: null}").DoesNotFind("AVD0102");

    [Fact]
    public void Warns_of_a_name_that_has_no_effect() =>
        RuleCheck.Of($"key_vault: {{name: kv-new, existing_id: {Vault}}}").Finds("AVD0103", "key_vault.name", Severity.Warning);

    [Theory]
    [InlineData($"key_vault: {{existing_id: {Vault}}}")]
    [InlineData($"key_vault: {{name: null, existing_id: {Vault}}}")]
    [InlineData($"key_vault: {{name: KV, existing_id: {Vault}}}")]
    public void Takes_the_id_of_an_existing_resource_alone_or_with_its_own_name(string overlay) =>
        RuleCheck.Of(overlay).DoesNotFind("AVD0103");

    [Theory]
    [InlineData("subscription: {id: 00000000-0000-0000-0000-00000000000a}", "subscription.id")]
    [InlineData("subscription: {session_hosts_id: 00000000-0000-0000-0000-00000000000a}", "subscription.session_hosts_id")]
    public void Rejects_a_tenant_in_place_of_a_subscription(string overlay, string path) => RuleCheck.Of(overlay).Finds("AVD0104", path);

    [Fact]
    public void Takes_a_tenant_and_a_subscription() => RuleCheck.Of("tags: {a: b}").DoesNotFind("AVD0104");
}
