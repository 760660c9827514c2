using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

/// <summary>Keys beside the id of a host pool or a workspace that another stack or team owns.</summary>
public sealed class AdoptedPoolRulesTests
{
    private const string Avd =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-others/providers/Microsoft.DesktopVirtualization";
    private const string Both =
        $"host_pool: {{name: theirs, existing_id: {Avd}/hostPools/theirs}}\nworkspace: {{name: Theirs, existing_id: {Avd}/workspaces/theirs}}";

    [Theory]
    [InlineData("host_pool", "hostPools")]
    [InlineData("workspace", "workspaces")]
    public void The_name_is_that_of_the_id(string section, string type)
    {
        RuleCheck.Of($"{section}: {{name: ours, existing_id: {Avd}/{type}/theirs}}").Finds("AVD2112", $"{section}.name", Severity.Error);
        RuleCheck.Of(Both).DoesNotFind("AVD2112");
        RuleCheck.Of($"{section}: {{name: ours}}").DoesNotFind("AVD2112");
    }

    [Theory]
    [InlineData("host_pool", "hostPools", "rdp_properties: {clipboard: false}", "rdp_properties")]
    [InlineData("host_pool", "hostPools", "validation_environment: true", "validation_environment")]
    [InlineData("workspace", "workspaces", "public_network_access: Disabled", "public_network_access")]
    public void What_cannot_be_changed_is_refused(string section, string type, string key, string path)
    {
        RuleCheck
            .Of($"{section}: {{{key}, name: theirs, existing_id: {Avd}/{type}/theirs}}")
            .Finds("AVD2113", $"{section}.{path}", Severity.Error);
        RuleCheck.Of($"{section}: {{{key}}}").DoesNotFind("AVD2113");
    }

    // the base file of these tests has RDP properties, agent updates and friendly names
    [Fact]
    public void What_a_layer_below_says_is_for_other_stacks() => RuleCheck.Of(Both).DoesNotFind("AVD2113");

    [Fact]
    public void The_owner_of_a_workspace_is_told_which_groups_to_list()
    {
        RuleCheck.Of(Both).Finds("AVD2114", "workspace.existing_id", Severity.Note);
        RuleCheck.Of($"host_pool: {{name: theirs, existing_id: {Avd}/hostPools/theirs}}").DoesNotFind("AVD2114");
    }

    [Fact]
    public void An_id_of_another_type_is_refused() =>
        RuleCheck
            .Of($"host_pool: {{name: theirs, existing_id: {Avd}/workspaces/theirs}}")
            .Finds("AVD0100", "host_pool.existing_id", Severity.Error);
}
