using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class CloudRulesTests
{
    private const string Government = "subscription: {cloud: usgovernment}\n";
    private const string GovernmentRegions = Government + "deployment: {location: usgovvirginia, metadata_location: usgovvirginia}\n";
    private const string ChinaRegions =
        "subscription: {cloud: china}\ndeployment: {location: chinanorth3, metadata_location: chinanorth3}\n";
    private const string ControlPlaneOnly = "config:\n  avd:layers: [control_plane]\n";

    [Fact]
    public void Rejects_regions_of_two_clouds() =>
        RuleCheck.Of("deployment: {location: usgovvirginia, metadata_location: eastus}").Finds("AVD0113", "deployment.location");

    [Fact]
    public void Rejects_regions_of_two_clouds_whichever_is_set() =>
        RuleCheck
            .Of(Government + "deployment: {location: usgovvirginia, metadata_location: eastus}")
            .Finds("AVD0113", "deployment.metadata_location");

    [Theory]
    [InlineData("usgovvirginia")]
    [InlineData("usdodeast")]
    [InlineData("usgovatlantis")]
    [InlineData("chinanorth3")]
    public void A_cloud_that_is_not_set_is_one_finding(string region) =>
        RuleCheck
            .Of($"deployment: {{location: {region}, metadata_location: {region}}}")
            .Finds("AVD0113", "deployment.location")
            .DoesNotFind("AVD0111")
            .DoesNotFind("AVD0112");

    [Fact]
    public void Reads_the_region_of_private_endpoints_too() =>
        RuleCheck
            .Of(GovernmentRegions + "network: {private_endpoint_location: eastus}")
            .Finds("AVD0113", "network.private_endpoint_location");

    [Theory]
    [InlineData(GovernmentRegions)]
    [InlineData(ChinaRegions)]
    [InlineData("deployment: {location: westeurope, metadata_location: eastus}")]
    [InlineData("deployment: {location: atlantiscentralnorth}")]
    public void Takes_regions_of_one_cloud(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD0113").DoesNotFind("AVD0111");

    [Fact]
    public void Rejects_a_cloud_that_does_not_exist() =>
        RuleCheck.Of("subscription: {cloud: germany}").Finds("AVD0028", "subscription.cloud");

    [Theory]
    [InlineData("file.core.usgovcloudapi.net", "")]
    [InlineData("file.core.chinacloudapi.cn", "")]
    [InlineData("file.core.windows.net", GovernmentRegions)]
    [InlineData("file.core.windows.net", ChinaRegions)]
    public void Rejects_a_share_of_another_cloud(string ending, string overlay) =>
        RuleCheck.Of(overlay + $@"fslogix: {{locations: ['\\stcontoso.{ending}\profiles']}}").Finds("AVD0114", "fslogix.locations[0]");

    [Theory]
    [InlineData(@"\\stcontoso.file.core.windows.net\profiles", "")]
    [InlineData(@"\\stcontoso.file.core.usgovcloudapi.net\profiles", GovernmentRegions)]
    [InlineData(@"\\stcontoso.file.core.chinacloudapi.cn\profiles", ChinaRegions)]
    [InlineData(@"\\sofs.contoso.com\profiles", GovernmentRegions)]
    public void Takes_a_share_of_its_cloud_or_of_no_cloud(string path, string overlay) =>
        RuleCheck.Of(overlay + $"fslogix: {{locations: ['{path}']}}").DoesNotFind("AVD0114");

    [Fact]
    public void Rejects_a_package_in_another_cloud() =>
        RuleCheck
            .Of(
                @"storage: {app_attach: {packages: [{name: ledger, image_path: '\\stapps.file.core.usgovcloudapi.net\apps\ledger.cim', package_name: Ledger, version: 1.0.0.0}]}}"
            )
            .Finds("AVD0114", "storage.app_attach.packages[0].image_path");

    [Fact]
    public void Says_that_China_has_no_Azure_Local() => RuleCheck.Of(ChinaRegions).Finds("AVD0115", "session_host").DoesNotFind("AVD0112");

    [Fact]
    public void Lets_a_control_plane_alone_be_in_China() => RuleCheck.Of(ChinaRegions, ControlPlaneOnly).DoesNotFind("AVD0115");

    [Theory]
    [InlineData(GovernmentRegions, "key_vault")]
    [InlineData(ChinaRegions, "key_vault")]
    [InlineData(ChinaRegions, "storage")]
    public void Says_which_Defender_plan_a_cloud_lacks(string overlay, string plan) =>
        RuleCheck
            .Of(overlay + $"monitoring: {{defender: {{{plan}: true}}}}", ControlPlaneOnly)
            .Finds("AVD0115", $"monitoring.defender.{plan}");

    [Theory]
    [InlineData(GovernmentRegions, "storage")]
    [InlineData(GovernmentRegions, "servers")]
    [InlineData(ChinaRegions, "servers")]
    [InlineData("deployment: {location: westeurope}\n", "key_vault")]
    public void Takes_a_Defender_plan_that_it_has(string overlay, string plan) =>
        RuleCheck.Of(overlay + $"monitoring: {{defender: {{{plan}: true}}}}", ControlPlaneOnly).DoesNotFind("AVD0115");

    [Fact]
    public void Warns_of_machines_that_no_document_confirms() =>
        RuleCheck.Of(GovernmentRegions).Finds("AVD0116", "session_host", Severity.Warning);

    [Fact]
    public void Warns_of_nothing_in_the_public_cloud() =>
        RuleCheck.Of("deployment: {location: westeurope}").DoesNotFind("AVD0116").DoesNotFind("AVD0115");

    [Fact]
    public void A_zone_by_id_is_that_of_the_cloud()
    {
        const string Zones =
            "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones/";
        const string Endpoint =
            "network: {connectivity: vpn, private_endpoint_subnet_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub/subnets/snet}\nkey_vault: {private_endpoint: {private_dns_zone_id: ";

        RuleCheck
            .Of($"{GovernmentRegions}{Endpoint}{Zones}privatelink.vaultcore.azure.net}}}}")
            .Finds("AVD1055", "key_vault.private_endpoint.private_dns_zone_id");
        RuleCheck.Of($"{GovernmentRegions}{Endpoint}{Zones}privatelink.vaultcore.usgovcloudapi.net}}}}").DoesNotFind("AVD1055");
    }
}
