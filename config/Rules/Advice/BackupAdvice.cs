using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Advice;

/// <summary>The backup minimum of the reference architecture: AVD8050 to AVD8054. An estate with deployment.protect: false needs no backup.</summary>
internal static class BackupAdvice
{
    private const string Profiles = "backup.profiles";

    private static readonly ImmutableArray<string> Reads = [Profiles, "deployment.protect", "fslogix.enabled"];

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD8050",
            Title = "Profiles are not backed up",
            Cause = "In this architecture, profile containers are the only user data. Everything else can be created again.",
            Example = "backup: {profiles: {method: none}}",
            Remedy = "Choose a method: vss_snapshot, mabs, mars or partner.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#fslogix-profile-recovery"
            ),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                IsPrecious(context) && context.Settings.Backup.Profiles.Method == BackupMethod.None
                    ? [new($"{Profiles}.method", "is 'none', but profiles are the only data that cannot be created again.")]
                    : [],
        },
        new()
        {
            Code = "AVD8051",
            Title = "Profiles are backed up less than once a day",
            Cause = "One backup a day is the minimum.",
            Example = "backup: {profiles: {recovery_point: P2D}}",
            Remedy = "Set backup.profiles.recovery_point to PT24H or less.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#fslogix-profile-recovery"
            ),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                IsPrecious(context) && Backup(context) is { } backup && backup.RecoveryPoint.Value > BackupMinimum.RecoveryPoint
                    ? [new($"{Profiles}.recovery_point", $"is '{backup.RecoveryPoint}', but one backup a day is the minimum.")]
                    : [],
        },
        new()
        {
            Code = "AVD8052",
            Title = "A restore is tested less than once a quarter",
            Cause =
                "A backup is reliable only if a restore was tested. One restore test a quarter, with representative containers, is the minimum.",
            Example = "backup: {profiles: {restore_test_every: P180D}}",
            Remedy = "Set backup.profiles.restore_test_every to P90D or less.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#fslogix-profile-recovery"
            ),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                IsPrecious(context) && Backup(context) is { } backup && backup.RestoreTestEvery.Value > BackupMinimum.RestoreTest
                    ? [new($"{Profiles}.restore_test_every", $"is '{backup.RestoreTestEvery}', but once a quarter is the minimum.")]
                    : [],
        },
        new()
        {
            Code = "AVD8053",
            Title = "Snapshots are the only backup of a large estate",
            Cause =
                "Volume snapshots are on the file server itself and are lost with it. With more than 500 users, profiles should survive that loss: in a backup elsewhere or a Cloud Cache provider.",
            Example = "backup: {profiles: {method: vss_snapshot}}\nsizing: {users: 800}",
            Remedy = "Use mabs, mars or partner, or add a Cloud Cache provider outside the file server.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#large-footprint--500-users"
            ),
            Severity = Severity.Note,
            Reads = [Profiles, "fslogix.enabled", "fslogix.cloud_cache", "sizing.users"],
            Check = static context =>
                context.Settings
                    is {
                        Fslogix: { Enabled: true, CloudCache: null },
                        Backup.Profiles.Method: BackupMethod.VssSnapshot,
                        Sizing.Users: > PlanningLimits.LargeFootprintUsers and var users,
                    }
                    ? [new($"{Profiles}.method", $"is 'vss_snapshot' for {users} users, but snapshots are lost with the file server.")]
                    : [],
        },
        new()
        {
            Code = "AVD8054",
            Title = "Secrets are not backed up",
            Cause =
                "Azure does not back up a key vault automatically. If the vault is lost, every secret must be created again and registration starts over.",
            Example = "backup: {key_vault: {enabled: false}}",
            Remedy = "Set backup.key_vault.enabled to true, with a storage account for the backup.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#control-plane-recovery"
            ),
            Severity = Severity.Warning,
            Reads = ["backup.key_vault.enabled", "deployment.protect"],
            Check = static context =>
                context.Settings is { Backup.KeyVault.Enabled: false, Deployment.Protect: true }
                    ? [new("backup.key_vault.enabled", "is false, but Azure does not back up a key vault automatically.")]
                    : [],
        },
    ];

    private static bool IsPrecious(RuleContext context) => context.Settings is { Deployment.Protect: true, Fslogix.Enabled: true };

    // null if there is no backup
    private static ProfileBackupSettings? Backup(RuleContext context) =>
        context.Settings.Backup.Profiles is { Method: not BackupMethod.None } backup ? backup : null;
}
