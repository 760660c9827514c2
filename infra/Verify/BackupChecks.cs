using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Infra.Verify;

/// <summary>Profiles are backed up as often as the config promises.</summary>
internal static class BackupChecks
{
    private const string Vault = "azure-native:recoveryservices:Vault";

    // agents report the time of their last backup, servers and all others a recovery point
    private static readonly ImmutableArray<string> PointPaths =
    [
        "properties.lastRecoveryPoint",
        "properties.extendedInfo.lastRecoveryPoint",
        "properties.lastBackupTime",
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<VerifyCheck> All { get; } =
    [
        new()
        {
            Id = "profiles-backup",
            Phase = 7,
            Proves = "The Recovery Services vault has backups, and none of its items has an older recovery point than the config allows.",
            How =
                "Lists the protected items of the vault, and compares the last recovery point of each with backup.profiles.recovery_point. Only for backup.profiles.method mars and mabs with a vault: other tools do not report to Azure.",
            Remedy = "Read the last job of the backup server or agent, start one by hand, and see docs/outside.md#profile-backup.",
            LeastRole = "Backup Reader on the Recovery Services vault",
            Source = new("Backup Protected Items - List", "https://learn.microsoft.com/rest/api/backup/backup-protected-items/list"),
            Run = RunAsync,
        },
    ];

    private static async Task<CheckAnswer> RunAsync(VerifyReads reads)
    {
        var backup = reads.Estate.Settings.Backup;
        if (backup.Profiles.Method is not (BackupMethod.Mars or BackupMethod.Mabs) || reads.Estate.RecoveryVaultId is not { } vault)
            return CheckAnswer.Nothing;
        var answer = await reads.ListAsync($"{vault}/backupProtectedItems", Vault).ConfigureAwait(false);
        if (answer.Failure is { } failure)
            return new CheckAnswer(1, [], [failure]);
        var items = answer.Resources;
        return items.IsEmpty
            ? CheckAnswer.Of(1, [new CheckFinding(ArmPath.NameOf(vault), "has no backup")])
            : CheckAnswer.Of(
                items.Length,
                items.SelectMany(item =>
                    Old(item, reads.Now - backup.Profiles.RecoveryPoint.Value).Select(message => new CheckFinding(NameOf(item), message))
                )
            );
    }

    private static IEnumerable<string> Old(ArmResource item, DateTimeOffset oldest)
    {
        if (item.Text("properties.protectionState") is "ProtectionStopped" or "ProtectionError")
            yield return $"is not protected ({item.Text("properties.protectionState")})";
        if (PointOf(item) is not { } point)
            yield return "has no recovery point";
        else if (point < oldest)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"has its last recovery point from {point.UtcDateTime:yyyy-MM-dd HH:mm} UTC, and backup.profiles.recovery_point demands one since {oldest.UtcDateTime:yyyy-MM-dd HH:mm} UTC"
            );
    }

    private static DateTimeOffset? PointOf(ArmResource item) => PointPaths.Select(path => TimeOf(item.Text(path))).Max();

    private static DateTimeOffset? TimeOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null;

    private static string NameOf(ArmResource item) =>
        item.Text("properties.friendlyName") is { Length: > 0 } name
            ? item.Text("properties.computerName") is { Length: > 0 } computer
                ? $"{name} of {computer}"
                : name
            : item.Name;
}
