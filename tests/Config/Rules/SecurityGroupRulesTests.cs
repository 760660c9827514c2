using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class SecurityGroupRulesTests
{
    [Fact]
    public void Hosts_in_no_group_are_named() =>
        RuleCheck
            .Of($"network: {{nsg: {{enabled: true}}, {Networks("Dynamic")}}}")
            .Finds("AVD2218", "network.nsg.enabled", Severity.Warning);

    [Theory]
    [InlineData(true, "Static")]
    [InlineData(false, "Dynamic")]
    public void Nothing_is_said_of_hosts_in_a_group_or_where_nobody_asks(bool enabled, string allocation) =>
        RuleCheck.Of($"network: {{nsg: {{enabled: {(enabled ? "true" : "false")}}}, {Networks(allocation)}}}").DoesNotFind("AVD2218");

    private static string Networks(string allocation) =>
        $"logical_networks: [NETWORK]".Replace(
            "NETWORK",
            "{name: lnet-avd, switch_name: s, vlan: 20, address_prefix: 10.10.20.0/24, gateway: 10.10.20.1, allocation: "
                + allocation
                + (allocation == "Static" ? ", pools: [{start: 10.10.20.50, end: 10.10.20.250}]" : "")
                + "}",
            StringComparison.Ordinal
        );
}
