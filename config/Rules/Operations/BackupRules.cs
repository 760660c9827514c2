using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>Backup settings that contradict each other: AVD7070 to AVD7076.</summary>
internal static class BackupRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7070",
            Title = "A Recovery Services vault that stays empty",
            Cause =
                "Azure Backup has no protected item for Azure Local machines. A vault receives backups only from Azure Backup Server (mabs) or from the agent in the guest (mars).",
            Example = "backup:\n  profiles: {method: vss_snapshot}\n  vault: {}",
            Remedy = "Use method mabs or mars, or remove the vault.",
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
                            $"is set, but method '{EnumWords.Of(method)}' stores nothing in it. Azure Backup has no protected item for Azure Local machines."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7071",
            Title = "A backup method without a vault",
            Cause = "Azure Backup Server and the agent in the guest both register with a Recovery Services vault.",
            Example = "backup:\n  profiles: {method: mars}",
            Remedy = "Add backup.vault. For an existing vault, set existing_id.",
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
                            $"is '{EnumWords.Of(method)}', which needs a Recovery Services vault, but backup.vault is not set."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7072",
            Title = "Volume snapshots without a file server",
            Cause = "Snapshots are made on the file server (sofs). They do not back up profiles that are stored elsewhere.",
            Example = "sofs: null\nbackup:\n  profiles: {method: vss_snapshot}",
            Remedy = "Choose the method that backs up your storage, such as partner, or none if the storage makes its own backups.",
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
            // nobody chose the default: without a file server it means nothing
            Check = static context =>
                context.IsGiven("backup.profiles.method")
                && context.Settings is { Fslogix.Enabled: true, Backup.Profiles.Method: BackupMethod.VssSnapshot }
                && !ProfileStorage.HasSofs(context.Settings, context.Layers)
                // AVD3001 and AVD3048 report profiles without any location
                && ProfileStorage.HavePlace(context.Settings.Fslogix)
                && !ProfileStorage.LacksSofs(context.Settings, context.Layers)
                    ? [new("backup.profiles.method", "is 'vss_snapshot', but section sofs is missing: snapshots need its file server.")]
                    : [],
        },
        new()
        {
            Code = "AVD7073",
            Title = "The backup of secrets has no storage account",
            Cause = "The backup of the vault's secrets is on, but no storage account is set for it.",
            Example = "backup:\n  key_vault: {enabled: true}",
            Remedy = "Set storage_account_id to a separate storage account.",
            Source = new("Configuration", "docs/configuration.md#backup"),
            Severity = Severity.Warning,
            Reads = ["backup.key_vault"],
            Check = static context =>
                context.Settings.Backup.KeyVault is { Enabled: true, StorageAccountId: null } && context.IsGiven("backup.key_vault.enabled")
                    ? [new("backup.key_vault.storage_account_id", "is not set, but backup.key_vault.enabled is true.")]
                    : [],
        },
        new()
        {
            Code = "AVD7074",
            Title = "A storage account for a backup that is off",
            Cause = "The backup of secrets is off, so nothing is stored in the storage account.",
            Example = "backup:\n  key_vault: {enabled: false, storage_account_id: /subscriptions/...}",
            Remedy = "Set backup.key_vault.enabled to true, or remove storage_account_id.",
            Source = new("Configuration", "docs/configuration.md#backup"),
            Severity = Severity.Warning,
            Reads = ["backup.key_vault"],
            Check = static context =>
                context.Settings.Backup.KeyVault is { Enabled: false, StorageAccountId: not null }
                    ? [new("backup.key_vault.storage_account_id", "has no effect: backup.key_vault.enabled is false.")]
                    : [],
        },
        new()
        {
            Code = "AVD7075",
            Title = "Backups are deleted before the next one is made",
            Cause = "Retention is shorter than the time between two backups, so at times no backup exists.",
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
                            $"is {profiles.RetentionDays}, but a backup is made only every '{profiles.RecoveryPoint}'."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7076",
            Title = "Snapshots cannot meet the backup targets",
            Cause =
                "One snapshot is taken each day. Windows keeps 64 shadow copies of a volume and deletes the oldest one before it makes another. Backups may not cover the whole retention, or may be older than the recovery point allows.",
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
                    "Set it to P1D or more, or use another method."
                ),
            ];

    private static IEnumerable<Finding> Many(ProfileBackupSettings profiles) =>
        profiles.RetentionDays <= BackupMinimum.ShadowCopies
            ? []
            :
            [
                new(
                    "backup.profiles.retention_days",
                    $"is {profiles.RetentionDays}, but a volume keeps only {BackupMinimum.ShadowCopies} snapshots, and one is taken each day."
                ),
            ];
}
