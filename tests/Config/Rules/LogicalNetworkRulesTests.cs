using AvdPulumi.Configuration.Diagnostics;
using static AvdPulumi.Tests.Configuration.Rules.NetworkYaml;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class LogicalNetworkRulesTests
{
    private const string At = "network.logical_networks[0]";

    [Fact]
    public void A_static_network_needs_range_and_gateway() =>
        RuleCheck.Of(Networks("name: lnet-avd, switch_name: Compute")).FindsAll("AVD1001", $"{At}.address_prefix", $"{At}.gateway");

    [Theory]
    [InlineData(AvdNetwork)]
    [InlineData("name: lnet-avd, switch_name: Compute, allocation: Dynamic")]
    [InlineData("name: lnet-avd, " + ExistingNetwork)]
    public void A_network_has_the_addresses_it_needs(string network) => RuleCheck.Of(Networks(network)).DoesNotFind("AVD1001");

    [Fact]
    public void Dhcp_takes_no_pools() =>
        RuleCheck
            .Of(Networks($"name: lnet-avd, switch_name: Compute, allocation: Dynamic, pools: [{Pool}]"))
            .Finds("AVD1002", $"{At}.pools");

    [Theory]
    [InlineData("name: lnet-avd, switch_name: Compute, allocation: Dynamic")]
    [InlineData(AvdNetwork + ", pools: [" + Pool + "]")]
    public void Pools_are_for_static_networks(string network) => RuleCheck.Of(Networks(network)).DoesNotFind("AVD1002");

    [Fact]
    public void A_created_network_needs_a_switch() =>
        RuleCheck.Of(Networks("name: lnet-avd, allocation: Dynamic")).Finds("AVD1003", $"{At}.switch_name");

    [Theory]
    [InlineData(AvdNetwork)]
    [InlineData("name: lnet-avd, " + ExistingNetwork)]
    public void A_network_has_the_switch_it_needs(string network) =>
        RuleCheck.Of(Networks(network)).DoesNotFind("AVD1003").DoesNotFind("AVD1004");

    [Fact]
    public void An_adopted_network_takes_no_switch() =>
        RuleCheck
            .Of(Networks($"name: lnet-avd, switch_name: Compute, {ExistingNetwork}"))
            .Finds("AVD1004", $"{At}.switch_name", Severity.Warning);

    [Theory]
    [InlineData("lnet-avd")]
    [InlineData("LNET-AVD")]
    public void Names_of_networks_differ(string name) =>
        RuleCheck
            .Of(Networks(AvdNetwork, $"name: {name}, switch_name: Compute, allocation: Dynamic"))
            .Finds("AVD1005", "network.logical_networks[1].name");

    [Fact]
    public void Two_networks_with_two_names_are_fine() =>
        RuleCheck.Of(Networks(AvdNetwork, Other)).DoesNotFind("AVD1005").DoesNotFind("AVD1006");

    [Fact]
    public void A_network_is_adopted_once() =>
        RuleCheck
            .Of(
                Networks(
                    $"name: lnet-avd, {ExistingNetwork}",
                    $"name: lnet-sofs, {ExistingNetwork.Replace("rg-net", "RG-NET", StringComparison.Ordinal)}"
                )
            )
            .Finds("AVD1006", "network.logical_networks[1].existing_id", Severity.Warning);

    [Fact]
    public void A_network_that_nothing_is_on_is_noticed() =>
        RuleCheck.Of(Networks(AvdNetwork, Other)).Finds("AVD1007", "network.logical_networks[1].name", Severity.Note);

    [Fact]
    public void A_network_that_only_the_file_server_is_on_is_used() =>
        RuleCheck.Of(Networks(AvdNetwork, Other) + "\nsofs: {logical_network: lnet-other}").DoesNotFind("AVD1007");
}
