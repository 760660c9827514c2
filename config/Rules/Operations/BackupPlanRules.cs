using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Estate.Secrets;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>Backups that cannot keep their promise, disturb, or are lost with what they back up: AVD7144 to AVD7149.</summary>
internal static class BackupPlanRules
{
    private const string Section = "backup.profiles";

    // what counts for a backup that is made
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
            Title = "The agent in the guest does not back up that often",
            Cause = "The agent of Azure Backup (mars) backs up three times a day at most, so that up to eight hours of work may be lost.",
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
                            $"is '{profiles.RecoveryPoint}', but method mars backs up three times a day at most.",
                            "Use PT8H or more."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7145",
            Title = "The backup begins in the hours of work",
            Cause =
                "The scaling plan says when users work. A backup by a server or an agent then reads the same disks as their sessions, and profile disks that are open are backed up in use.",
            Example =
                "scaling:\n  schedules:\n    - {name: all, peak: {start: 08:00}, ramp_down: {start: 17:00}, ...}\nbackup:\n  profiles: {method: mabs, start: 10:00}",
            Remedy = "Begin in the evening, when most users have gone.",
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
                            $"is {profiles.Start}, in the peak of the schedule '{work.Name}', {work.From} to {work.To}.",
                            "Begin in the evening."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7146",
            Title = "A backup of profiles that are not there",
            Cause = "FSLogix is off and there is no file server, so that no profile is kept anywhere that could be backed up.",
            Example = "fslogix: {enabled: false}\nbackup:\n  profiles: {method: vss_snapshot}",
            Remedy = "Leave the method out, or switch FSLogix on.",
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
                            $"is '{EnumWords.Of(method)}', but fslogix.enabled is false and there is no file server: nothing is backed up.",
                            "Leave it out."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7147",
            Title = "A key of a backup that is not made",
            Cause = "With method none no backup is made, so its times and days have no effect.",
            Example = "backup:\n  profiles: {method: none, retention_days: 30}",
            Remedy = "Choose a method, or leave the other keys out.",
            Source = new("Configuration", "docs/configuration.md#backup"),
            Severity = Severity.Warning,
            Reads = [Section],
            Check = static context =>
                context.Settings.Backup.Profiles.Method == BackupMethod.None
                    ? Keys.Select(key => $"{Section}.{key}")
                        .Where(path => context.IsGivenBeside(path, $"{Section}.method"))
                        .Select(path => new Finding(
                            path,
                            $"has no effect: {Section}.method is 'none'.",
                            "Choose a method, or leave it out."
                        ))
                    : [],
        },
        new()
        {
            Code = "AVD7148",
            Title = "Deleted backups are gone for good",
            Cause =
                "Without soft delete whoever may delete a backup, an attacker among them, deletes it for good. deployment.protect says that the estate is precious.",
            Example = "deployment: {protect: true}\nbackup:\n  vault: {soft_delete: false}",
            Remedy = "Leave soft_delete on.",
            Source = new("Soft delete for Azure Backup", "https://learn.microsoft.com/azure/backup/backup-azure-security-feature-cloud"),
            Severity = Severity.Warning,
            Reads = ["backup.vault", "deployment.protect"],
            Check = static context =>
                context.Settings is { Deployment.Protect: true, Backup.Vault: { ExistingId: null, SoftDelete: false } }
                    ? [new("backup.vault.soft_delete", "is false in an estate with deployment.protect.", "Leave it on.")]
                    : [],
        },
        new()
        {
            Code = "AVD7149",
            Title = "The backup of secrets is kept in the estate itself",
            Cause =
                "The storage account is one that this config makes for profiles, packages or the witness. It is destroyed with the vault, and machines of the site may reach it.",
            Example =
                "storage:\n  cloud_cache: {name: stprofiles}\nbackup:\n  key_vault: {storage_account_id: /subscriptions/<guid>/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stprofiles}",
            Remedy = "Give an account of its own, outside the estate.",
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
                            $"is '{id.Name}', which {own.Path} makes: it is destroyed with the vault.",
                            "Give an account of its own."
                        ),
                    ]
                    : [],
        },
    ];
}
