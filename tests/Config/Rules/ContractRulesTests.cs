using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class ContractRulesTests
{
    private const string Anything = "tags: {owner: me}";

    [Fact]
    public void A_stack_that_configures_profiles_says_where_the_shares_are() =>
        RuleCheck.Of("sofs: null", Layers("control_plane, session_hosts, fslogix")).Finds("AVD5012", "avd:contracts.sofs");

    [Theory]
    [InlineData(Anything, "sofs, fslogix")]
    [InlineData(Anything, "session_hosts, fslogix")]
    [InlineData("sofs: null", "control_plane, session_hosts")]
    [InlineData("sofs: null\nfslogix: {locations: ['\\\\files\\profiles']}", "control_plane, session_hosts, fslogix")]
    public void Shares_are_known_or_not_needed(string overlay, string layers) =>
        RuleCheck.Of(overlay, Layers(layers)).DoesNotFind("AVD5012");

    [Theory]
    [InlineData("control_plane")]
    [InlineData("sofs")]
    [InlineData("session_hosts")]
    public void A_stack_does_not_read_from_itself(string layer) =>
        RuleCheck.Of(Anything, Stacks("fslogix", $"{layer}: contoso/avd/test")).Finds("AVD5013", $"avd:contracts.{layer}");

    [Theory]
    [InlineData("contoso/avd/core")]
    [InlineData("contoso/platform/test")]
    public void Another_stack_or_another_project_is_not_itself(string stack) =>
        RuleCheck.Of(Anything, Stacks("session_hosts", $"control_plane: {stack}")).DoesNotFind("AVD5013");

    [Fact]
    public void A_layer_that_is_deployed_here_is_not_read_elsewhere() =>
        RuleCheck
            .Of(Anything, Stacks("control_plane, session_hosts", "control_plane: contoso/avd/core, sofs: contoso/avd/files"))
            .Finds("AVD5014", "avd:contracts.control_plane", Severity.Warning);

    [Fact]
    public void A_layer_of_another_stack_is() =>
        RuleCheck.Of(Anything, Stacks("session_hosts", "control_plane: contoso/avd/core")).DoesNotFind("AVD5014");

    [Fact]
    public void Shares_of_a_stack_that_is_named_are_read() =>
        RuleCheck.Of("sofs: null", Stacks("control_plane, session_hosts, fslogix", "sofs: contoso/avd/files")).DoesNotFind("AVD5012");

    [Fact]
    public void Shares_cannot_be_derived_without_a_file_server_in_the_config() =>
        RuleCheck.Of("sofs: null", Stacks("control_plane, session_hosts, fslogix", "sofs: derived")).Finds("AVD5012", "avd:contracts.sofs");

    [Theory]
    [InlineData("pools", "platform", "controlPlane", "pools")]
    [InlineData("sofs", "platform", "controlPlane", "sofs")]
    [InlineData("control_plane, site, fslogix", "hosts", "sessionHosts", "fslogix")]
    [InlineData("platform, session_hosts", "pools", "controlPlane", "hosts")]
    public void A_layer_needs_the_contract_of_the_one_below(string layers, string contract, string output, string reader)
    {
        var check = RuleCheck.Of(Anything, Layers(layers)).Finds("AVD5017", $"avd:contracts.{contract}");

        check.Says("AVD5017", $"the stack 'test' deploys the layer {reader}");
        check.Says("AVD5017", $"the output '{output}' (version {(output == "controlPlane" ? 2 : 1)})");
    }

    [Fact]
    public void A_missing_contract_is_found_where_the_layers_are_chosen() =>
        Assert.Equal(
            "Pulumi.test.yaml:2:15",
            Assert.Single(Loaded.StackFile(Layers("pools")).Diagnostics, diagnostic => diagnostic.Code == "AVD5017").Origin!.ToString()
        );

    [Fact]
    public void Each_missing_contract_is_reported() =>
        RuleCheck.Of(Anything, Layers("session_hosts, fslogix")).FindsAll("AVD5017", "avd:contracts.platform", "avd:contracts.pools");

    [Theory]
    [InlineData("control_plane, sofs, session_hosts, fslogix", "{}")]
    [InlineData("platform", "{}")]
    [InlineData("site", "{}")]
    [InlineData("session_hosts", "{control_plane: contoso/avd/core}")]
    [InlineData("session_hosts", "{platform: contoso/avd/core, pools: [contoso/avd/one, contoso/avd/two]}")]
    [InlineData("session_hosts, fslogix", "{control_plane: derived}")]
    public void A_layer_with_its_contract_is_right(string layers, string contracts) =>
        RuleCheck.Of(Anything, $"{Layers(layers)}\n  avd:contracts: {contracts}").DoesNotFind("AVD5017").DoesNotFind("AVD5018");

    [Theory]
    [InlineData("prod", "avd:contracts")]
    [InlineData("[contoso/avd/prod]", "avd:contracts")]
    [InlineData("{control_plan: contoso/avd/prod}", "avd:contracts")]
    [InlineData("{fslogix: contoso/avd/prod}", "avd:contracts")]
    [InlineData("{pools: prod}", "avd:contracts.pools")]
    [InlineData("{pools: {name: prod}}", "avd:contracts.pools")]
    [InlineData("{pools: 7}", "avd:contracts.pools")]
    [InlineData("{pools: []}", "avd:contracts.pools")]
    [InlineData("{pools: [contoso/avd/prod, derived]}", "avd:contracts.pools")]
    public void Contracts_are_a_map_from_layers_to_stacks(string contracts, string path) =>
        RuleCheck.Of(Anything, $"{Layers("fslogix")}\n  avd:contracts: {contracts}").Finds("AVD5018", path);

    [Theory]
    [InlineData("sofs: null", "sofs", "sofs")]
    [InlineData("fslogix: {enabled: false}", "fslogix", "fslogix.enabled")]
    public void A_stack_is_not_empty(string overlay, string layer, string path) =>
        RuleCheck.Of(overlay, Layers(layer)).Finds("AVD5015", path);

    [Theory]
    [InlineData(Anything, "sofs")]
    [InlineData("sofs: null", "control_plane, sofs")]
    public void A_stack_with_something_to_deploy_is_not(string overlay, string layers) =>
        RuleCheck.Of(overlay, Layers(layers)).DoesNotFind("AVD5015");

    [Fact]
    public void A_chosen_layer_has_its_section() =>
        RuleCheck.Of("sofs: null", Layers("control_plane, sofs")).Finds("AVD5016", "sofs", Severity.Note);

    [Theory]
    [InlineData("sofs: null", "control_plane, sofs, session_hosts, fslogix")]
    [InlineData(Anything, "control_plane, sofs")]
    public void All_layers_mean_those_that_there_are(string overlay, string layers) =>
        RuleCheck.Of(overlay, Layers(layers)).DoesNotFind("AVD5016");

    [Fact]
    public void A_file_server_of_another_stack_has_its_contract() =>
        RuleCheck
            .Of(Anything, Stacks("session_hosts, fslogix", "control_plane: contoso/avd/core"))
            .Finds("AVD5027", "avd:contracts.sofs", Severity.Note);

    [Theory]
    [InlineData(Anything, "session_hosts, fslogix", "control_plane: contoso/avd/core, sofs: contoso/avd/files")]
    [InlineData(Anything, "session_hosts, fslogix", "control_plane: contoso/avd/core, sofs: derived")]
    [InlineData(Anything, "session_hosts", "control_plane: contoso/avd/core")]
    [InlineData("fslogix: {enabled: false}", "session_hosts, fslogix", "control_plane: contoso/avd/core")]
    [InlineData("fslogix: {locations: ['\\\\files\\profiles']}\nsofs: null", "session_hosts, fslogix", "control_plane: contoso/avd/core")]
    public void Contract_or_file_server_are_not_needed(string overlay, string layers, string stacks) =>
        RuleCheck.Of(overlay, Stacks(layers, stacks)).DoesNotFind("AVD5027");

    [Fact]
    public void A_contract_that_no_layer_reads_is_a_note() =>
        RuleCheck
            .Of(Anything, Stacks("pools", "platform: contoso/avd/core, sofs: contoso/avd/files, hosts: contoso/avd/hosts"))
            .FindsAll("AVD5029", "avd:contracts.sofs", "avd:contracts.hosts");

    [Theory]
    [InlineData("pools", "platform: contoso/avd/core, hosts: derived")]
    [InlineData("fslogix", "session_hosts: contoso/avd/hosts, sofs: contoso/avd/files")]
    [InlineData("control_plane", "pools: contoso/avd/core")]
    public void A_contract_that_is_read_or_derived_is_right(string layers, string stacks) =>
        RuleCheck.Of(Anything, Stacks(layers, stacks)).DoesNotFind("AVD5029");

    private static string Layers(string layers) => $"config:\n  avd:layers: [{layers}]";

    private static string Stacks(string layers, string stacks) => $"{Layers(layers)}\n  avd:contracts: {{{stacks}}}";
}
