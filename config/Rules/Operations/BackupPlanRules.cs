using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Estate.Secrets;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>Backups that miss their targets, disturb users, or are lost together with what they back up: AVD7144 to AVD7149.</summary>
internal static class BackupPlanRules
{
    private const string Section = "backup.profiles";

    // keys that have an effect only if a backup is made
    private static readonly ImmutableArray<string> Keys =
    [
        "start",
        "retention_days",
        "recovery_point",
        "recovery_time",
        "restore_test_every",
    ];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7144",
            Title = "The Azure Backup agent does not back up that often",
            Cause = "The Azure Backup agent (mars) backs up at most three times a day, so up to eight hours of work can be lost.",
            Example = "backup:\n  profiles: {method: mars, recovery_point: PT1H}",
            Remedy = "Use PT8H or more, or another method.",
            Source = new(
                "Back up Windows Server files and folders to Azure",
                "https://learn.microsoft.com/azure/backup/backup-windows-with-mars-agent"
            ),
            Severity = Severity.Warning,
            Reads = [Section],
            Check = static context =>
                context.Settings.Backup.Profiles is { Method: BackupMethod.Mars } profiles
                && profiles.RecoveryPoint.Value < LogVolume.LeastTimeOfAgent
                    ?
                    [
                        new(
                            $"{Section}.recovery_point",
                            $"is '{profiles.RecoveryPoint}', but method mars backs up at most three times a day."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7145",
            Title = "The backup starts during working hours",
            Cause =
                "The scaling plan defines the working hours. During these hours, a backup by a server or an agent reads the same disks as the users' sessions, and it backs up profile disks while they are in use.",
            Example =
                "scaling:\n  schedules:\n    - {name: all, peak: {start: 08:00}, ramp_down: {start: 17:00}, ...}\nbackup:\n  profiles: {method: mabs, start: 10:00}",
            Remedy = "Start the backup in the evening, after most users have signed out.",
            Source = Source.Assumption("a backup in the hours of work slows sessions and finds profiles in use"),
            Severity = Severity.Warning,
            Reads = [Section, "scaling", "host_pool.type"],
            Check = static context =>
                context.Settings.Backup.Profiles is { Method: BackupMethod.Mabs or BackupMethod.Mars } profiles
                && profiles.RecoveryPoint.Value >= BackupMinimum.RecoveryPoint
                && context.IsGiven($"{Section}.start")
                && WorkHours.Of(context.Settings).FirstOrDefault(hours => hours.Holds(profiles.Start)) is { } work
                    ?
                    [
                        new(
                            $"{Section}.start",
                            $"is {profiles.Start}, which is in the peak of schedule '{work.Name}', {work.From} to {work.To}."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7146",
            Title = "A backup of profiles that do not exist",
            Cause = "FSLogix is off and section sofs is missing, so no profiles are stored that could be backed up.",
            Example = "fslogix: {enabled: false}\nbackup:\n  profiles: {method: vss_snapshot}",
            Remedy = "Remove the method, or turn FSLogix on.",
            Source = new("Configuration", "docs/configuration.md#backup"),
            Severity = Severity.Warning,
            Reads = [Section, "fslogix.enabled", "sofs"],
            Check = static context =>
                context.Settings is { Fslogix.Enabled: false, Sofs: null, Backup.Profiles.Method: not BackupMethod.None and var method }
                && context.IsGiven($"{Section}.method")
                && context.IsGivenBeside($"{Section}.method", "fslogix.enabled")
                    ?
                    [
                        new(
                            $"{Section}.method",
                            $"is '{EnumWords.Of(method)}', but fslogix.enabled is false and section sofs is missing: nothing is backed up."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7147",
            Title = "Backup keys have no effect with method none",
            Cause = "With method none, no backup is made, so keys for its time and retention have no effect.",
            Example = "backup:\n  profiles: {method: none, retention_days: 30}",
            Remedy = "Choose a method, or remove the other keys.",
            Source = new("Configuration", "docs/configuration.md#backup"),
            Severity = Severity.Warning,
            Reads = [Section],
            Check = static context =>
                context.Settings.Backup.Profiles.Method == BackupMethod.None
                    ? Keys.Select(key => $"{Section}.{key}")
                        .Where(path => context.IsGivenBeside(path, $"{Section}.method"))
                        .Select(path => new Finding(path, $"has no effect: {Section}.method is 'none'."))
                    : [],
        },
        new()
        {
            Code = "AVD7148",
            Title = "Deleted backups cannot be restored",
            Cause =
                "Without soft delete, anyone who can delete a backup, including an attacker, deletes it permanently. deployment.protect is true, so the estate needs this protection.",
            Example = "deployment: {protect: true}\nbackup:\n  vault: {soft_delete: false}",
            Remedy = "Keep soft_delete on.",
            Source = new("Soft delete for Azure Backup", "https://learn.microsoft.com/azure/backup/backup-azure-security-feature-cloud"),
            Severity = Severity.Warning,
            Reads = ["backup.vault", "deployment.protect"],
            Check = static context =>
                context.Settings is { Deployment.Protect: true, Backup.Vault: { ExistingId: null, SoftDelete: false } }
                    ? [new("backup.vault.soft_delete", "is false, but deployment.protect is true.")]
                    : [],
        },
        new()
        {
            Code = "AVD7149",
            Title = "The backup of secrets is stored in the estate itself",
            Cause =
                "This config creates the storage account for profiles, packages or the witness. The account is destroyed together with the vault, and machines of the site may be able to access it.",
            Example =
                "storage:\n  cloud_cache: {name: stprofiles}\nbackup:\n  key_vault: {storage_account_id: /subscriptions/<guid>/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stprofiles}",
            Remedy = "Use a separate storage account outside the estate.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#control-plane-recovery"
            ),
            Severity = Severity.Warning,
            Reads = ["backup.key_vault", "storage"],
            Check = static context =>
                context.Settings.Backup.KeyVault is { Enabled: true, StorageAccountId: { } id }
                && SettingsPlaces
                    .StorageAccounts(context.Settings)
                    .FirstOrDefault(account => account.Value is { ExistingId: null, Name: { } name } && Vaults.AreSame(name, id.Name))
                    is { } own
                    ?
                    [
                        new(
                            "backup.key_vault.storage_account_id",
                            $"is '{id.Name}', which {own.Path} creates: it is destroyed together with the vault."
                        ),
                    ]
                    : [],
        },
    ];
}
