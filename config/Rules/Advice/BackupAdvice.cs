using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>The backup minimum of the reference architecture: AVD8050 to AVD8054. An estate that is not precious (deployment.protect false) needs none.</summary>
internal static class BackupAdvice
{
    private const string Source = "Architecture Deep Design, FSLogix Profile Recovery (backup minimum controls)";
    private const string Profiles = "backup.profiles";

    private static readonly ImmutableArray<string> Reads = [Profiles, "deployment.protect", "fslogix.enabled"];

    private static readonly Rule ProfilesAreBackedUp = new(
        new("AVD8050", "Profiles are not backed up",
            "Profile containers are the only data of users in this architecture; all else can be made again.",
            "backup: {profiles: {method: none}}",
            "Choose a method: vss_snapshot, mabs, mars or partner.",
            Source),
        Severity.Warning,
        Reads,
        static context => IsPrecious(context) && context.Settings.Backup.Profiles.Method == BackupMethod.None
            ? [new($"{Profiles}.method", "backup.profiles.method is 'none', but profiles are the only data that cannot be made again.", "Choose a method.")]
            : []);

    private static readonly Rule BackupIsDaily = new(
        new("AVD8051", "Profiles are backed up less than daily",
            "A daily backup is the minimum.",
            "backup: {profiles: {recovery_point: P2D}}",
            "Set recovery_point to PT24H or less.",
            Source),
        Severity.Warning,
        Reads,
        static context => IsPrecious(context) && Backup(context) is { } backup && backup.RecoveryPoint.Value > BackupMinimum.RecoveryPoint
            ? [new($"{Profiles}.recovery_point", $"backup.profiles.recovery_point is '{backup.RecoveryPoint}'; a backup a day is the minimum.",
                "Use PT24H or less.")]
            : []);

    private static readonly Rule RestoreIsTried = new(
        new("AVD8052", "A restore is tried less than quarterly",
            "A backup that was never restored is a hope. A restore with representative containers once a quarter is the minimum.",
            "backup: {profiles: {restore_test_every: P180D}}",
            "Set restore_test_every to P90D or less.",
            Source),
        Severity.Warning,
        Reads,
        static context => IsPrecious(context) && Backup(context) is { } backup && backup.RestoreTestEvery.Value > BackupMinimum.RestoreTest
            ? [new($"{Profiles}.restore_test_every", $"backup.profiles.restore_test_every is '{backup.RestoreTestEvery}'; once a quarter is the minimum.",
                "Use P90D or less.")]
            : []);

    private static readonly Rule LargeEstatesLeaveTheServer = new(
        new("AVD8053", "Snapshots are the only backup of a large estate",
            "Volume snapshots are on the file server itself and are lost with it. Above 500 users profiles should also survive that loss: by a backup elsewhere or a Cloud Cache provider.",
            "backup: {profiles: {method: vss_snapshot}}\nsizing: {users: 800}",
            "Use mabs, mars or partner, or add a Cloud Cache provider outside the file server.",
            "Architecture Deep Design, Worked Deployment Patterns, Large Footprint"),
        Severity.Note,
        [Profiles, "fslogix.enabled", "fslogix.cloud_cache", "sizing.users"],
        static context => context.Settings is
        {
            Fslogix: { Enabled: true, CloudCache: null }, Backup.Profiles.Method: BackupMethod.VssSnapshot, Sizing.Users: > PlanningLimits.LargeFootprintUsers and var users,
        }
            ? [new($"{Profiles}.method", $"backup.profiles.method is 'vss_snapshot' for {users} users; snapshots are lost with the file server.",
                "Use mabs, mars or partner, or Cloud Cache.")]
            : []);

    private static readonly Rule SecretsAreBackedUp = new(
        new("AVD8054", "Secrets are not backed up",
            "Azure does not back a vault up by itself. When it is lost, every secret is made anew and registration starts over.",
            "backup: {key_vault: {enabled: false}}",
            "Leave backup.key_vault.enabled on, with a storage account for it.",
            "Architecture Deep Design, Control Plane Recovery"),
        Severity.Warning,
        ["backup.key_vault.enabled", "deployment.protect"],
        static context => context.Settings is { Backup.KeyVault.Enabled: false, Deployment.Protect: true }
            ? [new("backup.key_vault.enabled", "backup.key_vault.enabled is false, and Azure does not back a vault up by itself.", "Leave it on.")]
            : []);

    public static ImmutableArray<Rule> All { get; } = [ProfilesAreBackedUp, BackupIsDaily, RestoreIsTried, LargeEstatesLeaveTheServer, SecretsAreBackedUp];

    private static bool IsPrecious(RuleContext context) => context.Settings is { Deployment.Protect: true, Fslogix.Enabled: true };

    // null when there is none
    private static ProfileBackupSettings? Backup(RuleContext context) => context.Settings.Backup.Profiles is { Method: not BackupMethod.None } backup ? backup : null;
}
