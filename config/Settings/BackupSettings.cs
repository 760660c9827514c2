using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>How profiles and secrets are backed up, and how often a restore is tried.</summary>
public sealed record BackupSettings
{
    /// <summary>Default: the defaults of its keys. The backup of the profile shares.</summary>
    public ProfileBackupSettings Profiles { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The backup of the vault's secrets. Azure does not do it by itself.</summary>
    public KeyVaultBackupSettings KeyVault { get; init; } = new();

    /// <summary>Default: none. A Recovery Services vault for backup servers or agents of the site.</summary>
    public RecoveryVaultSettings? Vault { get; init; }
}

/// <summary>The backup of the profile shares, made inside the guests.</summary>
/// <seealso href="https://learn.microsoft.com/azure/backup/backup-windows-with-mars-agent">Back up Windows Server files and folders to Azure</seealso>
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

/// <summary>A Recovery Services vault.</summary>
/// <seealso href="https://learn.microsoft.com/azure/backup/backup-azure-security-feature-cloud">Soft delete for Azure Backup</seealso>
public sealed record RecoveryVaultSettings
{
    /// <summary>Default: derived from deployment.name and deployment.environment. The name of the vault.</summary>
    [StringLength(50, MinimumLength = 2)]
    public string? Name { get; init; }

    /// <summary>Default: a vault is created. The id of a vault that exists and is used instead.</summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: true. Whether deleted backups can be recovered.</summary>
    public bool SoftDelete { get; init; } = true;
}

/// <summary>The backup of the vault's secrets.</summary>
/// <seealso href="https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview">Azure Key Vault: soft-delete overview</seealso>
public sealed record KeyVaultBackupSettings
{
    /// <summary>Default: true. Whether the preview lists the backup of each secret as a task, for which avd prepare writes a script.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Default: none, which an enabled backup should replace. The storage account, outside the vault, that takes the backups.</summary>
    public ArmId? StorageAccountId { get; init; }
}

/// <summary>The tool that backs profiles up.</summary>
/// <seealso href="https://learn.microsoft.com/azure/backup/backup-windows-with-mars-agent">Back up Windows Server files and folders to Azure</seealso>
public enum BackupMethod
{
    /// <summary>Volume snapshots on the file server.</summary>
    [EnumMember(Value = "vss_snapshot")]
    VssSnapshot,

    /// <summary>Microsoft Azure Backup Server.</summary>
    [EnumMember(Value = "mabs")]
    Mabs,

    /// <summary>The Recovery Services agent in the guest.</summary>
    [EnumMember(Value = "mars")]
    Mars,

    /// <summary>A partner's product.</summary>
    [EnumMember(Value = "partner")]
    Partner,

    /// <summary>None.</summary>
    [EnumMember(Value = "none")]
    None,
}
