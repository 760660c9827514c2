using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class EstateRulesTests
{
    private const string Subnet =
        "subnet_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/s";

    [Theory]
    [InlineData("admins", "082f0a83-3be5-4ba1-904c-961cca79b387")]
    [InlineData("readers", "49a72310-ab8d-41df-bbb0-79b649203868")]
    public void Rejects_a_role_of_its_own_that_a_list_gives_already(string list, string role) =>
        RuleCheck
            .Of(
                $$"""
                rbac:
                  {{list}}: [{name: A, object_id: 00000000-0000-0000-0000-000000000999}]
                  custom: [{principal: {name: A, object_id: 00000000-0000-0000-0000-000000000999}, role_definition_id: {{role}}}]
                """
            )
            .Finds("AVD0123", "rbac.custom[0]");

    [Theory]
    [InlineData(
        "key_vault_admins",
        "b86a8fe4-44ce-4948-aee5-eccb2c155cd7",
        "resourceGroups/rg-v/providers/Microsoft.KeyVault/vaults/kv-own",
        "key_vault: {existing_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-v/providers/Microsoft.KeyVault/vaults/kv-own, name: null}"
    )]
    [InlineData(
        "vm_operators",
        "874d1c73-6003-4e60-a13a-cb31ea190a85",
        "RESOURCEGROUPS/RG-H",
        "deployment: {resource_groups: {session_hosts: {name: rg-h}}}"
    )]
    public void Rejects_it_at_a_scope_that_is_written_out(string list, string role, string scope, string more) =>
        RuleCheck
            .Of(
                $$"""
                {{more}}
                subscription: {id: 00000000-0000-0000-0000-00000000000b, session_hosts_id: null}
                rbac:
                  {{list}}: [{name: A, object_id: 00000000-0000-0000-0000-000000000999}]
                  custom: [{principal: {name: A, object_id: 00000000-0000-0000-0000-000000000999}, role_definition_id: {{role}}, scope: /subscriptions/00000000-0000-0000-0000-00000000000b/{{scope}}}]
                """
            )
            .Finds("AVD0123", "rbac.custom[0]");

    [Fact]
    public void Rejects_a_name_that_the_program_gives_an_endpoint_by_itself() =>
        RuleCheck
            .Of(
                $$"""
                key_vault: {name: kv-own, private_endpoint: { {{Subnet}} } }
                workspace: {feed_private_endpoint: {name: PEP-kv-own-vault, {{Subnet}} } }
                """
            )
            .Finds("AVD0123", "workspace.feed_private_endpoint.name");

    [Fact]
    public void Rejects_a_workspace_named_as_the_placeholder_of_feed_discovery() =>
        RuleCheck
            .Of(
                $$"""
                deployment: {name: contoso, environment: test}
                workspace: {name: ws-contoso-test-discovery, global_private_endpoint: { {{Subnet}} } }
                """
            )
            .Finds("AVD0123", "workspace.name");

    [Fact]
    public void Says_which_entry_repeats_which_and_where_it_stands()
    {
        var files = new MemoryFiles()
            .With("config/variables.yml", AvdPulumi.Tests.Shared.Fixture.Contoso.Read("config/variables.yml"))
            .With("Pulumi.test.yaml", "")
            .With(
                "config/variables.test.yml",
                """
                rbac:
                  admins: [{name: A, object_id: 00000000-0000-0000-0000-000000000999}]
                  custom: [{principal: {name: A, object_id: 00000000-0000-0000-0000-000000000999}, role_definition_id: 082f0a83-3be5-4ba1-904c-961cca79b387}]
                """
            );
        var found = new ConfigLoader(files)
            .Load(new ConfigRequest(MemoryFiles.Root, "test", new Dictionary<string, string>()))
            .Diagnostics.Single(diagnostic => diagnostic.Code == "AVD0123");

        Assert.Contains("rbac.admins[0] (config/variables.test.yml:2:12)", found.Message, StringComparison.Ordinal);
        Assert.Equal("Remove rbac.custom[0].", found.Hint);
        Assert.Equal(3, found.Origin!.Line);
    }

    [Theory]
    [InlineData("application_groups: [{name: ag, type: Desktop}, {name: AG, type: Desktop}]")]
    [InlineData("key_vault: {private_endpoint: {name: pe}}\nworkspace: {feed_private_endpoint: {name: pe}}")]
    [InlineData(
        "rbac: {admins: [{name: A, object_id: 00000000-0000-0000-0000-000000000999}, {name: A, object_id: 00000000-0000-0000-0000-000000000999}]}"
    )]
    public void Leaves_alone_what_another_rule_finds_or_is_granted_once(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD0123");

    [Fact]
    public void Notes_an_id_that_is_too_long_for_a_tag() => RuleCheck.Of(LongGroup(90)).Finds("AVD0124", "host_pool.name", Severity.Note);

    [Fact]
    public void Takes_an_id_that_fits() => RuleCheck.Of(LongGroup(20)).DoesNotFind("AVD0124");

    private static string LongGroup(int length) =>
        $$"""
            deployment: {resource_groups: {control_plane: {name: {{new string('g', length)}} } } }
            host_pool: {name: {{new string('p', 64)}}}
            """;
}
