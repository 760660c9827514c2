using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class EstatePoolRulesTests
{
    private const string OnlyDevelopers = "config:\n  avd:layers: [pools]\n  avd:pools: [developers]\n";

    [Fact]
    public void A_feed_is_deployed_with_all_of_its_pools() =>
        RuleCheck.Of(Pools(""), OnlyDevelopers).Finds("AVD0064", "workspace.name").Says("AVD0064", "this stack deploys 'developers' only");

    [Fact]
    public void A_feed_of_its_own_goes_with_its_pool() =>
        RuleCheck.Of(Pools("workspace: {name: ws-developers}"), OnlyDevelopers).DoesNotFind("AVD0064");

    [Fact]
    public void One_stack_may_share_a_feed() => RuleCheck.Of(Pools("")).DoesNotFind("AVD0064");

    [Fact]
    public void A_workspace_is_described_once() =>
        RuleCheck
            .Of(Pools("workspace: {friendly_name: Development}"))
            .Finds("AVD0065", "pools.developers.workspace")
            .DoesNotFind("AVD0190");

    // the pool before has users of its own in its first group
    [Fact]
    public void What_is_missing_in_a_list_of_a_pool_is_missing_there()
    {
        var result = Loaded.From(
            new MemoryFiles()
                .With("config/variables.yml", Fixture.Contoso.Read("config/variables.yml"))
                .With("config/variables.test.yml", "rbac: {users: []}\n" + Pools(""))
        );

        var found = Assert.Single(result.Diagnostics, finding => finding.Code == "AVD2024");
        Assert.Equal(("pools.developers.application_groups[0].users", "config/variables.test.yml"), (found.Path, found.Origin!.Name));
    }

    [Fact]
    public void A_workspace_that_the_first_pool_describes_is_found_there()
    {
        const string Workspace = "workspace: {friendly_name: Clinic}";
        var result = Loaded.From(
            new MemoryFiles()
                .With("config/variables.yml", Fixture.Contoso.Read("config/variables.yml"))
                .With("config/variables.test.yml", Pools("").Replace("{}", "{" + Workspace + "}", StringComparison.Ordinal))
        );

        var found = Assert.Single(result.Diagnostics, finding => finding.Code == "AVD0065");
        Assert.Equal("config/variables.test.yml", found.Origin!.Name);
    }

    [Theory]
    [InlineData("developers")]
    [InlineData("default")]
    public void The_feed_that_was_there_first_keeps_its_name(string picked) =>
        RuleCheck
            .Of(
                Pools("").Replace("clinicians", "default", StringComparison.Ordinal),
                $"config:\n  avd:layers: [pools]\n  avd:pools: [{picked}]\n"
            )
            .Advises("AVD0064", "Use another workspace name in pools.developers.workspace.");

    [Fact]
    public void Two_workspaces_may_differ() =>
        RuleCheck.Of(Pools("workspace: {name: ws-developers, friendly_name: Development}")).DoesNotFind("AVD0065");

    [Fact]
    public void Hosts_of_two_pools_have_names_of_their_own() => RuleCheck.Of(Pools("")).DoesNotFind("AVD0190");

    [Fact]
    public void One_prefix_and_the_same_numbers_are_the_same_machines() =>
        RuleCheck
            .Of(Pools("").Replace("session_host: {prefix: avd-dev}", "sizing: {users: 20}", StringComparison.Ordinal))
            .Finds("AVD0190", "session_host.prefix");

    [Fact]
    public void One_prefix_and_other_numbers_are_other_machines() =>
        RuleCheck.Of(Pools("").Replace("prefix: avd-dev", "start_number: 500", StringComparison.Ordinal)).DoesNotFind("AVD0190");

    [Fact]
    public void An_address_is_that_of_one_machine() =>
        RuleCheck.Of(Addresses("10.10.20.60", "10.10.20.60")).Finds("AVD0191", "pools.developers.session_host.clusters[0].addresses[0]");

    [Fact]
    public void Other_addresses_are_other_machines() => RuleCheck.Of(Addresses("10.10.20.60", "10.10.20.61")).DoesNotFind("AVD0191");

    // what pools share may be there for one of them
    [Fact]
    public void A_file_server_is_used_if_one_pool_uses_it()
    {
        const string Off = "fslogix: {enabled: false, locations: null, cloud_cache: null}";
        RuleCheck.Of(Pools(Off)).DoesNotFind("AVD3052");
        RuleCheck
            .Of(Pools(Off).Replace("clinicians: {}", $"clinicians: {{{Off}}}", StringComparison.Ordinal))
            .Finds("AVD3052", "sofs", AvdPulumi.Configuration.Diagnostics.Severity.Warning);
    }

    // what two pools must not share, and what the second has besides
    private static string Pools(string more) =>
        "pools:\n  clinicians: {}\n  developers: {host_pool: {name: hp-dev}, application_groups: [{name: ag-dev, type: Desktop}], scaling: {name: sp-dev}, session_host: {prefix: avd-dev}, "
        + $"{more}}}\n";

    private static string Addresses(string first, string second) =>
        $"pools:\n  clinicians: {{session_host: {Hosts("avd-cli", first)}}}\n  developers: {{host_pool: {{name: hp-dev}}, application_groups: [{{name: ag-dev, type: Desktop}}], "
        + $"scaling: {{name: sp-dev}}, session_host: {Hosts("avd-dev", second)}}}\n";

    private static string Hosts(string prefix, string address) =>
        $"{{prefix: {prefix}, clusters: [{{name: azl-01, custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl/providers/Microsoft.ExtendedLocation/customLocations/cl-azl-01, "
        + $"logical_network: lnet-avd-01, count: 1, addresses: [{address}]}}]}}";
}
