using System.Globalization;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Outside;

/// <summary>What keeps an estate restorable: backups that Azure does not make by itself, and restores that are tried.</summary>
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
            yield return Profiles(backup, tool);
        if (backup.Profiles.Method != BackupMethod.None)
            yield return RestoreTest(backup.Profiles);
    }

    private static string? ToolOf(BackupSettings backup) =>
        backup.Profiles.Method switch
        {
            BackupMethod.Mabs => "Azure Backup Server",
            BackupMethod.Mars => "the agent of Azure Backup in the guest",
            BackupMethod.Partner => "a partner's product",
            // the guests of the file server make these by themselves
            BackupMethod.VssSnapshot => null,
            BackupMethod.None => null,
        };

    private static OutsideTask Secrets(AvdEstate estate) =>
        new()
        {
            Key = "key-vault-backup",
            Title = $"Backup of the secrets in {estate.KeyVaultName}",
            Why =
                "Azure does not back a vault up. Without a backup of each secret, a lost vault means other passwords for everything that they are for.",
            When = OutsideTime.Always,
            Who = "whoever may read and back up secrets of the vault",
            Check = "The storage account has a file for each secret, with the date of the last change of that secret or a later one.",
            Document = "docs/runbooks/key-vault-backup.md",
            Layers = Layers.Platform,
            HasScript = true,
        };

    private static OutsideTask NoSnapshots(AvdEstate estate) =>
        new()
        {
            Key = "no-snapshots",
            Title = $"No checkpoint of a node of {OutsideTasks.Named(estate.FileServers.Select(server => server.Settings.ClusterName))}",
            Why =
                "Storage Spaces Direct in guests does not support snapshots of its disks by the host: a restored node has old data that the others take for new. Backups are made inside the guests.",
            When = OutsideTime.Always,
            Who = "operators of Azure Local and of backups",
            Check = "Get-VMSnapshot on the host cluster lists no node, and no job of a backup tool of the hosts includes one.",
            Document = "docs/outside.md#no-snapshots",
            Layers = Layers.Sofs,
        };

    private static OutsideTask Profiles(BackupSettings backup, string tool) =>
        new()
        {
            Key = "profile-backup",
            Title = $"Backup of profiles with {tool}",
            Why =
                $"Profiles are the only data that cannot be made again. At most {Words(backup.Profiles.RecoveryPoint)} of work may be lost, and a backup is kept for {backup.Profiles.RetentionDays} days; this program does not set the tool up{VaultOf(backup)}.",
            When = OutsideTime.BeforeUsers,
            Who = "operators of backups",
            Check = $"A job starts each day at {backup.Profiles.Start}, and its last run succeeded.",
            Document = "docs/outside.md#profile-backup",
            Layers = Layers.Sofs | Layers.Platform,
        };

    private static OutsideTask RestoreTest(ProfileBackupSettings backup) =>
        new()
        {
            Key = "restore-test",
            Title = $"Restore of a profile tried every {Words(backup.RestoreTestEvery)}",
            Why = $"A backup that was never restored is a hope. Profiles must be back within {Words(backup.RecoveryTime)}.",
            When = OutsideTime.Always,
            Who = "operators of backups, with a test user on a test host",
            Check = "The log of the team has the date, the profile, the time that it took, and who signed in.",
            Document = "docs/runbooks/profile-corrupt.md#restore-a-profile",
            Layers = Layers.Fslogix | Layers.Sofs | Layers.Hosts,
        };

    private static string VaultOf(BackupSettings backup) =>
        backup.Vault is not { } vault
            ? ""
            : $", nor its registration with the Recovery Services vault{((vault.ExistingId?.Name ?? vault.Name) is { } name ? $" {name}" : "")}";

    private static string Words(IsoDuration duration) =>
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
