using AvdPulumi.Configuration.Diagnostics;
using static AvdPulumi.Tests.Configuration.Rules.NetworkYaml;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class PoolRulesTests
{
    private const string At = "network.logical_networks[0].pools[0]";

    [Fact]
    public void A_pool_runs_upwards() => RuleCheck.Of(Pools("{start: 10.10.20.199, end: 10.10.20.50}")).Finds("AVD1020", $"{At}.end");

    [Theory]
    [InlineData(Pool)]
    [InlineData("{start: 10.10.20.50, end: 10.10.20.50}")]
    public void A_pool_has_one_address_at_least(string pool) => RuleCheck.Of(Pools(pool)).DoesNotFind("AVD1020");

    [Fact]
    public void A_pool_stays_in_its_network()
    {
        RuleCheck.Of(Pools("{start: 10.10.20.50, end: 10.10.21.50}")).Finds("AVD1021", $"{At}.end");
        RuleCheck.Of(Pools("{start: 10.10.2.50, end: 10.10.20.199}")).Finds("AVD1021", $"{At}.start");
        RuleCheck.Of(Pools("{start: 10.10.2.50, end: 10.10.2.199}")).FindsAll("AVD1021", $"{At}.start", $"{At}.end");
    }

    [Fact]
    public void A_pool_in_its_network_is_fine() =>
        RuleCheck
            .Of(Pools(Pool))
            .DoesNotFind("AVD1021")
            .DoesNotFind("AVD1022")
            .DoesNotFind("AVD1023")
            .DoesNotFind("AVD1024")
            .DoesNotFind("AVD1025");

    [Theory]
    [InlineData("{start: 10.10.20.1, end: 10.10.20.199}", At)]
    [InlineData("{start: 10.10.20.50, end: 10.10.20.255}", At + ".end")]
    public void A_pool_leaves_out_router_and_broadcast(string pool, string path) => RuleCheck.Of(Pools(pool)).Finds("AVD1022", path);

    [Fact]
    public void A_whole_range_holds_three_addresses_that_are_taken() =>
        RuleCheck.Of(Pools("{start: 10.10.20.0, end: 10.10.20.255}")).FindsAll("AVD1022", At, $"{At}.start", $"{At}.end");

    [Theory]
    [InlineData("network: {dns_servers: [10.10.20.50, 10.10.0.5]}")]
    [InlineData("network: {dns_servers: [10.10.0.5, 10.10.20.199]}")]
    public void A_pool_leaves_out_dns_servers(string overlay) => RuleCheck.Of(overlay).Finds("AVD1023", At);

    [Theory]
    [InlineData("network: {dns_servers: [10.10.20.49, 10.10.20.200]}")]
    [InlineData("network: {dns_servers: [10.10.0.5, 10.30.0.5]}")]
    public void Dns_servers_beside_the_pool_are_fine(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD1023");

    [Fact]
    public void Pools_of_a_network_are_apart() =>
        RuleCheck
            .Of(Pools("{start: 10.10.20.100, end: 10.10.20.199}", "{start: 10.10.20.50, end: 10.10.20.100}"))
            .Finds("AVD1024", "network.logical_networks[0].pools[1]");

    [Fact]
    public void Pools_of_two_networks_on_one_vlan_are_apart() =>
        RuleCheck
            .Of(
                Networks(
                    $"{AvdNetwork}, pools: [{Pool}]",
                    $"{AvdNetwork.Replace("lnet-avd", "lnet-other", StringComparison.Ordinal)}, pools: [{Pool}]"
                )
            )
            .Finds("AVD1024", "network.logical_networks[1].pools[0]");

    [Fact]
    public void Pools_that_meet_are_fine() =>
        RuleCheck.Of(Pools("{start: 10.10.20.100, end: 10.10.20.199}", "{start: 10.10.20.50, end: 10.10.20.99}")).DoesNotFind("AVD1024");

    [Fact]
    public void Fixed_addresses_without_a_pool_are_noticed() =>
        RuleCheck.Of(Networks(AvdNetwork)).Finds("AVD1025", "network.logical_networks[0].pools", Severity.Warning);
}
