using AvdPulumi.Configuration.Diagnostics;
using static AvdPulumi.Tests.Configuration.Rules.NetworkYaml;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class AddressSupplyRulesTests
{
    private const string Addresses = "session_host.clusters[0].addresses";
    private const string BlueGreen = "\n  update: {mode: blue_green}";

    // flow style has no room for a further key
    private static string BlueGreenWith(string clusters) =>
        clusters.Replace("session_host: {", "session_host: {update: {mode: blue_green}, ", StringComparison.Ordinal);

    [Fact]
    public void Every_host_needs_an_address() =>
        RuleCheck.Of(Clusters("logical_network: lnet-avd, count: 3, addresses: [10.10.20.30, 10.10.20.31]")).Finds("AVD1036", Addresses);

    [Fact]
    public void A_second_set_of_hosts_needs_addresses() =>
        RuleCheck
            .Of(BlueGreenWith(Clusters("logical_network: lnet-avd, count: 2, addresses: [10.10.20.30, 10.10.20.31, 10.10.20.32]")))
            .Finds("AVD1037", Addresses, Severity.Warning);

    [Fact]
    public void Addresses_beyond_the_hosts_are_noticed() =>
        RuleCheck
            .Of(Clusters("logical_network: lnet-avd, count: 1, addresses: [10.10.20.30, 10.10.20.31]"))
            .Finds("AVD1040", Addresses, Severity.Note);

    [Fact]
    public void As_many_addresses_as_hosts_are_fine()
    {
        RuleCheck
            .Of(Clusters("logical_network: lnet-avd, count: 2, addresses: [10.10.20.30, 10.10.20.31]"))
            .DoesNotFind("AVD1036")
            .DoesNotFind("AVD1040");
        RuleCheck
            .Of(BlueGreenWith(Clusters("logical_network: lnet-avd, count: 1, addresses: [10.10.20.30, 10.10.20.31]")))
            .DoesNotFind("AVD1037")
            .DoesNotFind("AVD1040");
    }

    [Theory]
    [InlineData("{start: 10.10.20.50, end: 10.10.20.58}")]
    [InlineData("{start: 10.10.20.20, end: 10.10.20.31}")]
    [InlineData("{start: 10.10.20.50, end: 10.10.20.58}, {start: 10.10.20.52, end: 10.10.20.58}")]
    public void Ten_hosts_need_ten_free_addresses(string pools) =>
        RuleCheck.Of(Pools(pools)).Finds("AVD1038", "network.logical_networks[0].pools");

    [Fact]
    public void A_small_range_without_pools_is_counted() =>
        RuleCheck
            .Of(Networks("name: lnet-avd, switch_name: Compute, address_prefix: 10.10.20.16/28, gateway: 10.10.20.17"))
            .Finds("AVD1038", "network.logical_networks[0].pools");

    [Theory]
    [InlineData(AvdNetwork + ", pools: [{start: 10.10.20.50, end: 10.10.20.59}]")]
    [InlineData(AvdNetwork)]
    [InlineData("name: lnet-avd, switch_name: Compute, allocation: Dynamic")]
    [InlineData("name: lnet-avd, " + ExistingNetwork)]
    public void Addresses_for_all_hosts_or_unknown_ones_are_fine(string network) => RuleCheck.Of(Networks(network)).DoesNotFind("AVD1038");

    [Fact]
    public void A_second_set_of_hosts_needs_room_in_the_pools() =>
        RuleCheck
            .Of(Pools("{start: 10.10.20.50, end: 10.10.20.68}") + "\nsession_host:" + BlueGreen)
            .Finds("AVD1039", "network.logical_networks[0].pools", Severity.Warning);

    [Fact]
    public void Room_for_two_sets_or_for_a_rolling_update_is_fine()
    {
        RuleCheck.Of(Pools("{start: 10.10.20.50, end: 10.10.20.69}") + "\nsession_host:" + BlueGreen).DoesNotFind("AVD1039");
        RuleCheck.Of(Pools("{start: 10.10.20.50, end: 10.10.20.59}")).DoesNotFind("AVD1039");
    }
}
