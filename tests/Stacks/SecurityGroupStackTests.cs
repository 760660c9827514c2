using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Configuration;

namespace AvdPulumi.Tests.Stacks;

/// <summary>network.nsg: network security groups on Azure Local, and the session hosts in them.</summary>
public sealed class SecurityGroupStackTests
{
    private const string Enabled = "network: {nsg: {enabled: true}}";
    private const string Group = "azure-native:azurestackhci:NetworkSecurityGroup";
    private const string Rule = "azure-native:azurestackhci:SecurityRule";
    private const string Nic = "azure-native:azurestackhci:NetworkInterface";

    [Fact]
    public async Task There_is_none_unless_somebody_asks()
    {
        var model = await PreviewAsync("");

        Assert.DoesNotContain(model.Resources, resource => resource.Type is Group or Rule);
        Assert.All(Of(model, Nic), nic => Assert.DoesNotContain("networkSecurityGroup", nic.Inputs.Keys));
    }

    [Fact]
    public async Task Hosts_are_in_the_group_of_their_network_once_it_has_all_its_rules()
    {
        var model = await PreviewAsync(Enabled);
        var group = Assert.Single(Of(model, Group));
        var last = Of(model, Rule).Single(rule => Text(rule, "securityRuleName") == "out-4096");

        Assert.Equal("lnet-avd-nsg", Text(group, "networkSecurityGroupName"));
        var hosts = Of(model, Nic).Where(nic => nic.Name.StartsWith("session-hosts-", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(hosts);
        Assert.All(
            hosts,
            nic =>
            {
                Assert.EndsWith("/networkSecurityGroups/lnet-avd-nsg}", Text(nic, "networkSecurityGroup"), StringComparison.Ordinal);
                Assert.Contains(group.Urn, nic.DependsOn);
            }
        );
        Assert.All(
            model.Resources.Where(resource => resource.Type == "avd:sessionhosts:ArcSessionHost"),
            host => Assert.Contains(last.Urn, host.DependsOn)
        );
    }

    [Fact]
    public async Task Azure_gets_the_rules_that_firewalls_are_told_of()
    {
        var config = Loaded.Overlay(Enabled);
        var rules = Of(await PreviewAsync(Enabled), Rule);

        Assert.Equal(
            SecurityRules
                .Of(config.Estate!)
                .Single()
                .Rules.Select(rule =>
                    $"{rule.AzureName} {rule.Priority} {(rule.IsAllow ? "Allow" : "Deny")} [{string.Join(", ", rule.Destinations)}]"
                ),
            rules.Select(rule =>
                $"{Text(rule, "securityRuleName")} {Text(rule, "priority")} {Text(rule, "access")} {Text(rule, "destinationAddressPrefixes")}"
            )
        );
        Assert.Equal("*", Text(rules[^1], "protocol"));
        Assert.All(rules, rule => Assert.InRange(Text(rule, "description").Length, 1, 140));
    }

    /// <summary>Azure allows a direction and a priority once in a group, and makes and changes rules before it deletes any.</summary>
    [Theory]
    [InlineData("shortpath: {managed_networks: true, client_ranges: [10.20.0.0/16]}")]
    [InlineData("ntp_servers: [10.99.0.1]")]
    [InlineData("dns_servers: [10.10.0.9]")]
    public async Task No_two_rules_ever_have_one_priority_while_one_set_takes_the_place_of_another(string change)
    {
        var (before, after) = (
            Of(await PreviewAsync(Enabled), Rule),
            Of(await PreviewAsync($"network: {{nsg: {{enabled: true}}, {change}}}"), Rule)
        );

        var both = before.Concat(after).DistinctBy(rule => rule.Urn).ToList();
        Assert.Equal(both.Count, both.Select(PlaceOf).Distinct().Count());
        Assert.All(
            before.Join(after, rule => rule.Urn, rule => rule.Urn, (old, now) => (old, now)),
            pair => Assert.Equal(PlaceOf(pair.old), PlaceOf(pair.now))
        );

        static string PlaceOf(PreviewResource rule) => $"{Text(rule, "direction")} {Text(rule, "priority")}";
    }

    [Fact]
    public async Task Rules_are_changed_one_after_the_other()
    {
        var rules = Of(await PreviewAsync(Enabled), Rule);

        Assert.All(rules.Zip(rules.Skip(1)), pair => Assert.Contains(pair.First.Urn, pair.Second.DependsOn));
    }

    [Fact]
    public async Task Azure_takes_all_of_it_in_any_order()
    {
        var config = Loaded.Overlay($"{Enabled}\ndeployment: {{lock: none}}");
        AzureAcceptance.Check(config.Estate!, await PreviewAsync($"{Enabled}\ndeployment: {{lock: none}}"));
    }

    [Fact]
    public async Task A_stack_of_the_machines_alone_knows_the_group_by_its_id()
    {
        var files = new MemoryFiles()
            .With("config/variables.yml", Loaded.Small)
            .With("config/variables.test.yml", Enabled)
            .With("Pulumi.test.yaml", "config:\n  avd:layers: [hosts]\n  avd:contracts: {control_plane: derived}\n");
        var model = await PreviewAsync(Loaded.From(files));

        Assert.Empty(Of(model, Group));
        Assert.All(
            Of(model, Nic),
            nic => Assert.Contains("/networkSecurityGroups/lnet-avd-nsg", Text(nic, "networkSecurityGroup"), StringComparison.Ordinal)
        );
    }

    private static List<PreviewResource> Of(PreviewModel model, string type) =>
        [.. model.Resources.Where(resource => resource.Type == type)];

    private static string Text(PreviewResource resource, string input) => ValueText.Of(resource.Inputs[input]);

    private static Task<PreviewModel> PreviewAsync(string overlay) => PreviewAsync(Loaded.Overlay(overlay));

    private static Task<PreviewModel> PreviewAsync(ConfigResult config) => StackPreview.OfAsync(config);
}
