using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class LayerStackRulesTests
{
    private const string Anything = "tags: {owner: me}";

    [Fact]
    public void A_stack_that_configures_profiles_says_where_the_shares_are() =>
        RuleCheck.Of("sofs: null", Layers("control_plane, session_hosts, fslogix")).Finds("AVD5012", "deployment.layer_stacks.sofs");

    [Theory]
    [InlineData(Anything, "sofs, fslogix")]
    [InlineData(Anything, "session_hosts, fslogix")]
    [InlineData("sofs: null", "control_plane, session_hosts")]
    [InlineData("sofs: null\nfslogix: {locations: ['\\\\files\\profiles']}", "control_plane, session_hosts, fslogix")]
    [InlineData("sofs: null\ndeployment: {layer_stacks: {sofs: contoso/avd/files}}", "control_plane, session_hosts, fslogix")]
    public void Shares_are_known_or_not_needed(string overlay, string layers) =>
        RuleCheck.Of(overlay, Layers(layers)).DoesNotFind("AVD5012");

    [Theory]
    [InlineData("control_plane")]
    [InlineData("sofs")]
    [InlineData("session_hosts")]
    public void A_stack_does_not_read_from_itself(string layer) =>
        RuleCheck.Of(Stacks($"{layer}: contoso/avd/test"), Layers("fslogix")).Finds("AVD5013", $"deployment.layer_stacks.{layer}");

    [Theory]
    [InlineData("contoso/avd/core")]
    [InlineData("contoso/platform/test")]
    public void Another_stack_or_another_project_is_not_itself(string stack) =>
        RuleCheck.Of(Stacks($"control_plane: {stack}"), Layers("session_hosts")).DoesNotFind("AVD5013");

    [Fact]
    public void A_layer_that_is_deployed_here_is_not_read_elsewhere() =>
        RuleCheck
            .Of(Stacks("control_plane: contoso/avd/core, sofs: contoso/avd/files"), Layers("control_plane, session_hosts"))
            .Finds("AVD5014", "deployment.layer_stacks.control_plane", Severity.Warning);

    [Fact]
    public void A_layer_of_another_stack_is() =>
        RuleCheck.Of(Stacks("control_plane: contoso/avd/core"), Layers("session_hosts")).DoesNotFind("AVD5014");

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

    private static string Layers(string layers) => $"config:\n  avd:layers: [{layers}]";

    private static string Stacks(string stacks) => $"deployment: {{layer_stacks: {{{stacks}}}}}";
}
