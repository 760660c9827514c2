using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Facts.Network;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration.Network;

/// <summary>What network security groups on Azure Local can say of the flows.</summary>
public sealed class SecurityRulesTests
{
    public static TheoryData<string> Examples => NetworkFlowsTests.Examples;

    [Theory]
    [MemberData(nameof(Examples))]
    public void Rules_keep_to_the_limits_and_the_last_one_of_each_direction_shuts_the_rest(string name) =>
        Assert.All(
            SecurityRules.Of(Flows.Example(name)),
            group =>
            {
                Assert.Equal(group.Rules.Length, group.Rules.Select(rule => rule.Name).Distinct().Count());
                foreach (var direction in group.Rules.GroupBy(rule => rule.IsInbound))
                {
                    Assert.Equal(direction.Count(), direction.Select(rule => rule.Priority).Distinct().Count());
                    Assert.Equal(direction.Order(Comparer<SecurityRule>.Create((a, b) => a.Priority.CompareTo(b.Priority))), direction);
                    Assert.False(direction.Last().IsAllow);
                    Assert.All(direction.SkipLast(1), rule => Assert.True(rule.IsAllow));
                }
                Assert.All(
                    group.Rules,
                    rule =>
                    {
                        Assert.InRange(rule.Priority, SecurityRule.FirstPriority, SecurityRule.LastPriority);
                        Assert.NotEqual(Transport.TcpAndUdp, rule.Transport);
                        Assert.Equal(rule.IsAllow, rule.Transport is not null);
                        Assert.Matches("^[a-z0-9][a-z0-9-]{0,79}$", rule.Name);
                        Assert.InRange(rule.Description.Length, 1, SecurityRule.LongestDescription);
                        Assert.All(
                            rule.Sources.Concat(rule.Destinations),
                            address =>
                                Assert.True(
                                    address == SecurityRule.Any || Cidr.TryCreate(address, out _) || IPv4Address.TryCreate(address, out _),
                                    address
                                )
                        );
                    }
                );
            }
        );

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_flow_that_leaves_a_network_is_let_out(string name)
    {
        AvdEstate estate = Flows.Example(name);

        var sent =
            from flow in NetworkFlows.Of(estate)
            where flow.To.Route != FlowRoute.Proxy
            from transport in flow.Transport == Transport.TcpAndUdp ? [Transport.Tcp, Transport.Udp] : new[] { flow.Transport }
            select (Flow: flow, Transport: transport);

        Assert.All(
            SecurityRules.Of(estate),
            group =>
                Assert.All(
                    sent.Where(part => part.Flow.From.Any(source => source.Network == group.Network)),
                    part =>
                        Assert.Contains(
                            group.Rules,
                            rule =>
                                rule is { IsAllow: true, IsInbound: false }
                                && rule.Transport == part.Transport
                                && part.Flow.Ports.All(rule.Ports.Contains)
                                && (
                                    rule.Destinations is [SecurityRule.Any]
                                    || rule.Destinations.SequenceEqual(part.Flow.To.Addresses)
                                    || rule.Destinations.Contains(part.Flow.To.Name)
                                )
                        )
                )
        );
    }

    [Fact]
    public void What_has_only_a_name_shares_a_rule_and_is_listed()
    {
        var group = SecurityRules.Of(Flows.Example("hospital"))[0];

        Assert.Contains("*.wvd.microsoft.com", group.ByName.Names());
        Assert.DoesNotContain("51.5.0.0/16", group.ByName.Names());
        Assert.Equal([SecurityRule.Any], group.Rules.Single(rule => rule.Name == "allow-out-tcp-any").Destinations.AsEnumerable());
    }

    [Fact]
    public void The_file_server_lets_in_the_hosts_of_both_networks_and_its_own_nodes()
    {
        var groups = SecurityRules.Of(Flows.Example("hospital"));

        var smb = groups[0].Rules.Single(rule => rule.Name == "allow-in-tcp-sofs-b1-corp-stmary-example");
        Assert.Equal(["10.50.20.0/24", "10.51.20.0/24"], smb.Sources.AsEnumerable());
        Assert.Contains(groups[0].Rules, rule => rule.Name == "allow-in-udp-nodes-of-sofs-b1-cl");
        Assert.Equal(["deny-in"], groups[1].Rules.Where(rule => rule.IsInbound).Select(rule => rule.Name));
    }

    [Fact]
    public void Shortpath_adds_one_rule_and_moves_no_other()
    {
        var before = SecurityRules
            .Of(Flows.EstateOf("network: {shortpath: {managed_networks: false, port: null, client_ranges: null}}"))
            .Single()
            .Rules;
        var after = SecurityRules
            .Of(Flows.EstateOf("network: {shortpath: {managed_networks: true, client_ranges: [10.20.0.0/16]}}"))
            .Single()
            .Rules;

        var added = Assert.Single(after.Select(KeyOf).Except(before.Select(KeyOf)));
        Assert.StartsWith("allow-in-udp-session-hosts", added, StringComparison.Ordinal);
        Assert.Empty(before.Select(KeyOf).Except(after.Select(KeyOf)));

        static string KeyOf(SecurityRule rule) => $"{rule.Name} {rule.Priority}";
    }

    /// <summary>An index would move every rule behind the one that goes.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void A_flow_that_goes_moves_no_rule_that_stays(string name)
    {
        AvdEstate estate = Flows.Example(name);
        var settings = estate.Pools[0].Settings;
        AvdEstate fewer = AvdEstate.Of(
            settings with
            {
                Network = settings.Network with { DnsServers = settings.Network.DnsServers[..1], NtpServers = [] },
            }
        );

        var places = SecurityRules
            .Of(AvdEstate.Of(settings))
            .SelectMany(group => group.Rules.Select(rule => (group.Network, rule.Name, rule.Priority)))
            .ToList();
        Assert.All(
            SecurityRules.Of(fewer).SelectMany(group => group.Rules.Select(rule => (group.Network, rule.Name, rule.Priority))),
            rule =>
                Assert.All(
                    places.Where(place => (place.Network, place.Name) == (rule.Network, rule.Name)),
                    place => Assert.Equal(place.Priority, rule.Priority)
                )
        );
    }

    [Fact]
    public void A_place_in_azure_is_named_by_direction_and_priority() =>
        Assert.All(
            SecurityRules.Of(Flows.Example("hospital")).SelectMany(group => group.Rules),
            rule => Assert.Equal($"{(rule.IsInbound ? "in" : "out")}-{rule.Priority:D4}", rule.AzureName)
        );

    [Fact]
    public void A_network_with_dhcp_has_no_group()
    {
        var settings = Flows.Example("defaults").Pools[0].Settings;
        var network = settings.Network.LogicalNetworks[0];
        var changed = settings with
        {
            Network = settings.Network with { LogicalNetworks = [network with { Allocation = IpAllocation.Dynamic, Pools = [] }] },
        };

        Assert.Single(SecurityRules.Of(AvdEstate.Of(settings)));
        Assert.Empty(SecurityRules.Of(AvdEstate.Of(changed)));
    }
}
