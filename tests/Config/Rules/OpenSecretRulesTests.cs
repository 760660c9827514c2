using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class OpenSecretRulesTests
{
    private const string Jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.SflKxwRJSMeKKF2QT4";
    private const string Pem = "-----BEGIN RSA PRIVATE KEY----- MIIEpAIBAAKCAQEA -----END RSA PRIVATE KEY-----";

    [Theory]
    [InlineData(Pem)]
    [InlineData("-----BEGIN PRIVATE KEY-----\\nMIIEpAIBAAKCAQEA")]
    [InlineData(Jwt)]
    [InlineData("bearer " + Jwt)]
    [InlineData("svc pw: Hunter2")]
    [InlineData("svc pwd=Hunter2")]
    [InlineData("svc passwd Hunter2")]
    [InlineData("svc passwd:Hunter2")]
    [InlineData("{'password': 'Hunter2'}")]
    [InlineData("run --password Hunter2")]
    [InlineData("run --token Hunter2")]
    [InlineData("adminPassword=Hunter2")]
    [InlineData("Authorization: Bearer Hunter2")]
    [InlineData("secret_key=Hunter2")]
    [InlineData("AccountKey: Hunter2")]
    [InlineData("token=Hunter2")]
    public void Finds_a_secret_in_a_description_and_does_not_show_it(string text)
    {
        var found = Assert.Single(
            Loaded.Overlay($"host_pool: {{description: \"{text}\"}}").Diagnostics,
            finding => finding.Code == "AVD0179"
        );

        Assert.Equal(("host_pool.description", Severity.Warning), (found.Path, found.Severity));
        var hidden = OpenSecrets.Hidden(text);
        Assert.Contains("(not shown)", hidden, StringComparison.Ordinal);
        foreach (var part in new[] { "Hunter2", "MIIE", "eyJ" })
            Assert.DoesNotContain(part, hidden, StringComparison.Ordinal);
        Assert.Equal(hidden, OpenSecrets.Hidden(hidden));
        Assert.False(OpenSecrets.AreIn(hidden));
    }

    [Theory]
    [InlineData("db_password: Hunter2")]
    [InlineData("password: Hunter2 and more")]
    [InlineData("'password=Hunter2': x")]
    public void Finds_a_secret_in_the_name_of_a_tag_or_under_it(string tag) =>
        Assert.DoesNotContain(
            "Hunter2",
            string.Join('\n', Assert.Single(Loaded.Overlay($"tags: {{{tag}}}").Diagnostics, finding => finding.Code == "AVD0179")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("https://Hunter2@dev.azure.com/o")]
    [InlineData("https://user:Hunter2@dev.azure.com/o")]
    [InlineData("'password=Hunter2' is wrong")]
    public void A_preview_shows_no_user_of_an_address_and_keeps_the_rest(string text)
    {
        var hidden = OpenSecrets.Hidden(text);

        Assert.DoesNotContain("Hunter2", hidden, StringComparison.Ordinal);
        Assert.EndsWith(text.StartsWith('h') ? "@dev.azure.com/o" : "' is wrong", hidden, StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_of_an_address_at_the_beginning_of_a_long_text_is_not_shown() =>
        Assert.DoesNotContain(
            "Hunter2",
            OpenSecrets.Hidden($"https://Hunter2@dev.azure.com/{new string('x', 5000)}"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("apikey: see the wiki")]
    [InlineData("cost-token: cc1001")]
    [InlineData("password_rotation: quarterly2026")]
    public void Takes_tags_that_only_sound_like_one(string tag) => RuleCheck.Of($"tags: {{{tag}}}").DoesNotFind("AVD0179");

    [Fact]
    public void A_name_of_an_account_is_shown_up_to_its_colon() =>
        RuleCheck
            .Of("session_host: {admin: {username: 'admin:Hunter2'}}")
            .Says("AVD2111", "session_host.admin.username is 'admin:(not shown)', which Windows does not accept");

    [Fact]
    public void Finds_a_password_as_the_key_of_a_rotation() =>
        RuleCheck.Of("registration: {rotation_key: 'password=Hunter2'}").Finds("AVD0179", "registration.rotation_key", Severity.Warning);

    [Theory]
    [InlineData("registration: {rotation_key: '2026-11'}")]
    [InlineData("registration: {rotation_key: after the move}")]
    [InlineData("host_pool: {description: 'eyJust a word. -----BEGIN CERTIFICATE----- MIIB'}")]
    [InlineData("host_pool: {description: 'pw policy 2026: see pwd-reset'}")]
    [InlineData("host_pool: {description: 'Reset with passwd first'}")]
    public void Takes_plain_words(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD0179");

    [Fact]
    public void No_message_repeats_a_password_of_a_text_that_is_wrong_otherwise()
    {
        var text = string.Concat(Enumerable.Repeat("long ", 200));
        var found = Loaded.Overlay($"host_pool: {{description: 'password=Hunter2 {text}'}}").Diagnostics;

        Assert.NotEmpty(found);
        Assert.DoesNotContain("Hunter2", string.Join('\n', found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("domain: {join_user: 'svc-join@contoso.com:Hunter2'}", "domain.join_user")]
    [InlineData("domain: {join_user: 'CONTOSO\\svc-join:Hunter2'}", "domain.join_user")]
    [InlineData(
        "monitoring: {action_group: {emails: [{name: ops, address: 'ops@contoso.com:Hunter2'}]}}",
        "monitoring.action_group.emails[0].address"
    )]
    public void What_follows_a_colon_behind_an_account_is_not_shown(string overlay, string path)
    {
        var found = Assert.Single(Loaded.Overlay(overlay).Diagnostics, finding => finding.Code == "AVD0032");

        Assert.Equal(path, found.Path);
        Assert.DoesNotContain("Hunter2", $"{found} {found.Hint}", StringComparison.Ordinal);
        Assert.Contains("colon", found.Hint, StringComparison.Ordinal);
    }
}
