using AvdPulumi.Configuration.Diagnostics;
using static AvdPulumi.Tests.Configuration.Rules.NetworkYaml;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class NetworkReferenceRulesTests
{
    private const string OtherHosts = "logical_network: lnet-other, count: 2";

    [Fact]
    public void Networks_that_are_named_are_declared()
    {
        RuleCheck.Of("sofs: {logical_network: lnet-adv}").Finds("AVD1010", "sofs.logical_network");
        RuleCheck
            .Of(Clusters("logical_network: lnet-avd, count: 1", "logical_network: lnet-none, count: 1"))
            .Finds("AVD1010", "session_host.clusters[1].logical_network");
    }

    [Fact]
    public void A_network_that_two_pools_name_is_one_finding() =>
        RuleCheck
            .Of(
                "pools:\n  one: {"
                    + Clusters("logical_network: lnet-none, count: 1")
                    + "}\n  two: {"
                    + Clusters("logical_network: lnet-none, count: 1")
                    + "}"
            )
            .Finds("AVD1010", "pools.one.session_host.clusters[0].logical_network")
            .Says("AVD1010", "The same applies to pools.two.session_host.clusters[0].logical_network.");

    [Fact]
    public void A_declared_network_can_be_named() =>
        RuleCheck.Of(Networks(AvdNetwork, Other) + "\nsofs: {logical_network: lnet-other}").DoesNotFind("AVD1010");

    [Fact]
    public void A_network_serves_its_own_cluster_only() =>
        RuleCheck.Of($"sofs: {{custom_location_id: {SecondLocation}}}").Finds("AVD1011", "sofs.logical_network");

    [Fact]
    public void A_network_without_a_place_is_on_the_first_cluster() =>
        RuleCheck.Of(Networks(AvdNetwork) + $"\nsofs: {{custom_location_id: {SecondLocation}}}").Finds("AVD1011", "sofs.logical_network");

    [Theory]
    [InlineData(AvdNetwork)]
    [InlineData("name: lnet-avd, " + ExistingNetwork)]
    public void A_network_of_the_cluster_serves_it(string network) => RuleCheck.Of(Networks(network)).DoesNotFind("AVD1011");

    [Fact]
    public void An_adopted_network_that_does_not_say_where_it_is_is_trusted() =>
        RuleCheck
            .Of(Networks($"name: lnet-avd, {ExistingNetwork}") + $"\nsofs: {{custom_location_id: {SecondLocation}}}")
            .DoesNotFind("AVD1011");

    [Fact]
    public void Profiles_behind_a_router_are_noticed() =>
        RuleCheck
            .Of(Networks(AvdNetwork, Other) + "\n" + Clusters(OtherHosts))
            .Finds("AVD1012", "session_host.clusters[0].logical_network", Severity.Warning);

    [Theory]
    [InlineData("fslogix: {enabled: false}")]
    [InlineData(@"fslogix: {locations: ['\\nas\profiles']}")]
    [InlineData(@"fslogix: {cloud_cache: {providers: [{type: smb, name: SOFS, path: '\\sofs-con\profiles'}]}}")]
    public void Hosts_that_do_not_read_profiles_from_the_file_server_may_be_elsewhere(string fslogix) =>
        RuleCheck.Of(Networks(AvdNetwork, Other) + "\n" + Clusters(OtherHosts) + "\n" + fslogix).DoesNotFind("AVD1012");

    [Fact]
    public void One_segment_may_be_declared_as_two_networks() =>
        RuleCheck
            .Of(Networks(AvdNetwork, AvdNetwork.Replace("lnet-avd", "lnet-other", StringComparison.Ordinal)) + "\n" + Clusters(OtherHosts))
            .DoesNotFind("AVD1012");
}
