using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class BackupAdviceTests
{
    [Fact]
    public void Warns_of_profiles_without_a_backup() =>
        RuleCheck.Of("backup: {profiles: {method: none}}").Finds("AVD8050", "backup.profiles.method", Severity.Warning);

    [Theory]
    [InlineData("backup: {profiles: {method: partner}}")]
    [InlineData("backup: {profiles: {method: none}}\ndeployment: {protect: false}")]
    public void Takes_a_backup_or_nothing_precious(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD8050");

    [Fact]
    public void Warns_of_a_backup_less_than_daily() =>
        RuleCheck.Of("backup: {profiles: {recovery_point: P2D}}").Finds("AVD8051", "backup.profiles.recovery_point", Severity.Warning);

    [Theory]
    [InlineData("backup: {profiles: {recovery_point: P1D}}")]
    [InlineData("backup: {profiles: {method: none, recovery_point: P2D}}")]
    public void Takes_a_daily_backup(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD8051");

    [Fact]
    public void Warns_of_a_restore_less_than_quarterly() =>
        RuleCheck
            .Of("backup: {profiles: {restore_test_every: P180D}}")
            .Finds("AVD8052", "backup.profiles.restore_test_every", Severity.Warning);

    [Fact]
    public void Takes_a_restore_each_quarter() => RuleCheck.Of("backup: {profiles: {restore_test_every: P92D}}").DoesNotFind("AVD8052");

    [Fact]
    public void Warns_of_secrets_without_a_backup() =>
        RuleCheck.Of("backup: {key_vault: {enabled: false}}").Finds("AVD8054", "backup.key_vault.enabled", Severity.Warning);

    [Theory]
    [InlineData("tags: {a: b}")]
    [InlineData("backup: {key_vault: {enabled: false}}\ndeployment: {protect: false}")]
    public void Takes_a_backup_of_secrets_or_nothing_precious(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD8054");

    [Fact]
    public void Notes_that_snapshots_are_lost_with_the_file_server() =>
        RuleCheck.Of("sizing: {users: 501}").Finds("AVD8053", "backup.profiles.method", Severity.Note);

    [Theory]
    [InlineData("sizing: {users: 500}")]
    [InlineData("sizing: {users: 501}\nbackup: {profiles: {method: partner}}")]
    public void Takes_snapshots_of_a_small_estate_or_another_backup(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD8053");
}
