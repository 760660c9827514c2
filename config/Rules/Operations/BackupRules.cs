using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What does not go together in backups: AVD7070 to AVD7076.</summary>
internal static class BackupRules
{
    private const string Source = "Azure Local, backup of virtual machines; azurelocal-sofs-fslogix";

    private static readonly Rule VaultIsUsed = new(
        new("AVD7070", "A Recovery Services vault that nothing fills",
            "Azure Backup has no protected item for Azure Local machines: a vault takes backups only from Azure Backup Server (mabs) or from the agent in the guest (mars).",
            "backup:\n  profiles: {method: vss_snapshot}\n  vault: {}",
            "Use method mabs or mars, or leave the vault out.",
            Source),
        Severity.Warning,
        ["backup.profiles.method", "backup.vault"],
        static context => context.Settings.Backup is { Vault: not null, Profiles.Method: not (BackupMethod.Mabs or BackupMethod.Mars) and var method }
            ? [new("backup.vault", $"backup.vault is given, but method '{EnumWords.Of(method)}' puts nothing into it; Azure Backup has no item for Azure Local machines.",
                "Use method mabs or mars, or leave the vault out.")]
            : []);

    private static readonly Rule ToolHasVault = new(
        new("AVD7071", "A backup tool without its vault",
            "Azure Backup Server and the agent in the guest both register with a Recovery Services vault.",
            "backup:\n  profiles: {method: mars}",
            "Add backup.vault, with existing_id for one that is there.",
            Source),
        Severity.Warning,
        ["backup.profiles.method", "backup.vault"],
        static context => context.Settings.Backup is { Vault: null, Profiles.Method: (BackupMethod.Mabs or BackupMethod.Mars) and var method }
            ? [new("backup.profiles.method", $"backup.profiles.method is '{EnumWords.Of(method)}', which registers with a Recovery Services vault, but there is no backup.vault.",
                "Add backup.vault, with existing_id for one that is there.")]
            : []);

    private static readonly Rule SnapshotsHaveAServer = new(
        new("AVD7072", "Volume snapshots without a file server",
            "Snapshots are made on the file server of sofs; profiles that are elsewhere are not backed up by them.",
            "sofs: null\nbackup:\n  profiles: {method: vss_snapshot}",
            "Choose the method that backs up the storage you use, such as partner, or none where that storage does it itself.",
            "Architecture Deep Design, FSLogix Profile Recovery"),
        Severity.Warning,
        ["sofs", "backup.profiles.method", "fslogix.enabled", "fslogix.locations", "fslogix.cloud_cache", "deployment.topology"],
        // the default is nobody's choice: where there is no file server it means nothing
        static context => context.IsGiven("backup.profiles.method")
            && context.Settings is { Fslogix.Enabled: true, Backup.Profiles.Method: BackupMethod.VssSnapshot } && !ProfileStorage.HasSofs(context.Settings, context.Layers)
            // profiles that have no place at all are AVD3001 or AVD3048
            && ProfileStorage.HavePlace(context.Settings.Fslogix) && !ProfileStorage.LacksSofs(context.Settings, context.Layers)
            ? [new("backup.profiles.method", "backup.profiles.method is 'vss_snapshot', but there is no file server (sofs) to make snapshots on.",
                "Choose the method that backs up the storage you use.")]
            : []);

    private static readonly Rule SecretsHaveAPlace = new(
        new("AVD7073", "The backup of secrets has no place to go",
            "The backup of the vault's secrets is asked for, but no storage account takes it.",
            "backup:\n  key_vault: {enabled: true}",
            "Give storage_account_id: an account of its own, outside the vault.",
            "Architecture Deep Design, Control Plane Recovery"),
        Severity.Warning,
        ["backup.key_vault"],
        static context => context.Settings.Backup.KeyVault is { Enabled: true, StorageAccountId: null } && context.IsGiven("backup.key_vault.enabled")
            ? [new("backup.key_vault.storage_account_id", "backup.key_vault.storage_account_id is not given, so the backup of secrets has no place to go.",
                "Give the id of a storage account.")]
            : []);

    private static readonly Rule PlaceIsUsed = new(
        new("AVD7074", "A place for a backup that is not made",
            "The backup of secrets is off, so nothing goes to the storage account.",
            "backup:\n  key_vault: {enabled: false, storage_account_id: /subscriptions/...}",
            "Set enabled, or leave the account out.",
            "Architecture Deep Design, Control Plane Recovery"),
        Severity.Warning,
        ["backup.key_vault"],
        static context => context.Settings.Backup.KeyVault is { Enabled: false, StorageAccountId: not null }
            ? [new("backup.key_vault.storage_account_id", "backup.key_vault.storage_account_id has no effect: backup.key_vault.enabled is false.",
                "Set enabled, or leave it out.")]
            : []);

    private static readonly Rule BackupOutlivesInterval = new(
        new("AVD7075", "Backups are deleted before the next is made",
            "Retention is shorter than the time between two backups, so at times there is none.",
            "backup:\n  profiles: {retention_days: 2, recovery_point: P7D}",
            "Keep backups longer, or make them more often.",
            "Architecture Deep Design, FSLogix Profile Recovery"),
        Severity.Error,
        ["backup.profiles"],
        static context => context.Settings.Backup.Profiles is { Method: not BackupMethod.None } profiles && TimeSpan.FromDays(profiles.RetentionDays) < profiles.RecoveryPoint.Value
            ? [new("backup.profiles.retention_days",
                $"backup.profiles.retention_days is {profiles.RetentionDays}, but a backup is only made every '{profiles.RecoveryPoint}'.",
                "Keep backups longer, or make them more often.")]
            : []);

    private static readonly Rule WindowsKeepsSnapshots = new(
        new("AVD7076", "Snapshots that do not do what is asked",
            "One snapshot is taken a day. Windows keeps 64 shadow copies of a volume and drops the oldest for the next, so backups may not reach as far back as retention says, nor be as recent as the recovery point asks.",
            "backup:\n  profiles: {method: vss_snapshot, retention_days: 90}",
            "Keep snapshots for fewer days, or use another method for the long term.",
            "Windows, Shadow Copies of Shared Folders"),
        Severity.Error,
        ["backup.profiles"],
        static context => context.Settings.Backup.Profiles is { Method: BackupMethod.VssSnapshot } profiles ? [.. Late(profiles), .. Many(profiles)] : []);

    public static ImmutableArray<Rule> All { get; } =
        [VaultIsUsed, ToolHasVault, SnapshotsHaveAServer, SecretsHaveAPlace, PlaceIsUsed, BackupOutlivesInterval, WindowsKeepsSnapshots];

    private static IEnumerable<Finding> Late(ProfileBackupSettings profiles) => profiles.RecoveryPoint.Value >= BackupMinimum.RecoveryPoint
        ? []
        : [new("backup.profiles.recovery_point", $"backup.profiles.recovery_point is {profiles.RecoveryPoint}, but snapshots are taken once a day.", "Use a day or more, or another method.")];

    private static IEnumerable<Finding> Many(ProfileBackupSettings profiles) => profiles.RetentionDays <= BackupMinimum.ShadowCopies
        ? []
        : [new("backup.profiles.retention_days", $"backup.profiles.retention_days is {profiles.RetentionDays}, which makes as many snapshots, one a day, but a volume keeps {BackupMinimum.ShadowCopies}.",
            "Keep them for fewer days, or use another method for the long term.")];
}
