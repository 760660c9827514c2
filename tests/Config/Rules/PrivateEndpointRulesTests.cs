using AvdPulumi.Configuration.Diagnostics;
using static AvdPulumi.Tests.Configuration.Rules.NetworkYaml;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class PrivateEndpointRulesTests
{
    // an endpoint with all it needs: subnet, zones, and a way there
    private const string Complete =
        "key_vault: {private_endpoint: {}}\n"
        + "network: {connectivity: vpn, private_endpoint_subnet_id: "
        + Subnet
        + ", virtual_network_id: "
        + Hub
        + ", private_dns: {mode: create}}";

    private const string VaultZone = "key_vault.private_endpoint.private_dns_zone_id";

    [Fact]
    public void An_endpoint_needs_a_subnet() =>
        RuleCheck
            .Of("key_vault: {private_endpoint: {}}\nworkspace: {feed_private_endpoint: {}}")
            .Finds("AVD1050", "workspace.feed_private_endpoint.subnet_id")
            .Says("AVD1050", "The same applies to key_vault.private_endpoint.subnet_id.");

    [Theory]
    [InlineData(Complete)]
    [InlineData("key_vault: {private_endpoint: {subnet_id: " + Subnet + "}}")]
    public void An_endpoint_has_its_own_subnet_or_everybodys(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD1050");

    [Fact]
    public void Somebody_must_keep_the_zone() => RuleCheck.Of("key_vault: {private_endpoint: {}}").Finds("AVD1051", VaultZone);

    [Theory]
    [InlineData("create")]
    [InlineData("existing")]
    [InlineData("none")]
    public void Whoever_keeps_the_zone_is_named(string mode) =>
        RuleCheck.Of($"key_vault: {{private_endpoint: {{}}}}\nnetwork: {{private_dns: {{mode: {mode}}}}}").DoesNotFind("AVD1051");

    [Fact]
    public void An_endpoint_may_name_its_zone() =>
        RuleCheck
            .Of($"key_vault: {{private_endpoint: {{private_dns_zone_id: {Zone("privatelink.vaultcore.azure.net")}}}}}")
            .DoesNotFind("AVD1051")
            .DoesNotFind("AVD1055");

    [Fact]
    public void Existing_zones_are_somewhere() =>
        RuleCheck
            .Of("key_vault: {private_endpoint: {}}\nnetwork: {private_dns: {mode: existing}}")
            .Finds("AVD1052", "network.private_dns.zones_resource_group_id");

    [Fact]
    public void Existing_zones_are_in_the_group_that_is_given() =>
        RuleCheck
            .Of(
                "key_vault: {private_endpoint: {}}\nnetwork: {private_dns: {mode: existing, zones_resource_group_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-dns}}"
            )
            .DoesNotFind("AVD1052")
            .DoesNotFind("AVD1054");

    [Fact]
    public void Created_zones_answer_somebody() =>
        RuleCheck
            .Of("key_vault: {private_endpoint: {}}\nnetwork: {private_dns: {mode: create}}")
            .Finds("AVD1053", "network.private_dns.linked_network_ids");

    [Theory]
    [InlineData(Complete)]
    [InlineData("key_vault: {private_endpoint: {}}\nnetwork: {private_dns: {mode: create, linked_network_ids: [" + Hub + "]}}")]
    public void Created_zones_answer_in_the_networks_they_are_linked_to(string overlay) =>
        RuleCheck.Of(overlay).DoesNotFind("AVD1053").DoesNotFind("AVD1054");

    [Theory]
    [InlineData(
        "{mode: create, zones_resource_group_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-dns}",
        "zones_resource_group_id"
    )]
    [InlineData("{linked_network_ids: [" + Hub + "]}", "linked_network_ids")]
    public void Keys_of_another_mode_are_noticed(string dns, string key) =>
        RuleCheck.Of($"network: {{private_dns: {dns}}}").Finds("AVD1054", $"network.private_dns.{key}", Severity.Warning);

    [Theory]
    [InlineData("key_vault: {private_endpoint", "}", "privatelink.vault.azure.net", "key_vault.private_endpoint")]
    [InlineData("workspace: {global_private_endpoint", "}", "privatelink.wvd.microsoft.com", "workspace.global_private_endpoint")]
    [InlineData("workspace: {feed_private_endpoint", "}", "privatelink-global.wvd.microsoft.com", "workspace.feed_private_endpoint")]
    [InlineData("host_pool: {connection_private_endpoint", "}", "privatelink.azure.net", "host_pool.connection_private_endpoint")]
    [InlineData("storage: {witness: {private_endpoint", "}}", "privatelink.file.core.windows.net", "storage.witness.private_endpoint")]
    [InlineData(
        "storage: {cloud_cache: {kind: FileStorage, sku: Premium_LRS, private_endpoint",
        "}}",
        "privatelink.blob.core.windows.net",
        "storage.cloud_cache.private_endpoint"
    )]
    [InlineData(
        "storage: {cloud_cache: {shares: [{name: profiles, quota_gib: 100}], private_endpoint",
        "}}",
        "privatelink.blob.core.windows.net",
        "storage.cloud_cache.private_endpoint"
    )]
    [InlineData(
        "storage: {app_attach: {account: {private_endpoint",
        "}}}",
        "privatelink.blob.core.windows.net",
        "storage.app_attach.account.private_endpoint"
    )]
    public void A_zone_fits_the_resource(string before, string after, string zone, string path) =>
        RuleCheck.Of($"{before}: {{private_dns_zone_id: {Zone(zone)}}}{after}").Finds("AVD1055", $"{path}.private_dns_zone_id");

    [Theory]
    [InlineData("privatelink.file.core.windows.net")]
    [InlineData("privatelink.blob.core.windows.net")]
    public void A_general_purpose_account_serves_files_and_blobs(string zone) =>
        RuleCheck.Of($"storage: {{cloud_cache: {{private_endpoint: {{private_dns_zone_id: {Zone(zone)}}}}}}}").DoesNotFind("AVD1055");

    [Fact]
    public void Zones_without_an_endpoint_are_noticed() =>
        RuleCheck.Of("network: {private_dns: {mode: create}}").Finds("AVD1056", "network.private_dns.mode", Severity.Note);

    [Fact]
    public void Zones_with_an_endpoint_are_fine() => RuleCheck.Of(Complete).DoesNotFind("AVD1056");

    [Theory]
    [InlineData("Disabled")]
    [InlineData("EnabledForClientsOnly")]
    public void Hosts_need_a_way_to_their_endpoint(string access) =>
        RuleCheck.Of(HostPool(access, "internet")).Finds("AVD1057", "host_pool.public_network_access").DoesNotFind("AVD1058");

    [Theory]
    [InlineData("Disabled", "vpn")]
    [InlineData("EnabledForClientsOnly", "express_route")]
    [InlineData("Enabled", "internet")]
    public void Hosts_have_a_way_to_the_service(string access, string connectivity) =>
        RuleCheck.Of(HostPool(access, connectivity)).DoesNotFind("AVD1057");

    [Fact]
    public void An_endpoint_that_the_site_cannot_reach_is_noticed()
    {
        RuleCheck.Of("key_vault: {private_endpoint: {}}").Finds("AVD1058", "key_vault.private_endpoint", Severity.Warning);
        RuleCheck.Of(HostPool("Enabled", "internet")).Finds("AVD1058", "host_pool.connection_private_endpoint", Severity.Warning);
    }

    [Fact]
    public void An_endpoint_behind_a_vpn_is_fine() => RuleCheck.Of(Complete).DoesNotFind("AVD1058");

    private static string HostPool(string access, string connectivity) =>
        $"host_pool: {{public_network_access: {access}, connection_private_endpoint: {{}}}}\nnetwork: {{connectivity: {connectivity}}}";
}
