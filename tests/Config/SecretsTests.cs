using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration;

/// <summary>Whatever is written at a key that takes a secret, none of it comes back out.</summary>
public class SecretsTests
{
    private const string Canary = "canary-7f3a91";

    [Theory]
    [InlineData("domain: {join_password: canary-7f3a91}", "AVD0033")]
    [InlineData("domain: {join_password: 'canary-7f3a91'}", "AVD0033")]
    [InlineData("domain: {join_password: keyvault://vault/canary-7f3a91/x}", "AVD0033")]
    [InlineData("domain: {join_password: config:canary-7f3a91}", "AVD0033")]
    [InlineData("domain:\n  join_password: |\n    canary-7f3a91\n", "AVD0033")]
    [InlineData("domain: {join_password: [canary-7f3a91]}", "AVD0024")]
    [InlineData("domain: {join_password: {value: canary-7f3a91}}", "AVD0024")]
    [InlineData("domain: {join_password: *canary-7f3a91 }", "AVD0010")]
    [InlineData("domain: {join_password: !canary-7f3a91 x}", "AVD0014")]
    [InlineData("domain:\n  join_password: canary-7f3a91: x", "AVD0005")]
    [InlineData("domain:\n  join_password: @canary-7f3a91", "AVD0005")]
    [InlineData("domain:\n  join_password: 'canary-7f3a91", "AVD0005")]
    [InlineData("domain:\n  join_password: \"canary-7f3a91\\q\"", "AVD0005")]
    [InlineData("domain:\n  join_password: 'a'canary-7f3a91", "AVD0005")]
    [InlineData("domain: {join_pasword: canary-7f3a91}", "AVD0020")]
    [InlineData("domain: {join_password: generate, join_password: canary-7f3a91}", "AVD0008")]
    [InlineData("domain: canary-7f3a91", "AVD0022")]
    public void A_secret_in_plain_text_is_refused_and_never_repeated(string overlay, string code)
    {
        var result = Loaded.Overlay(overlay);

        Assert.Contains(code, result.Diagnostics.Select(d => d.Code));
        Assert.DoesNotContain(Canary, string.Join('\n', result.Diagnostics), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_in_the_environment_is_refused_and_never_repeated()
    {
        var diagnostic = Assert.Single(Loaded.Environment(("AVD__DOMAIN__JOIN_PASSWORD", Canary)).Diagnostics);

        Assert.Equal("AVD0033", diagnostic.Code);
        Assert.DoesNotContain(Canary, diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_that_the_engine_decrypted_is_refused_and_never_repeated()
    {
        var diagnostics = Loaded
            .Engine("avd:domain", $$"""{"join_password": "{{Canary}}", "fqdn": {"a": "{{Canary}}"}, "join_options": "{{Canary}}"}""")
            .Diagnostics;

        Assert.Equal(3, diagnostics.Length);
        Assert.DoesNotContain(Canary, string.Join('\n', diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_key_that_sounds_like_a_secret_takes_a_reference()
    {
        string[] sounds = ["password", "secret", "connection_string", "account_key", "token"];
        string[] areNone = ["token_lifetime", "secret_name", "recover_deleted", "cloud_kerberos_tickets"];

        var offenders = GeneratedFilesTests
            .Model.Records.SelectMany(record => record.Keys)
            .Where(key =>
                sounds.Any(sound => key.Name.Contains(sound, StringComparison.Ordinal))
                && !areNone.Contains(key.Name)
                && !key.Value.IsSecret
            );

        Assert.Empty(offenders.Select(key => key.Name));
    }

    [Theory]
    [InlineData("generate", SecretScheme.Generate, null, null)]
    [InlineData("config://join_password", SecretScheme.StackConfig, null, "join_password")]
    [InlineData("keyvault://kv-contoso-core/avd-join", SecretScheme.KeyVault, "kv-contoso-core", "avd-join")]
    public void A_reference_says_where_the_secret_is_kept(string text, SecretScheme source, string? vault, string? name)
    {
        Assert.True(SecretReference.TryCreate(text, out var reference));

        Assert.Equal((source, vault, name, text), (reference.Scheme, reference.Vault, reference.Name, reference.ToString()));
    }
}
