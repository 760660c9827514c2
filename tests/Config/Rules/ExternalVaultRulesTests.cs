using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class ExternalVaultRulesTests
{
    private const string Core =
        "{name: kv-contoso-core, id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-contoso-core}";
    private const string Own =
        "{name: KV-contoso-avd-prod, id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-contoso-avd-prod}";
    private const string Slip =
        "{name: kv-contoso-core, id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-fabrikam-core}";

    [Fact]
    public void Name_and_id_are_of_one_vault() => RuleCheck.Of(Declared(Slip)).Finds("AVD4090", "key_vault.external_vaults[0].name");

    [Fact]
    public void Case_does_not_matter() => RuleCheck.Of(Declared(Core, Own)).DoesNotFind("AVD4090");

    [Fact]
    public void A_vault_is_declared_once() => RuleCheck.Of(Declared(Core, Core)).Finds("AVD4091", "key_vault.external_vaults[1].name");

    [Fact]
    public void Two_vaults_are_two() => RuleCheck.Of(Declared(Core, Own)).DoesNotFind("AVD4091");

    [Fact]
    public void The_own_vault_is_not_external() => RuleCheck.Of(Declared(Core, Own)).Finds("AVD4092", "key_vault.external_vaults[1].name");

    [Theory]
    [InlineData("name: null")]
    [InlineData(
        "existing_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-adopted"
    )]
    public void Another_own_vault_makes_it_external(string own) =>
        RuleCheck.Of($"key_vault: {{{own}, external_vaults: [{Core}, {Own}]}}").DoesNotFind("AVD4092");

    [Fact]
    public void A_vault_that_is_declared_is_used() =>
        RuleCheck.Of(Declared(Core, Own)).Finds("AVD4093", "key_vault.external_vaults[1]", Severity.Note);

    [Fact]
    public void One_that_holds_a_secret_is() => RuleCheck.Of(Declared(Core)).DoesNotFind("AVD4093");

    private static string Declared(params string[] vaults) => $"key_vault: {{external_vaults: [{string.Join(", ", vaults)}]}}";
}
