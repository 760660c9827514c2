using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class BackupRulesTests
{
    private const string Account =
        "storage_account_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stbackup";

    [Theory]
    [InlineData("backup: {vault: {}}")]
    [InlineData("backup: {vault: {}, profiles: {method: partner}}")]
    public void Warns_of_a_vault_that_nothing_fills(string overlay) =>
        RuleCheck.Of(overlay).Finds("AVD7070", "backup.vault", Severity.Warning);

    [Theory]
    [InlineData("mabs")]
    [InlineData("mars")]
    public void Takes_a_vault_with_a_tool_that_fills_it(string method) =>
        RuleCheck.Of($"backup: {{vault: {{}}, profiles: {{method: {method}}}}}").DoesNotFind("AVD7070").DoesNotFind("AVD7071");

    [Theory]
    [InlineData("mabs")]
    [InlineData("mars")]
    public void Warns_of_a_tool_without_its_vault(string method) =>
        RuleCheck.Of($"backup: {{profiles: {{method: {method}}}}}").Finds("AVD7071", "backup.profiles.method", Severity.Warning);

    [Fact]
    public void Warns_of_snapshots_without_a_file_server() =>
        RuleCheck
            .Of(
                @"{deployment: {topology: single_cluster}, sofs: null, fslogix: {locations: ['\\fs01\profiles']}, backup: {profiles: {method: vss_snapshot}}}"
            )
            .Finds("AVD7072", "backup.profiles.method", Severity.Warning);

    [Fact]
    public void A_default_that_nobody_wrote_is_no_choice() =>
        RuleCheck
            .Of(@"{deployment: {topology: single_cluster}, sofs: null, fslogix: {locations: ['\\fs01\profiles']}, backup: null}")
            .DoesNotFind("AVD7072");

    [Theory]
    [InlineData("sofs: null\nbackup: {profiles: {method: partner}}")]
    [InlineData("sofs: null\nfslogix: {enabled: false}")]
    public void Takes_another_backup_without_a_file_server(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD7072");

    // that there is no place for profiles is said already
    [Theory]
    [InlineData("sofs: null", "AVD3001")]
    [InlineData("{deployment: {topology: single_cluster}, sofs: null}", "AVD3048")]
    public void A_file_server_that_is_missing_is_one_finding(string overlay, string code)
    {
        var errors = new[] { "AVD3001", "AVD3036", "AVD3046", "AVD3048", "AVD7072" }.Where(other =>
            other != code && !(code == "AVD3048" && other == "AVD3046")
        );

        Assert.All(
            errors,
            other => RuleCheck.Of(overlay).Finds(code, code == "AVD3001" ? "deployment.topology" : "fslogix.locations").DoesNotFind(other)
        );
    }

    [Fact]
    public void Warns_of_secrets_whose_backup_has_no_place() =>
        RuleCheck.Of("backup: {key_vault: {enabled: true}}").Finds("AVD7073", "backup.key_vault.storage_account_id", Severity.Warning);

    [Theory]
    [InlineData($"backup: {{key_vault: {{enabled: true, {Account}}}}}")]
    [InlineData("backup: {key_vault: {enabled: null}}")]
    public void Takes_a_backup_of_secrets_with_a_place_or_unasked(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD7073");

    [Fact]
    public void Warns_of_a_place_for_no_backup() =>
        RuleCheck
            .Of($"backup: {{key_vault: {{enabled: false, {Account}}}}}")
            .Finds("AVD7074", "backup.key_vault.storage_account_id", Severity.Warning);

    [Fact]
    public void Takes_a_place_for_a_backup() => RuleCheck.Of($"backup: {{key_vault: {{{Account}}}}}").DoesNotFind("AVD7074");

    [Theory]
    [InlineData("retention_days: 90", "retention_days")]
    [InlineData("retention_days: 30, recovery_point: PT8H", "recovery_point")]
    public void Rejects_snapshots_that_windows_does_not_keep_or_that_are_not_taken(string profiles, string key) =>
        RuleCheck.Of($"backup: {{profiles: {{{profiles}}}}}").Finds("AVD7076", $"backup.profiles.{key}");

    [Theory]
    [InlineData("retention_days: 64")]
    [InlineData("retention_days: 90, method: partner")]
    public void Takes_as_many_snapshots_as_windows_keeps(string profiles) =>
        RuleCheck.Of($"backup: {{profiles: {{{profiles}}}}}").DoesNotFind("AVD7076");

    [Fact]
    public void Rejects_a_retention_shorter_than_the_time_between_backups() =>
        RuleCheck.Of("backup: {profiles: {retention_days: 1, recovery_point: P2D}}").Finds("AVD7075", "backup.profiles.retention_days");

    [Fact]
    public void Takes_a_retention_as_long_as_the_time_between_backups() =>
        RuleCheck.Of("backup: {profiles: {retention_days: 2, recovery_point: P2D}}").DoesNotFind("AVD7075");
}
