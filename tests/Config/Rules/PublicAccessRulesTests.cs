using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class PublicAccessRulesTests
{
    [Theory]
    [InlineData("Disabled")]
    [InlineData("EnabledForClientsOnly")]
    [InlineData("EnabledForSessionHostsOnly")]
    public void A_host_pool_that_shuts_somebody_out_needs_an_endpoint(string access) =>
        RuleCheck.Of($"host_pool: {{public_network_access: {access}}}").Finds("AVD1060", "host_pool.public_network_access");

    [Theory]
    [InlineData("host_pool: {public_network_access: Enabled}")]
    [InlineData("host_pool: {public_network_access: Disabled, connection_private_endpoint: {}}")]
    public void A_host_pool_can_be_reached(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD1060").DoesNotFind("AVD1062");

    [Fact]
    public void A_closed_workspace_needs_an_endpoint() =>
        RuleCheck.Of("workspace: {public_network_access: Disabled}").Finds("AVD1061", "workspace.public_network_access");

    [Theory]
    [InlineData("workspace: {public_network_access: Enabled}")]
    [InlineData("workspace: {public_network_access: Disabled, feed_private_endpoint: {}, global_private_endpoint: {}}")]
    public void A_workspace_can_be_reached(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD1061").DoesNotFind("AVD1063");

    [Fact]
    public void Private_clients_with_public_hosts_are_noticed() =>
        RuleCheck
            .Of("host_pool: {public_network_access: EnabledForSessionHostsOnly, connection_private_endpoint: {}}")
            .Finds("AVD1062", "host_pool.public_network_access", Severity.Warning);

    [Fact]
    public void Public_feed_discovery_of_a_closed_workspace_is_noticed() =>
        RuleCheck
            .Of("workspace: {public_network_access: Disabled, feed_private_endpoint: {}}")
            .Finds("AVD1063", "workspace.global_private_endpoint", Severity.Note);

    [Fact]
    public void Logs_that_nobody_can_query_are_noticed() =>
        RuleCheck
            .Of("monitoring: {log_analytics: {public_query: Disabled}}")
            .Finds("AVD1064", "monitoring.log_analytics.public_query", Severity.Warning);

    [Fact]
    public void Logs_that_can_be_queried_are_fine() =>
        RuleCheck.Of("monitoring: {log_analytics: {public_query: Enabled}}").DoesNotFind("AVD1064");

    [Fact]
    public void Public_udp_beside_private_clients_is_noticed() =>
        RuleCheck
            .Of("host_pool: {public_network_access: Disabled, connection_private_endpoint: {}}")
            .Finds("AVD1065", "network.shortpath.public_networks", Severity.Warning);

    [Theory]
    [InlineData(
        "host_pool: {public_network_access: Disabled, connection_private_endpoint: {}}\nnetwork: {shortpath: {public_networks: false}}"
    )]
    [InlineData("host_pool: {public_network_access: EnabledForClientsOnly, connection_private_endpoint: {}}")]
    public void Udp_goes_the_way_of_the_clients(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD1065");
}
