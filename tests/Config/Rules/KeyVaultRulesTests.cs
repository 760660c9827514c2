using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class KeyVaultRulesTests
{
    private const string Existing =
        "existing_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-adopted";
    private const string Elsewhere =
        "existing_id: /subscriptions/00000000-0000-0000-0000-00000000000e/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-adopted";

    [Fact]
    public void A_vault_is_recovered_or_adopted() =>
        RuleCheck.Of($"key_vault: {{{Existing}, recover_deleted: true}}").Finds("AVD4080", "key_vault.recover_deleted");

    [Theory]
    [InlineData($"key_vault: {{{Existing}}}")]
    [InlineData("key_vault: {recover_deleted: true}")]
    public void One_of_the_two_is_right(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4080");

    [Fact]
    public void An_adopted_vault_stays_as_it_is_and_one_finding_says_so() =>
        RuleCheck
            .Of($"key_vault: {{{Existing}, sku: premium, purge_protection: true, public_network_access: Enabled}}")
            .Finds("AVD4081", "key_vault.sku", Severity.Warning);

    [Fact]
    public void The_finding_names_every_key_that_has_no_effect() =>
        Assert.Equal(
            "key_vault.sku, key_vault.network_rules have no effect: key_vault.existing_id uses 'kv-adopted' as it is.",
            Loaded
                .Overlay($"key_vault: {{{Existing}, sku: premium, network_rules: {{bypass: None}}}}")
                .Diagnostics.Single(diagnostic => diagnostic.Code == "AVD4081")
                .Message
        );

    [Theory]
    [InlineData($"key_vault: {{{Existing}}}")]
    [InlineData($"key_vault: {{{Existing}, soft_delete_retention_days: null, network_rules: null}}")]
    [InlineData("key_vault: {sku: premium}")]
    public void Settings_are_left_out_or_of_the_base_file_or_of_a_new_vault(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4081");

    [Fact]
    public void A_precious_vault_is_protected() =>
        RuleCheck.Of("key_vault: {purge_protection: false}").Finds("AVD4082", "key_vault.purge_protection", Severity.Warning);

    [Theory]
    [InlineData("key_vault: {purge_protection: false}\ndeployment: {protect: false}")]
    [InlineData("key_vault: {purge_protection: true}")]
    public void One_that_may_be_thrown_away_need_not_be(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4082");

    [Fact]
    public void The_retention_is_for_good() =>
        RuleCheck.Of("key_vault: {soft_delete_retention_days: 89}").Finds("AVD4083", "key_vault.soft_delete_retention_days", Severity.Note);

    [Theory]
    [InlineData("key_vault: {soft_delete_retention_days: 90}")]
    [InlineData("key_vault: {soft_delete_retention_days: 7}\ndeployment: {protect: false}")]
    public void The_longest_is_safe(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4083");

    [Fact]
    public void A_recovery_is_done_once() =>
        RuleCheck.Of("key_vault: {recover_deleted: true}").Finds("AVD4084", "key_vault.recover_deleted", Severity.Note);

    [Fact]
    public void A_new_vault_is_created() => RuleCheck.Of("key_vault: {recover_deleted: false}").DoesNotFind("AVD4084");

    [Fact]
    public void A_vault_may_be_in_any_subscription_and_still_be_written() =>
        Assert.NotNull(
            Loaded.Overlay($"key_vault: {{{Elsewhere}}}\nregistration: {{store_in_key_vault: true}}").Settings().KeyVault.ExistingId
        );
}
