using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class CustomRoleRulesTests
{
    private const string Role = "rbac.custom[0].role_definition_id";
    private const string DesktopUser = "1d18fff3-a72a-46b5-b4a9-0b38a3cd7e63";
    private const string PowerOnOff = "40c5ff49-9181-41f8-ae61-143b0e78555e";
    private const string SecretsUser = "4633458b-17de-408a-b874-0445c86b69e6";
    private const string MonitoringReader = "43d0d8ad-25c7-4714-9337-8ba259a9fe05";
    private const string ControlPlane = "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-avd";
    private const string Machines = "/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-hosts";

    [Theory]
    [InlineData("1d336d6b-1444-4a47-9fbb-26e0a0e4f6bb")]
    [InlineData("1d18fff3-a72a-46b5-b4a9-0b63a2e5ae1b")]
    [InlineData("2d18fff3-a72a-46b5-b4a9-0b38a3cd7e63")]
    public void A_role_that_is_almost_one_is_a_slip(string id) => RuleCheck.Of(Custom(id)).Finds("AVD4050", Role);

    [Theory]
    [InlineData(DesktopUser)]
    [InlineData("5c0e1f3a-0000-4000-8000-000000000001")]
    public void A_role_or_something_quite_different_is_not(string id) => RuleCheck.Of(Custom(id)).DoesNotFind("AVD4050");

    [Fact]
    public void An_unknown_role_is_worth_a_note() =>
        RuleCheck.Of(Custom("5c0e1f3a-0000-4000-8000-000000000001")).Finds("AVD4051", Role, Severity.Note);

    [Theory]
    [InlineData(DesktopUser)]
    [InlineData("1d336d6b-1444-4a47-9fbb-26e0a0e4f6bb")]
    public void A_known_role_or_a_known_slip_is_not_unknown(string id) => RuleCheck.Of(Custom(id)).DoesNotFind("AVD4051");

    [Theory]
    [InlineData("9cdead84-a844-4324-93f2-b2e6bb768d07")]
    [InlineData("00000000-0000-0000-0000-000000000130")]
    public void An_application_or_a_principal_is_no_role(string id) => RuleCheck.Of(Custom(id)).Finds("AVD4052", Role);

    [Fact]
    public void A_role_is_a_role() => RuleCheck.Of(Custom(DesktopUser)).DoesNotFind("AVD4052");

    [Fact]
    public void Power_in_the_control_plane_starts_nothing() =>
        RuleCheck.Of(Custom(PowerOnOff)).Finds("AVD4053", "rbac.custom[0]", Severity.Warning);

    [Fact]
    public void Power_in_another_subscription_starts_nothing() =>
        RuleCheck.Of(Custom(PowerOnOff, ControlPlane)).Finds("AVD4053", "rbac.custom[0].scope", Severity.Warning);

    [Theory]
    [InlineData(PowerOnOff, Machines)]
    [InlineData(MonitoringReader, ControlPlane)]
    public void Power_over_the_machines_does(string role, string scope) => RuleCheck.Of(Custom(role, scope)).DoesNotFind("AVD4053");

    [Fact]
    public void A_role_for_a_vault_is_not_given_on_a_default_group() =>
        RuleCheck.Of(Custom(SecretsUser)).Finds("AVD4054", "rbac.custom[0]", Severity.Warning);

    [Fact]
    public void A_role_for_a_vault_is_not_given_on_any_group() =>
        RuleCheck.Of(Custom(SecretsUser, ControlPlane)).Finds("AVD4054", "rbac.custom[0].scope", Severity.Warning);

    [Theory]
    [InlineData(SecretsUser, ControlPlane + "/providers/Microsoft.KeyVault/vaults/kv")]
    [InlineData(MonitoringReader, ControlPlane)]
    public void Narrow_scopes_are_right(string role, string scope) => RuleCheck.Of(Custom(role, scope)).DoesNotFind("AVD4054");

    [Theory]
    [InlineData(DesktopUser, "/providers/Microsoft.DesktopVirtualization/hostPools/hp")]
    [InlineData(SecretsUser, "/providers/Microsoft.Storage/storageAccounts/st")]
    public void A_role_does_nothing_on_other_resources(string role, string resource) =>
        RuleCheck.Of(Custom(role, ControlPlane + resource)).Finds("AVD4055", "rbac.custom[0].scope", Severity.Warning);

    [Theory]
    [InlineData(DesktopUser, "/providers/Microsoft.DesktopVirtualization/applicationGroups/ag")]
    [InlineData(SecretsUser, "/providers/microsoft.keyvault/vaults/kv/secrets/one")]
    [InlineData(MonitoringReader, "/providers/Microsoft.Storage/storageAccounts/st")]
    public void A_role_works_on_its_resources(string role, string resource) =>
        RuleCheck.Of(Custom(role, ControlPlane + resource)).DoesNotFind("AVD4055");

    [Theory]
    [InlineData("b24988ac-6180-42a0-ab88-20f7382dd24c")]
    [InlineData("8e3af657-a8ff-443c-a75c-2fe8c4bcb635")]
    [InlineData("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9")]
    public void A_broad_role_is_more_than_needed(string role) => RuleCheck.Of(Custom(role)).Finds("AVD4056", Role, Severity.Warning);

    [Fact]
    public void A_modest_role_is_not() => RuleCheck.Of(Custom(MonitoringReader)).DoesNotFind("AVD4056");

    private static string Custom(string role, string scope = "null") =>
        $"rbac: {{custom: [{{principal: {{name: x, object_id: 00000000-0000-0000-0000-000000000130}}, role_definition_id: {role}, scope: {scope}}}]}}";
}
