namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class SecretVaultRulesTests
{
    private const string OwnVault = "domain: {join_password: keyvault://kv-contoso-avd-prod/avd-domain-join}\n";
    private const string Adopted =
        "key_vault: {existing_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-adopted}\n";

    [Theory]
    [InlineData("domain: {join_password: keyvault://kv-contoso-cor/avd-domain-join}", "domain.join_password")]
    [InlineData("session_host: {admin: {password: keyvault://kv-other/x}}", "session_host.admin.password")]
    [InlineData("session_host: {http_proxy: {trusted_ca: keyvault://kv-other/x}}", "session_host.http_proxy.trusted_ca")]
    [InlineData("sofs: {admin: {password: keyvault://kv-other/x}}", "sofs.admin.password")]
    [InlineData("sofs: {witness: {account_key: keyvault://kv-other/x}}", "sofs.witness.account_key")]
    [InlineData("sofs: {image: {custom: {uri: keyvault://kv-other/x}}}", "sofs.image.custom.uri")]
    [InlineData("image: {source: {custom: {uri: keyvault://kv-other/x}}}", "image.source.custom.uri")]
    [InlineData(
        "fslogix: {cloud_cache: {providers: [{type: azure, name: A, connection_string: keyvault://kv-other/x}]}}",
        "fslogix.cloud_cache.providers[0].connection_string"
    )]
    [InlineData(Adopted + "domain: {join_password: keyvault://kv-contoso-avd-prod/avd-domain-join}", "domain.join_password")]
    public void A_secret_is_in_a_declared_vault(string overlay, string path) => RuleCheck.Of(overlay).Finds("AVD4070", path);

    [Theory]
    [InlineData("domain: {join_password: keyvault://KV-Contoso-Core/avd-domain-join}")]
    [InlineData(OwnVault)]
    [InlineData(Adopted + "domain: {join_password: keyvault://kv-adopted/avd-domain-join}")]
    [InlineData("key_vault: {name: null}\ndomain: {join_password: keyvault://kv-contoso-prod-09af/avd-domain-join}")]
    public void The_own_vault_and_declared_ones_will_do(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4070");

    [Theory]
    [InlineData("keyvault://kv-contoso-prod-09ag/x")]
    [InlineData("keyvault://kv-contoso-prod-09a/x")]
    [InlineData("keyvault://kv-contoso-dev-09af/x")]
    public void What_is_not_the_derived_name_is_not_the_own_vault(string reference) =>
        RuleCheck.Of($"key_vault: {{name: null}}\ndomain: {{join_password: {reference}}}").Finds("AVD4070", "domain.join_password");

    [Fact]
    public void A_secret_cannot_be_in_a_vault_before_the_vault_is() => RuleCheck.Of(OwnVault).Finds("AVD4071", "domain.join_password");

    [Theory]
    [InlineData("domain: {join_password: keyvault://kv-contoso-core/avd-domain-join}")]
    [InlineData(Adopted + "domain: {join_password: keyvault://kv-adopted/avd-domain-join}")]
    [InlineData("key_vault: {recover_deleted: true}\n" + OwnVault)]
    public void It_can_be_in_one_that_exists(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4071");

    [Theory]
    [InlineData("config:\n  avd:layers: [platform, sofs]")]
    [InlineData("config:\n  avd:layers: [platform, session_hosts]")]
    public void The_platform_alone_makes_the_vault(string stackFile) =>
        RuleCheck.Of(OwnVault, stackFile).Finds("AVD4071", "domain.join_password");

    [Theory]
    [InlineData("config:\n  avd:layers: [platform]")]
    [InlineData("config:\n  avd:layers: [pools, session_hosts]")]
    [InlineData("config:\n  avd:layers: [session_hosts]")]
    [InlineData("config:\n  avd:layers: [control_plane]")]
    public void A_stack_of_its_own_makes_the_vault_before(string stackFile) => RuleCheck.Of(OwnVault, stackFile).DoesNotFind("AVD4071");

    [Fact]
    public void The_token_is_no_password() =>
        RuleCheck
            .Of("session_host: {admin: {password: keyvault://kv-contoso-avd-prod/AVD-Registration-Token}}")
            .Finds("AVD4077", "session_host.admin.password");

    [Theory]
    [InlineData("session_host: {admin: {password: keyvault://kv-contoso-core/avd-registration-token}}")]
    [InlineData(
        "registration: {store_in_key_vault: false}\nsession_host: {admin: {password: keyvault://kv-contoso-avd-prod/avd-registration-token}}"
    )]
    public void Elsewhere_the_name_is_free(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4077");
}
