using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class SecretSourceRulesTests
{
    private const string FromConfig = "domain: {join_password: config://join_password}";
    private const string Encrypted = "config:\n  avd:join_password: {secure: v1:abc}";

    [Theory]
    [InlineData(FromConfig, "")]
    [InlineData(FromConfig, "config:\n  avd:join_pasword: {secure: v1:abc}")]
    [InlineData(FromConfig, "config:\n  other:join_password: {secure: v1:abc}")]
    [InlineData("domain: {join_password: config://domain}", "")]
    public void A_secret_in_the_stack_config_is_there(string overlay, string stackFile) =>
        RuleCheck.Of(overlay, stackFile).Finds("AVD4072", "domain.join_password");

    [Theory]
    [InlineData(Encrypted)]
    [InlineData("config:\n  join_password: {secure: v1:abc}")]
    public void Both_ways_to_write_the_key_are_known(string stackFile) =>
        RuleCheck.Of(FromConfig, stackFile).DoesNotFind("AVD4072").DoesNotFind("AVD4073");

    [Theory]
    [InlineData("config:\n  avd:join_password: canary-7f3a91")]
    [InlineData("config:\n  avd:join_password: {value: canary-7f3a91}")]
    public void A_secret_in_the_stack_config_is_encrypted(string stackFile) =>
        RuleCheck.Of(FromConfig, stackFile).Finds("AVD4073", "domain.join_password");

    [Fact]
    public void A_plain_key_that_nobody_refers_to_is_no_secret() =>
        RuleCheck.Of(FromConfig, Encrypted + "\n  avd:note: text").DoesNotFind("AVD4073");

    [Theory]
    [InlineData("domain: {join_password: generate}", "domain.join_password")]
    [InlineData("session_host: {http_proxy: {trusted_ca: generate}}", "session_host.http_proxy.trusted_ca")]
    [InlineData("sofs: {witness: {account_key: generate}}", "sofs.witness.account_key")]
    [InlineData("sofs: {image: {custom: {uri: generate}}}", "sofs.image.custom.uri")]
    [InlineData("image: {source: {custom: {uri: generate}}}", "image.source.custom.uri")]
    [InlineData(
        "fslogix: {cloud_cache: {providers: [{type: azure, name: A, connection_string: generate}]}}",
        "fslogix.cloud_cache.providers[0].connection_string"
    )]
    public void What_exists_elsewhere_is_not_made_up(string overlay, string path) => RuleCheck.Of(overlay).Finds("AVD4074", path);

    [Fact]
    public void Passwords_of_new_accounts_are() =>
        RuleCheck.Of("session_host: {admin: {password: generate}}\nsofs: {admin: {password: generate}}").DoesNotFind("AVD4074");

    [Fact]
    public void A_secret_has_one_purpose() =>
        RuleCheck
            .Of("sofs: {admin: {password: keyvault://kv-contoso-core/avd-domain-join}}")
            .Finds("AVD4075", "domain.join_password", Severity.Warning);

    [Theory]
    [InlineData("sofs: {admin: {password: keyvault://kv-contoso-core/avd-local-admin}}")]
    [InlineData("session_host: {admin: {password: generate}}\nsofs: {admin: {password: generate}}")]
    public void Local_administrators_may_share_one(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4075");
}
