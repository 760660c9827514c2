using AvdPulumi.Configuration.Diagnostics;
using static AvdPulumi.Tests.Configuration.Rules.NetworkYaml;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class NameServerRulesTests
{
    [Theory]
    [InlineData("168.63.129.16")]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    public void A_dns_server_is_a_machine_on_the_site(string server) =>
        RuleCheck.Of(Servers("10.10.0.4", server)).Finds("AVD1041", "network.dns_servers[1]").DoesNotFind("AVD1043");

    [Fact]
    public void A_networks_own_servers_are_looked_at_too() =>
        RuleCheck
            .Of(Networks($"{AvdNetwork}, dns_servers: [168.63.129.16, 8.8.8.8]"))
            .Finds("AVD1041", "network.logical_networks[0].dns_servers[0]")
            .Finds("AVD1042", "network.logical_networks[0].dns_servers[1]");

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("1.1.1.1")]
    public void A_public_resolver_does_not_know_the_domain(string server) =>
        RuleCheck.Of(Servers(server, "10.10.0.4")).Finds("AVD1042", "network.dns_servers[0]").DoesNotFind("AVD1043");

    [Fact]
    public void Without_a_domain_a_public_resolver_will_do() =>
        RuleCheck.Of(Servers("8.8.8.8", "100.10.0.4") + "\nidentity: {pattern: entra_only}").DoesNotFind("AVD1042").DoesNotFind("AVD1043");

    [Fact]
    public void A_dns_server_with_a_public_address_is_noticed() =>
        RuleCheck.Of(Servers("10.10.0.4", "101.10.0.4")).Finds("AVD1043", "network.dns_servers[1]", Severity.Warning);

    [Fact]
    public void A_single_dns_server_is_noticed()
    {
        RuleCheck.Of(Servers("10.10.0.4")).Finds("AVD1044", "network.dns_servers", Severity.Warning);
        RuleCheck.Of(Servers("10.10.0.4", "10.10.0.4")).Finds("AVD1044", "network.dns_servers", Severity.Warning);
    }

    [Fact]
    public void A_dns_server_that_stands_twice_is_noticed() =>
        RuleCheck
            .Of(Servers("10.10.0.4", "10.10.0.5", "10.10.0.4"))
            .Finds("AVD1045", "network.dns_servers[2]", Severity.Warning)
            .DoesNotFind("AVD1044");

    [Fact]
    public void Two_domain_controllers_are_fine() =>
        RuleCheck
            .Of(Servers("10.10.0.4", "192.168.0.5"))
            .DoesNotFind("AVD1041")
            .DoesNotFind("AVD1042")
            .DoesNotFind("AVD1043")
            .DoesNotFind("AVD1044")
            .DoesNotFind("AVD1045");

    [Theory]
    [InlineData("168.63.129.16")]
    [InlineData("169.254.169.254")]
    public void A_time_server_is_a_machine_on_the_site(string server) =>
        RuleCheck.Of($"network: {{ntp_servers: [{server}]}}").Finds("AVD1046", "network.ntp_servers[0]");

    [Theory]
    [InlineData("time.contoso.com")]
    [InlineData("10.10.0.4")]
    public void A_time_server_has_a_name_or_an_address(string server) =>
        RuleCheck.Of($"network: {{ntp_servers: [{server}]}}").DoesNotFind("AVD1046");

    [Fact]
    public void Time_servers_for_members_of_a_domain_are_noticed() =>
        RuleCheck.Of("network: {ntp_servers: [time.contoso.com]}").Finds("AVD1047", "network.ntp_servers", Severity.Note);

    [Theory]
    [InlineData("network: {ntp_servers: null}")]
    [InlineData("network: {ntp_servers: [time.contoso.com]}\nidentity: {pattern: entra_only}")]
    public void Members_follow_the_domain_and_others_their_time_servers(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD1047");

    private static string Servers(params string[] servers) => $"network: {{dns_servers: [{string.Join(", ", servers)}]}}";
}
