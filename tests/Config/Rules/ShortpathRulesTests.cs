using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class ShortpathRulesTests
{
    [Fact]
    public void Keys_of_what_is_off_are_noticed() =>
        RuleCheck
            .Of("network: {shortpath: {managed_networks: false, port: 3391}}")
            .FindsAll("AVD1070", "network.shortpath.port", "network.shortpath.client_ranges");

    [Fact]
    public void A_port_for_everybody_is_noticed() =>
        RuleCheck.Of("network: {shortpath: {client_ranges: null}}").Finds("AVD1071", "network.shortpath.client_ranges", Severity.Note);

    [Theory]
    [InlineData(3389)]
    [InlineData(49152)]
    [InlineData(65535)]
    public void A_port_of_Windows_is_noticed(int port) =>
        RuleCheck.Of($"network: {{shortpath: {{port: {port}}}}}").Finds("AVD1072", "network.shortpath.port", Severity.Warning);

    [Theory]
    [InlineData(3390)]
    [InlineData(49151)]
    public void A_port_of_nobody_is_fine(int port) =>
        RuleCheck.Of($"network: {{shortpath: {{port: {port}}}}}").DoesNotFind("AVD1072").DoesNotFind("AVD1070").DoesNotFind("AVD1071");

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("20.0.0.0/16")]
    [InlineData("172.0.0.0/8")]
    public void Clients_on_the_internet_are_noticed(string range) =>
        RuleCheck
            .Of(Clients("10.20.0.0/16", range))
            .Finds("AVD1073", "network.shortpath.client_ranges[1]", Severity.Warning)
            .DoesNotFind("AVD1074");

    [Theory]
    [InlineData("10.10.20.0/24")]
    [InlineData("10.10.20.128/25")]
    public void Clients_among_the_hosts_are_noticed(string range) =>
        RuleCheck.Of(Clients("10.21.0.0/16", range)).Finds("AVD1074", "network.shortpath.client_ranges[1]", Severity.Warning);

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("10.10.0.0/16")]
    public void A_summary_range_may_hold_the_hosts(string range) => RuleCheck.Of(Clients("192.168.0.0/16", range)).DoesNotFind("AVD1074");

    [Fact]
    public void Clients_that_stand_twice_are_noticed() =>
        RuleCheck.Of(Clients("10.20.0.0/16", "10.20.0.0/16")).Finds("AVD1075", "network.shortpath.client_ranges[1]", Severity.Warning);

    [Fact]
    public void Clients_in_networks_of_their_own_are_fine() =>
        RuleCheck
            .Of(Clients("10.20.0.0/16", "10.10.21.0/24", "192.168.0.0/16"))
            .DoesNotFind("AVD1073")
            .DoesNotFind("AVD1074")
            .DoesNotFind("AVD1075");

    [Fact]
    public void Sessions_without_udp_are_noticed() =>
        RuleCheck
            .Of("network: {shortpath: {managed_networks: false, client_ranges: null, public_networks: false}}")
            .Finds("AVD1076", "network.shortpath", Severity.Note)
            .DoesNotFind("AVD1071");

    [Theory]
    [InlineData("network: {shortpath: {public_networks: false}}")]
    [InlineData("network: {shortpath: {managed_networks: false, client_ranges: null}}")]
    public void One_form_of_udp_is_enough(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD1076");

    private static string Clients(params string[] ranges) => $"network: {{shortpath: {{client_ranges: [{string.Join(", ", ranges)}]}}}}";
}
