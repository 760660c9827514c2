using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class NetworkFirewallRulesTests
{
    private const string VaultRule = "key_vault.network_rules.ip_rules[0]";
    private const string Existing =
        "existing_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.";

    [Theory]
    [InlineData("203.0.113.16")]
    [InlineData("203.0.113.16/32")]
    public void One_address_is_let_in_with_and_without_its_prefix(string address)
    {
        var result = Loaded.Overlay($"key_vault: {{network_rules: {{ip_rules: [{address}]}}}}");

        Assert.DoesNotContain(result.Diagnostics, finding => finding.Code == "AVD0032");
        Assert.Equal("203.0.113.16/32", Assert.Single(result.Settings().KeyVault.NetworkRules.IpRules).ToString());
    }

    [Fact]
    public void One_address_and_its_range_are_the_same_rule() =>
        RuleCheck
            .Of(Vault("ip_rules: [203.0.113.16, 203.0.113.16/32]"))
            .DoesNotFind("AVD0032")
            .Finds("AVD0151", "key_vault.network_rules.ip_rules[1]", Severity.Warning);

    [Theory]
    [InlineData("10.10.20.0/24")]
    [InlineData("192.168.1.1/32")]
    [InlineData("172.0.0.0/8")]
    public void Azure_refuses_private_ranges(string range)
    {
        RuleCheck.Of(Vault($"ip_rules: [{range}]")).Finds("AVD1080", VaultRule);
        RuleCheck.Of(Witness($"ip_rules: [{range}]")).Finds("AVD1080", "storage.witness.network_rules.ip_rules[0]");
    }

    [Theory]
    [InlineData("168.63.129.16/32")]
    [InlineData("169.254.0.0/16")]
    [InlineData("100.64.1.0/24")]
    public void Ranges_that_nothing_comes_from_are_noticed(string range) =>
        RuleCheck.Of(Vault($"ip_rules: [{range}]")).Finds("AVD1081", VaultRule, Severity.Warning).DoesNotFind("AVD1080");

    [Theory]
    [InlineData("32.0.0.0/6")]
    [InlineData("0.0.0.0/0")]
    public void Ranges_that_are_very_wide_are_noticed(string range) =>
        RuleCheck.Of(Vault($"ip_rules: [{range}]")).Finds("AVD1082", VaultRule, Severity.Warning);

    [Fact]
    public void Storage_accounts_refuse_two_addresses_in_one_rule()
    {
        RuleCheck.Of(Witness("ip_rules: [203.0.113.16/31]")).Finds("AVD1083", "storage.witness.network_rules.ip_rules[0]");
        RuleCheck.Of(Vault("ip_rules: [203.0.113.16/31]")).DoesNotFind("AVD1083");
    }

    [Fact]
    public void Public_addresses_are_fine() =>
        RuleCheck
            .Of(Vault("ip_rules: [203.0.113.16/32, 20.30.0.0/16]") + "\n" + Witness("ip_rules: [20.30.0.0/30, 203.0.113.16/32]"))
            .DoesNotFind("AVD1080")
            .DoesNotFind("AVD1081")
            .DoesNotFind("AVD1082")
            .DoesNotFind("AVD1083")
            .DoesNotFind("AVD1089");

    [Theory]
    [InlineData(401, "storage.witness.network_rules.ip_rules")]
    [InlineData(1001, "key_vault.network_rules.ip_rules")]
    public void There_are_not_too_many_rules(int count, string path)
    {
        var overlay = path.StartsWith("key_vault", StringComparison.Ordinal) ? Vault(Rules(count)) : Witness(Rules(count));

        RuleCheck.Of(overlay).Finds("AVD1084", path);
    }

    [Fact]
    public void Subnets_are_counted_too() =>
        RuleCheck
            .Of(Vault($"subnet_ids: [{string.Join(", ", Enumerable.Range(0, 201).Select(i => $"{NetworkYaml.Subnet}-{i}"))}]"))
            .Finds("AVD1084", "key_vault.network_rules.subnet_ids");

    [Fact]
    public void As_many_rules_as_Azure_takes_are_fine() =>
        RuleCheck.Of(Vault(Rules(1000)) + "\n" + Witness(Rules(400))).DoesNotFind("AVD1084");

    [Theory]
    [InlineData("key_vault: {network_rules: {ip_rules: []}}", "key_vault.network_rules.ip_rules")]
    [InlineData("key_vault: {public_network_access: Disabled}", "key_vault.public_network_access")]
    public void A_vault_that_nobody_reaches_is_noticed(string overlay, string path) =>
        RuleCheck.Of(overlay).Finds("AVD1085", path, Severity.Warning);

    [Theory]
    [InlineData("key_vault: {network_rules: {ip_rules: [], default_action: Allow}}")]
    [InlineData("key_vault: {network_rules: {ip_rules: [], subnet_ids: [" + NetworkYaml.Subnet + "]}}")]
    [InlineData("key_vault: {network_rules: {ip_rules: []}, private_endpoint: {}}")]
    [InlineData("key_vault: {network_rules: {ip_rules: []}, " + Existing + "KeyVault/vaults/kv-contoso}")]
    public void A_vault_that_somebody_reaches_is_fine(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD1085");

    [Theory]
    [InlineData("storage: {witness: {network_rules: {ip_rules: []}}}", "storage.witness.network_rules.ip_rules")]
    [InlineData(
        "storage: {witness: {public_network_access: Disabled, network_rules: {ip_rules: []}}}",
        "storage.witness.public_network_access"
    )]
    [InlineData("storage: {cloud_cache: {name: stcache}}", "storage.cloud_cache.network_rules.ip_rules")]
    [InlineData("storage: {app_attach: {account: {name: stapps}}}", "storage.app_attach.account.network_rules.ip_rules")]
    public void Somebody_must_reach_a_storage_account(string overlay, string path) => RuleCheck.Of(overlay).Finds("AVD1086", path);

    [Theory]
    [InlineData("storage: {cloud_cache: {network_rules: {ip_rules: [203.0.113.16/32]}}}")]
    [InlineData("storage: {cloud_cache: {private_endpoint: {}}}")]
    [InlineData("storage: {cloud_cache: {" + Existing + "Storage/storageAccounts/stcache}}")]
    public void A_storage_account_that_somebody_reaches_is_fine(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD1086");

    [Theory]
    [InlineData("key_vault: {public_network_access: Disabled, private_endpoint: {}}", "key_vault.network_rules")]
    [InlineData("key_vault: {network_rules: {default_action: Allow}}", "key_vault.network_rules.default_action")]
    public void Rules_without_effect_are_noticed(string overlay, string path) =>
        RuleCheck.Of(overlay).Finds("AVD1087", path, Severity.Warning).DoesNotFind("AVD1088");

    [Fact]
    public void An_endpoint_for_the_whole_internet_is_noticed() =>
        RuleCheck
            .Of(Vault("default_action: Allow, ip_rules: []"))
            .Finds("AVD1088", "key_vault.network_rules.default_action", Severity.Note)
            .DoesNotFind("AVD1087");

    [Fact]
    public void Rules_in_other_rules_are_noticed() =>
        RuleCheck
            .Of(Vault("ip_rules: [203.0.113.16/32, 203.0.113.0/24, 203.0.112.0/24, 203.0.112.0/24]"))
            .FindsAll("AVD1089", VaultRule, "key_vault.network_rules.ip_rules[3]");

    private static string Vault(string rules) => $"key_vault: {{network_rules: {{{rules}}}}}";

    private static string Witness(string rules) => $"storage: {{witness: {{network_rules: {{{rules}}}}}}}";

    // every second range, so that none could be joined with the next
    private static string Rules(int count) =>
        $"ip_rules: [{string.Join(", ", Enumerable.Range(0, count).Select(i => $"20.{i / 100}.{i % 100 * 2}.0/24"))}]";
}
