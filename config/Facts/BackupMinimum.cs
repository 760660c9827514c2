namespace AvdPulumi.Configuration.Facts;

/// <summary>The backup minimum of the reference architecture, and the limits of its tools.</summary>
/// <remarks>Source: Architecture Deep Design, FSLogix Profile Recovery (daily backup, quarterly restore test); Windows, Shadow Copies of Shared Folders.</remarks>
internal static class BackupMinimum
{
    public static readonly TimeSpan RecoveryPoint = TimeSpan.FromDays(1);

    /// <summary>The longest quarter.</summary>
    public static readonly TimeSpan RestoreTest = TimeSpan.FromDays(92);

    /// <summary>The maximum number of shadow copies of a volume; Windows then deletes the oldest.</summary>
    public const int ShadowCopies = 64;
}
