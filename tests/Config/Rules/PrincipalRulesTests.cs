using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class PrincipalRulesTests
{
    private const string AvdApplication = "9cdead84-a844-4324-93f2-b2e6bb768d07";
    private const string DesktopUser = "1d18fff3-a72a-46b5-b4a9-0b38a3cd7e63";
    private const string Tenant = "00000000-0000-0000-0000-00000000000a";
    private const string HostSubscription = "00000000-0000-0000-0000-00000000000c";
    private const string Avd = "00000000-0000-0000-0000-000000000201";
    private const string Deployment = "00000000-0000-0000-0000-000000000202";
    private const string Admins = "00000000-0000-0000-0000-000000000111";

    /// <summary>Every place that takes an object id: the path, and an overlay with a placeholder.</summary>
    public static TheoryData<string, string> Places =>
        new()
        {
            { "identity.avd_service_principal_object_id", "identity: {avd_service_principal_object_id: ID}" },
            { "identity.avd_arm_provider_object_id", "identity: {avd_arm_provider_object_id: ID}" },
            { "identity.sso_device_group", "identity: {sso_device_group: ID}" },
            { "identity.deployment_principal.object_id", "identity: {deployment_principal: {object_id: ID}}" },
            { "rbac.users[0].object_id", "rbac: {users: [{name: x, object_id: ID}]}" },
            { "rbac.admins[0].object_id", "rbac: {admins: [{name: x, object_id: ID}]}" },
            { "rbac.helpdesk[0].object_id", "rbac: {helpdesk: [{name: x, object_id: ID}]}" },
            { "rbac.readers[0].object_id", "rbac: {readers: [{name: x, object_id: ID}]}" },
            { "rbac.verifiers[0].object_id", "rbac: {verifiers: [{name: x, object_id: ID}]}" },
            { "rbac.vm_admins[0].object_id", "rbac: {vm_admins: [{name: x, object_id: ID}]}" },
            { "rbac.vm_operators[0].object_id", "rbac: {vm_operators: [{name: x, object_id: ID}]}" },
            { "rbac.key_vault_admins[0].object_id", "rbac: {key_vault_admins: [{name: x, object_id: ID}]}" },
            { "rbac.profile_admins[0].object_id", "rbac: {profile_admins: [{name: x, object_id: ID}]}" },
            {
                "rbac.custom[0].principal.object_id",
                $"rbac: {{custom: [{{principal: {{name: x, object_id: ID}}, role_definition_id: {DesktopUser}}}]}}"
            },
            {
                "application_groups[0].users[0].object_id",
                "application_groups: [{name: abc, type: Desktop, users: [{name: x, object_id: ID}]}]"
            },
            {
                "storage.app_attach.packages[0].users[0].object_id",
                @"storage: {app_attach: {packages: [{name: abc, image_path: '\\s\h\a.vhdx', package_name: abc, package_full_name: abc, package_family_name: abc, users: [{name: x, object_id: ID}]}]}}"
            },
        };

    [Theory]
    [MemberData(nameof(Places))]
    public void An_application_id_is_no_object_id(string path, string overlay) =>
        RuleCheck.Of(overlay.Replace("ID", AvdApplication, StringComparison.Ordinal)).Finds("AVD4041", path);

    [Theory]
    [MemberData(nameof(Places))]
    public void A_role_is_no_object_id(string path, string overlay) =>
        RuleCheck.Of(overlay.Replace("ID", DesktopUser, StringComparison.Ordinal)).Finds("AVD4042", path);

    [Theory]
    [MemberData(nameof(Places))]
    public void A_tenant_is_no_object_id(string path, string overlay) =>
        RuleCheck.Of(overlay.Replace("ID", Tenant, StringComparison.Ordinal)).Finds("AVD4043", path);

    [Theory]
    [InlineData("00000000-0000-0000-0000-00000000000b")]
    [InlineData(HostSubscription)]
    public void A_subscription_is_no_object_id(string id) =>
        RuleCheck.Of($"rbac: {{users: [{{name: x, object_id: {id}}}]}}").Finds("AVD4043", "rbac.users[0].object_id");

    [Theory]
    [MemberData(nameof(Places))]
    public void Object_ids_are_taken(string path, string overlay) =>
        RuleCheck
            .Of(overlay.Replace("ID", $"5c0e1f3a-0000-4000-8000-{path.Length:000000000000}", StringComparison.Ordinal))
            .DoesNotFind("AVD4041")
            .DoesNotFind("AVD4042")
            .DoesNotFind("AVD4043")
            .DoesNotFind("AVD4044");

    [Theory]
    [InlineData(
        $"rbac: {{key_vault_admins: [{{name: Pulumi deployment, object_id: {Deployment}}}]}}",
        "rbac.key_vault_admins[0].object_id"
    )]
    [InlineData($"rbac: {{readers: [{{name: AVD, object_id: {Avd}, type: User}}]}}", "rbac.readers[0].type")]
    [InlineData($"identity: {{sso_device_group: {Avd}}}", "identity.sso_device_group")]
    [InlineData($"rbac: {{readers: [{{name: AVD Admins, object_id: {Admins}, type: ServicePrincipal}}]}}", "rbac.readers[0].type")]
    public void An_object_is_one_thing(string overlay, string path) => RuleCheck.Of(overlay).Finds("AVD4044", path);

    [Fact]
    public void The_same_type_twice_is_right() =>
        RuleCheck
            .Of($"rbac: {{key_vault_admins: [{{name: Pulumi deployment, object_id: {Deployment}, type: ServicePrincipal}}]}}")
            .DoesNotFind("AVD4044");

    [Fact]
    public void An_object_has_one_name() =>
        RuleCheck
            .Of($"rbac: {{helpdesk: [{{name: AVD Helpdesk, object_id: {Admins}}}]}}")
            .Finds("AVD4045", "rbac.helpdesk[0].object_id", Severity.Warning);

    [Fact]
    public void Case_makes_no_other_name() =>
        RuleCheck.Of($"rbac: {{helpdesk: [{{name: avd admins, object_id: {Admins}}}]}}").DoesNotFind("AVD4045");

    [Fact]
    public void The_two_services_differ() =>
        RuleCheck.Of($"identity: {{avd_arm_provider_object_id: {Avd}}}").Finds("AVD4046", "identity.avd_arm_provider_object_id");

    [Fact]
    public void Two_ids_are_two_services() =>
        RuleCheck.Of("identity: {avd_arm_provider_object_id: 00000000-0000-0000-0000-000000000203}").DoesNotFind("AVD4046");

    [Theory]
    [InlineData($"rbac: {{users: [{{name: x, object_id: {Admins}}}, {{name: x, object_id: {Admins}}}]}}", "rbac.users[1]")]
    [InlineData(
        $"rbac: {{custom: [{{principal: {{name: x, object_id: {Admins}}}, role_definition_id: {DesktopUser}}}, {{principal: {{name: x, object_id: {Admins}}}, role_definition_id: {DesktopUser}}}]}}",
        "rbac.custom[1]"
    )]
    public void A_principal_stands_in_a_list_once(string overlay, string path) => RuleCheck.Of(overlay).Finds("AVD4047", path);

    [Fact]
    public void It_may_have_two_roles() =>
        RuleCheck
            .Of(
                $"rbac: {{custom: [{{principal: {{name: x, object_id: {Admins}}}, role_definition_id: {DesktopUser}}}, {{principal: {{name: x, object_id: {Admins}}}, role_definition_id: 43d0d8ad-25c7-4714-9337-8ba259a9fe05}}]}}"
            )
            .DoesNotFind("AVD4047");

    [Fact]
    public void A_group_runs_no_deployment() =>
        RuleCheck
            .Of("identity: {deployment_principal: {type: null}}")
            .Finds("AVD4048", "identity.deployment_principal.type", Severity.Warning);

    [Theory]
    [InlineData("identity: {deployment_principal: {type: User}}")]
    [InlineData("identity: {deployment_principal: {type: Group}}")]
    [InlineData("identity: {deployment_principal: null}")]
    public void A_type_that_is_written_is_meant(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4048");
}
