using System.Globalization;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Outside;

/// <summary>Tasks that keep an estate restorable: backups that Azure does not make, and restore tests.</summary>
internal static class CareTasks
{
    public static IEnumerable<OutsideTask> Of(AvdEstate estate)
    {
        var backup = estate.Settings.Backup;
        if (backup.KeyVault.Enabled)
            yield return Secrets(estate);
        if (!estate.FileServers.IsEmpty)
            yield return NoSnapshots(estate);
        if (!estate.Pools.Any(pool => pool.Settings.Fslogix.Enabled))
            yield break;
        if (ToolOf(backup) is { } tool)
            yield return Profiles(estate, tool);
        if (backup.Profiles.Method != BackupMethod.None)
            yield return RestoreTest(backup.Profiles);
    }

    private static string? ToolOf(BackupSettings backup) =>
        backup.Profiles.Method switch
        {
            BackupMethod.Mabs => "Azure Backup Server",
            BackupMethod.Mars => "the Azure Backup agent in the guest",
            BackupMethod.Partner => "a partner product",
            // the guests of the file server make these themselves
            BackupMethod.VssSnapshot => null,
            BackupMethod.None => null,
        };

    private static OutsideTask Secrets(AvdEstate estate) =>
        new()
        {
            Key = "key-vault-backup",
            Title = $"Backup of the secrets in {estate.KeyVaultName}",
            Why =
                "Azure does not back up a vault. Without a backup of each secret, the loss of the vault means new passwords for everything that uses them.",
            When = OutsideTime.Always,
            Who = "a person who can read and back up the secrets of the vault",
            Check = "The storage account has a file for each secret, dated on or after the last change of that secret.",
            Document = "docs/runbooks/key-vault-backup.md",
            Layers = Layers.Platform,
            HasScript = true,
        };

    private static OutsideTask NoSnapshots(AvdEstate estate) =>
        new()
        {
            Key = "no-snapshots",
            Title = $"No checkpoints of nodes of {OutsideTasks.Named(estate.FileServers.Select(server => server.Settings.ClusterName))}",
            Why =
                "Storage Spaces Direct in guests does not support host snapshots of its disks. A restored node has old data that the other nodes treat as current. Make backups inside the guests.",
            When = OutsideTime.Always,
            Who = "Azure Local operators and backup operators",
            Check = "Get-VMSnapshot on the host cluster lists no node, and no backup job on the host cluster includes one.",
            Document = "docs/outside.md#no-snapshots",
            Layers = Layers.Sofs,
        };

    private static OutsideTask Profiles(AvdEstate estate, string tool)
    {
        var backup = estate.Settings.Backup;
        return new()
        {
            Key = "profile-backup",
            Title = $"Backup of profiles with {tool}",
            Why =
                $"Profiles are the only data that cannot be created again. At most {Words(backup.Profiles.RecoveryPoint)} of work may be lost, and backups are kept for {backup.Profiles.RetentionDays} days. This program does not set up the tool{VaultOf(backup)}.",
            When = OutsideTime.BeforeUsers,
            Who = "backup operators",
            Check = $"A job starts every day at {backup.Profiles.Start}, and its last run succeeded.",
            Document = "docs/outside.md#profile-backup",
            Layers = estate.FileServers.IsEmpty ? Layers.Platform : Layers.Sofs,
        };
    }

    private static OutsideTask RestoreTest(ProfileBackupSettings backup) =>
        new()
        {
            Key = "restore-test",
            Title = $"Test restore of a profile every {Words(backup.RestoreTestEvery)}",
            Why = $"A backup that was never restored may not work. Profiles must be restored within {Words(backup.RecoveryTime)}.",
            When = OutsideTime.Always,
            Who = "backup operators, with a test user on a test host",
            Check = "The team's log has the date, the profile, the duration of the restore, and who signed in.",
            Document = "docs/runbooks/profile-corrupt.md#restore-a-profile",
            Layers = Layers.Fslogix,
        };

    private static string VaultOf(BackupSettings backup) =>
        backup.Vault is not { } vault
            ? ""
            : $" or register it with the Recovery Services vault{((vault.ExistingId?.Name ?? vault.Name) is { } name ? $" {name}" : "")}";

    internal static string Words(IsoDuration duration) =>
        duration.Value switch
        {
            { TotalHours: >= 48 } days when days == TimeSpan.FromDays((int)days.TotalDays) => string.Create(
                CultureInfo.InvariantCulture,
                $"{days.TotalDays:0} days"
            ),
            { TotalHours: >= 2 } hours when hours == TimeSpan.FromHours((int)hours.TotalHours) => string.Create(
                CultureInfo.InvariantCulture,
                $"{hours.TotalHours:0} hours"
            ),
            var length => string.Create(CultureInfo.InvariantCulture, $"{length.TotalMinutes:0} minutes"),
        };
}
