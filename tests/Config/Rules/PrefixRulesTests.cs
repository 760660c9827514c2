using AvdPulumi.Configuration.Diagnostics;
using static AvdPulumi.Tests.Configuration.Rules.NetworkYaml;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class PrefixRulesTests
{
    private const string Prefix = "network.logical_networks[0].address_prefix";

    [Theory]
    [InlineData("10.10.20.0/31", "10.10.20.1")]
    [InlineData("10.10.20.1/32", "10.10.20.1")]
    [InlineData("127.0.0.0/24", "127.0.0.1")]
    [InlineData("169.254.0.0/16", "169.254.0.1")]
    [InlineData("224.0.0.0/24", "224.0.0.1")]
    [InlineData("0.0.0.0/0", "10.10.20.1")]
    public void A_range_must_be_able_to_hold_machines(string prefix, string gateway) =>
        RuleCheck.Of(Ranged(prefix, gateway)).Finds("AVD1015", Prefix);

    [Theory]
    [InlineData("10.10.20.0/30", "10.10.20.1")]
    [InlineData("192.168.4.0/22", "192.168.4.1")]
    public void A_range_holds_machines(string prefix, string gateway) => RuleCheck.Of(Ranged(prefix, gateway)).DoesNotFind("AVD1015");

    [Theory]
    [InlineData("172.42.0.0/24")]
    [InlineData("192.0.0.0/8")]
    [InlineData("11.0.0.0/24")]
    public void A_public_range_is_noticed(string prefix) =>
        RuleCheck.Of(Ranged(prefix, "10.0.0.1")).Finds("AVD1016", Prefix, Severity.Warning);

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("172.31.255.0/24")]
    [InlineData("192.168.0.0/16")]
    [InlineData("100.68.180.0/28")]
    public void A_private_or_shared_range_is_fine(string prefix) => RuleCheck.Of(Ranged(prefix, "10.0.0.1")).DoesNotFind("AVD1016");

    [Theory]
    [InlineData("10.10.21.1")]
    [InlineData("10.10.20.0")]
    [InlineData("10.10.20.255")]
    public void A_gateway_is_a_machines_address_on_the_segment(string gateway) =>
        RuleCheck.Of(Ranged("10.10.20.0/24", gateway)).Finds("AVD1017", "network.logical_networks[0].gateway");

    [Theory]
    [InlineData("10.10.20.1")]
    [InlineData("10.10.20.254")]
    public void A_gateway_is_anywhere_on_the_segment(string gateway) =>
        RuleCheck.Of(Ranged("10.10.20.0/24", gateway)).DoesNotFind("AVD1017");

    [Theory]
    [InlineData("10.10.20.128/25", 121)]
    [InlineData("10.10.0.0/16", 120)]
    [InlineData("10.10.20.0/24", 121)]
    public void Ranges_that_overlap_are_noticed(string prefix, int vlan) =>
        RuleCheck
            .Of(
                Networks(
                    AvdNetwork,
                    $"name: lnet-other, switch_name: Compute, vlan: {vlan}, address_prefix: {prefix}, gateway: 10.10.20.129"
                )
            )
            .Finds("AVD1018", "network.logical_networks[1].address_prefix", Severity.Warning);

    [Fact]
    public void Every_range_in_a_wide_one_is_noticed() =>
        RuleCheck
            .Of(
                Networks(
                    "name: lnet-avd, switch_name: Compute, address_prefix: 10.0.0.0/8, gateway: 10.0.0.1",
                    Other,
                    AvdNetwork.Replace("lnet-avd", "lnet-third", StringComparison.Ordinal)
                )
            )
            .FindsAll("AVD1018", "network.logical_networks[1].address_prefix", "network.logical_networks[2].address_prefix");

    [Fact]
    public void Ranges_may_be_neighbours_or_one_segment()
    {
        RuleCheck.Of(Networks(AvdNetwork, Other)).DoesNotFind("AVD1018");
        RuleCheck.Of(Networks(AvdNetwork, AvdNetwork.Replace("lnet-avd", "lnet-other", StringComparison.Ordinal))).DoesNotFind("AVD1018");
    }

    private static string Ranged(string prefix, string gateway) =>
        Networks($"name: lnet-avd, switch_name: Compute, address_prefix: {prefix}, gateway: {gateway}");
}
