using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>What does not go together in backups: AVD7070 to AVD7076.</summary>
internal static class BackupRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7070",
            Title = "A Recovery Services vault that nothing fills",
            Cause =
                "Azure Backup has no protected item for Azure Local machines: a vault takes backups only from Azure Backup Server (mabs) or from the agent in the guest (mars).",
            Example = "backup:\n  profiles: {method: vss_snapshot}\n  vault: {}",
            Remedy = "Use method mabs or mars, or leave the vault out.",
            Source = new(
                "Virtual machine resiliency for Azure Local",
                "https://learn.microsoft.com/azure/azure-local/manage/disaster-recovery-vm-resiliency"
            ),
            Severity = Severity.Warning,
            Reads = ["backup.profiles.method", "backup.vault"],
            Check = static context =>
                context.Settings.Backup is { Vault: not null, Profiles.Method: not (BackupMethod.Mabs or BackupMethod.Mars) and var method }
                    ?
                    [
                        new(
                            "backup.vault",
                            $"is given, but method '{EnumWords.Of(method)}' puts nothing into it; Azure Backup has no item for Azure Local machines.",
                            "Use method mabs or mars, or leave the vault out."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7071",
            Title = "A backup tool without its vault",
            Cause = "Azure Backup Server and the agent in the guest both register with a Recovery Services vault.",
            Example = "backup:\n  profiles: {method: mars}",
            Remedy = "Add backup.vault, with existing_id for one that is there.",
            Source = new(
                "Virtual machine resiliency for Azure Local",
                "https://learn.microsoft.com/azure/azure-local/manage/disaster-recovery-vm-resiliency"
            ),
            Severity = Severity.Warning,
            Reads = ["backup.profiles.method", "backup.vault"],
            Check = static context =>
                context.Settings.Backup is { Vault: null, Profiles.Method: (BackupMethod.Mabs or BackupMethod.Mars) and var method }
                    ?
                    [
                        new(
                            "backup.profiles.method",
                            $"is '{EnumWords.Of(method)}', which registers with a Recovery Services vault, but there is no backup.vault.",
                            "Add backup.vault, with existing_id for one that is there."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7072",
            Title = "Volume snapshots without a file server",
            Cause = "Snapshots are made on the file server of sofs; profiles that are elsewhere are not backed up by them.",
            Example = "sofs: null\nbackup:\n  profiles: {method: vss_snapshot}",
            Remedy = "Choose the method that backs up the storage you use, such as partner, or none where that storage does it itself.",
            Source = new("Configuration", "docs/configuration.md#backup"),
            Severity = Severity.Warning,
            Reads =
            [
                "sofs",
                "backup.profiles.method",
                "fslogix.enabled",
                "fslogix.locations",
                "fslogix.cloud_cache",
                "deployment.topology",
            ],
            // the default is nobody's choice: where there is no file server it means nothing
            Check = static context =>
                context.IsGiven("backup.profiles.method")
                && context.Settings is { Fslogix.Enabled: true, Backup.Profiles.Method: BackupMethod.VssSnapshot }
                && !ProfileStorage.HasSofs(context.Settings, context.Layers)
                // profiles that have no place at all are AVD3001 or AVD3048
                && ProfileStorage.HavePlace(context.Settings.Fslogix)
                && !ProfileStorage.LacksSofs(context.Settings, context.Layers)
                    ?
                    [
                        new(
                            "backup.profiles.method",
                            "is 'vss_snapshot', but there is no file server (sofs) to make snapshots on.",
                            "Choose the method that backs up the storage you use."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7073",
            Title = "The backup of secrets has no place to go",
            Cause = "The backup of the vault's secrets is asked for, but no storage account takes it.",
            Example = "backup:\n  key_vault: {enabled: true}",
            Remedy = "Give storage_account_id: an account of its own, outside the vault.",
            Source = new("Configuration", "docs/configuration.md#backup"),
            Severity = Severity.Warning,
            Reads = ["backup.key_vault"],
            Check = static context =>
                context.Settings.Backup.KeyVault is { Enabled: true, StorageAccountId: null } && context.IsGiven("backup.key_vault.enabled")
                    ?
                    [
                        new(
                            "backup.key_vault.storage_account_id",
                            "is not given, so the backup of secrets has no place to go.",
                            "Give the id of a storage account."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7074",
            Title = "A place for a backup that is not made",
            Cause = "The backup of secrets is off, so nothing goes to the storage account.",
            Example = "backup:\n  key_vault: {enabled: false, storage_account_id: /subscriptions/...}",
            Remedy = "Set enabled, or leave the account out.",
            Source = new("Configuration", "docs/configuration.md#backup"),
            Severity = Severity.Warning,
            Reads = ["backup.key_vault"],
            Check = static context =>
                context.Settings.Backup.KeyVault is { Enabled: false, StorageAccountId: not null }
                    ?
                    [
                        new(
                            "backup.key_vault.storage_account_id",
                            "has no effect: backup.key_vault.enabled is false.",
                            "Set enabled, or leave it out."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7075",
            Title = "Backups are deleted before the next is made",
            Cause = "Retention is shorter than the time between two backups, so at times there is none.",
            Example = "backup:\n  profiles: {retention_days: 2, recovery_point: P7D}",
            Remedy = "Keep backups longer, or make them more often.",
            Source = new("Configuration", "docs/configuration.md#backup"),
            Reads = ["backup.profiles"],
            Check = static context =>
                context.Settings.Backup.Profiles is { Method: not BackupMethod.None } profiles
                && TimeSpan.FromDays(profiles.RetentionDays) < profiles.RecoveryPoint.Value
                    ?
                    [
                        new(
                            "backup.profiles.retention_days",
                            $"is {profiles.RetentionDays}, but a backup is only made every '{profiles.RecoveryPoint}'.",
                            "Keep backups longer, or make them more often."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7076",
            Title = "Snapshots that do not do what is asked",
            Cause =
                "One snapshot is taken a day. Windows keeps 64 shadow copies of a volume and drops the oldest for the next, so backups may not reach as far back as retention says, nor be as recent as the recovery point asks.",
            Example = "backup:\n  profiles: {method: vss_snapshot, retention_days: 90}",
            Remedy = "Keep snapshots for fewer days, or use another method for the long term.",
            Source = new(
                "Volume Shadow Copy Service (VSS)",
                "https://learn.microsoft.com/windows-server/storage/file-server/volume-shadow-copy-service"
            ),
            Reads = ["backup.profiles"],
            Check = static context =>
                context.Settings.Backup.Profiles is { Method: BackupMethod.VssSnapshot } profiles
                    ? [.. Late(profiles), .. Many(profiles)]
                    : [],
        },
    ];

    private static IEnumerable<Finding> Late(ProfileBackupSettings profiles) =>
        profiles.RecoveryPoint.Value >= BackupMinimum.RecoveryPoint
            ? []
            :
            [
                new(
                    "backup.profiles.recovery_point",
                    $"is {profiles.RecoveryPoint}, but snapshots are taken once a day.",
                    "Use a day or more, or another method."
                ),
            ];

    private static IEnumerable<Finding> Many(ProfileBackupSettings profiles) =>
        profiles.RetentionDays <= BackupMinimum.ShadowCopies
            ? []
            :
            [
                new(
                    "backup.profiles.retention_days",
                    $"is {profiles.RetentionDays}, which makes as many snapshots, one a day, but a volume keeps {BackupMinimum.ShadowCopies}.",
                    "Keep them for fewer days, or use another method for the long term."
                ),
            ];
}
