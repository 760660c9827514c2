using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>The backup of the profile shares, made inside the guests.</summary>
/// <remarks>Source: Architecture Deep Design, FSLogix Profile Recovery</remarks>
public sealed record ProfileBackupSettings
{
    /// <summary>Default: vss_snapshot. The tool. Azure Backup has no protected item for Azure Local machines.</summary>
    public BackupMethod Method { get; init; } = BackupMethod.VssSnapshot;

    /// <summary>Default: 22:00. When the daily backup begins.</summary>
    public TimeOfDay Start { get; init; } = TimeOfDay.From(22, 0);

    /// <summary>Default: 14. Days a backup is kept.</summary>
    [Range(1, 3650)]
    public int RetentionDays { get; init; } = 14;

    /// <summary>Default: PT24H. The most work that may be lost (RPO).</summary>
    [DurationRange("PT15M", "P7D")]
    public IsoDuration RecoveryPoint { get; init; } = IsoDuration.FromHours(24);

    /// <summary>Default: PT4H. The time in which profiles are back (RTO).</summary>
    [DurationRange("PT15M", "P7D")]
    public IsoDuration RecoveryTime { get; init; } = IsoDuration.FromHours(4);

    /// <summary>Default: P90D. How often a restore is tried.</summary>
    [DurationRange("P7D", "P365D")]
    public IsoDuration RestoreTestEvery { get; init; } = IsoDuration.FromDays(90);
}
