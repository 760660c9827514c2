using AvdPulumi.Configuration.Diagnostics;
using static AvdPulumi.Tests.Configuration.Rules.NetworkYaml;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class FixedAddressRulesTests
{
    private const string Hosts = "logical_network: lnet-avd, count: 2, addresses: [10.10.20.30, 10.10.20.31]";

    [Fact]
    public void Dhcp_takes_no_fixed_addresses() =>
        RuleCheck
            .Of(Networks("name: lnet-avd, switch_name: Compute, allocation: Dynamic") + "\n" + Clusters(Hosts))
            .FindsAll(
                "AVD1030",
                "sofs.cluster_address",
                "sofs.nodes[0].address",
                "sofs.nodes[1].address",
                "sofs.nodes[2].address",
                "session_host.clusters[0].addresses[0]",
                "session_host.clusters[0].addresses[1]"
            );

    [Theory]
    [InlineData("sofs: {cluster_address: 10.10.21.20}", "sofs.cluster_address")]
    [InlineData("sofs: {cluster_address: 10.10.20.0}", "sofs.cluster_address")]
    [InlineData("sofs: {cluster_address: 10.10.20.255}", "sofs.cluster_address")]
    public void A_fixed_address_is_of_its_network(string overlay, string path) => RuleCheck.Of(overlay).Finds("AVD1031", path);

    [Fact]
    public void A_hosts_address_is_of_its_network() =>
        RuleCheck
            .Of(Clusters("logical_network: lnet-avd, count: 2, addresses: [10.10.20.30, 10.20.10.31]"))
            .Finds("AVD1031", "session_host.clusters[0].addresses[1]");

    [Fact]
    public void Addresses_of_the_segment_that_nobody_has_are_fine() =>
        RuleCheck
            .Of(Clusters(Hosts))
            .DoesNotFind("AVD1030")
            .DoesNotFind("AVD1031")
            .DoesNotFind("AVD1032")
            .DoesNotFind("AVD1033")
            .DoesNotFind("AVD1034")
            .DoesNotFind("AVD1035");

    [Fact]
    public void The_cluster_address_is_no_nodes() =>
        RuleCheck.Of("sofs: {cluster_address: 10.10.20.22}").Finds("AVD1032", "sofs.nodes[1].address");

    [Fact]
    public void Hosts_share_no_address() =>
        RuleCheck
            .Of(Clusters(Hosts, "logical_network: lnet-avd, count: 2, addresses: [10.10.20.31, 10.10.20.21]"))
            .FindsAll("AVD1032", "session_host.clusters[1].addresses[0]", "session_host.clusters[1].addresses[1]");

    [Theory]
    [InlineData("sofs: {cluster_address: 10.10.20.1}")]
    [InlineData("sofs: {cluster_address: 10.10.20.4}\nnetwork: {dns_servers: [10.10.20.4, 10.10.20.5]}")]
    public void A_fixed_address_is_no_servers(string overlay) => RuleCheck.Of(overlay).Finds("AVD1033", "sofs.cluster_address");

    [Fact]
    public void A_machines_address_in_a_pool_is_noticed() =>
        RuleCheck
            .Of(Clusters("logical_network: lnet-avd, count: 2, addresses: [10.10.20.30, 10.10.20.50]"))
            .Finds("AVD1034", "session_host.clusters[0].addresses[1]", Severity.Warning);

    [Fact]
    public void The_cluster_address_is_in_no_pool() =>
        RuleCheck.Of("sofs: {cluster_address: 10.10.20.199}").Finds("AVD1035", "sofs.cluster_address");
}
