using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Advice;

/// <summary>The backup minimum of the reference architecture: AVD8050 to AVD8054. An estate that is not precious (deployment.protect false) needs none.</summary>
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
            Cause = "Profile containers are the only data of users in this architecture; all else can be made again.",
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
                    ?
                    [
                        new(
                            $"{Profiles}.method",
                            "is 'none', but profiles are the only data that cannot be made again.",
                            "Choose a method."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8051",
            Title = "Profiles are backed up less than daily",
            Cause = "A daily backup is the minimum.",
            Example = "backup: {profiles: {recovery_point: P2D}}",
            Remedy = "Set recovery_point to PT24H or less.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#fslogix-profile-recovery"
            ),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                IsPrecious(context) && Backup(context) is { } backup && backup.RecoveryPoint.Value > BackupMinimum.RecoveryPoint
                    ?
                    [
                        new(
                            $"{Profiles}.recovery_point",
                            $"is '{backup.RecoveryPoint}'; a backup a day is the minimum.",
                            "Use PT24H or less."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8052",
            Title = "A restore is tried less than quarterly",
            Cause = "A backup that was never restored is a hope. A restore with representative containers once a quarter is the minimum.",
            Example = "backup: {profiles: {restore_test_every: P180D}}",
            Remedy = "Set restore_test_every to P90D or less.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#fslogix-profile-recovery"
            ),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                IsPrecious(context) && Backup(context) is { } backup && backup.RestoreTestEvery.Value > BackupMinimum.RestoreTest
                    ?
                    [
                        new(
                            $"{Profiles}.restore_test_every",
                            $"is '{backup.RestoreTestEvery}'; once a quarter is the minimum.",
                            "Use P90D or less."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8053",
            Title = "Snapshots are the only backup of a large estate",
            Cause =
                "Volume snapshots are on the file server itself and are lost with it. Above 500 users profiles should also survive that loss: by a backup elsewhere or a Cloud Cache provider.",
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
                    ?
                    [
                        new(
                            $"{Profiles}.method",
                            $"is 'vss_snapshot' for {users} users; snapshots are lost with the file server.",
                            "Use mabs, mars or partner, or Cloud Cache."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8054",
            Title = "Secrets are not backed up",
            Cause = "Azure does not back a vault up by itself. When it is lost, every secret is made anew and registration starts over.",
            Example = "backup: {key_vault: {enabled: false}}",
            Remedy = "Leave backup.key_vault.enabled on, with a storage account for it.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#control-plane-recovery"
            ),
            Severity = Severity.Warning,
            Reads = ["backup.key_vault.enabled", "deployment.protect"],
            Check = static context =>
                context.Settings is { Backup.KeyVault.Enabled: false, Deployment.Protect: true }
                    ? [new("backup.key_vault.enabled", "is false, and Azure does not back a vault up by itself.", "Leave it on.")]
                    : [],
        },
    ];

    private static bool IsPrecious(RuleContext context) => context.Settings is { Deployment.Protect: true, Fslogix.Enabled: true };

    // null when there is none
    private static ProfileBackupSettings? Backup(RuleContext context) =>
        context.Settings.Backup.Profiles is { Method: not BackupMethod.None } backup ? backup : null;
}
