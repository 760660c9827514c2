using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>How profiles and secrets are backed up, and how often a restore is tested.</summary>
public sealed record BackupSettings
{
    /// <summary>Default: the defaults of its keys. The backup of the profile shares.</summary>
    public ProfileBackupSettings Profiles { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The backup of the vault's secrets. Azure does not back up secrets automatically.</summary>
    public KeyVaultBackupSettings KeyVault { get; init; } = new();

    /// <summary>Default: none. A Recovery Services vault for the site's backup servers or agents.</summary>
    public RecoveryVaultSettings? Vault { get; init; }
}

/// <summary>The backup of the profile shares, made inside the guests.</summary>
/// <seealso href="https://learn.microsoft.com/azure/backup/backup-windows-with-mars-agent">Back up Windows Server files and folders to Azure</seealso>
public sealed record ProfileBackupSettings
{
    /// <summary>Default: vss_snapshot. The backup tool. Azure Backup has no protected item for Azure Local machines.</summary>
    public BackupMethod Method { get; init; } = BackupMethod.VssSnapshot;

    /// <summary>Default: 22:00. When the daily backup starts.</summary>
    public TimeOfDay Start { get; init; } = TimeOfDay.From(22, 0);

    /// <summary>Default: 14. The number of days that a backup is kept.</summary>
    [Range(1, 3650)]
    public int RetentionDays { get; init; } = 14;

    /// <summary>Default: PT24H. The maximum age of the data that may be lost (recovery point objective, RPO).</summary>
    [DurationRange("PT15M", "P7D")]
    public IsoDuration RecoveryPoint { get; init; } = IsoDuration.FromHours(24);

    /// <summary>Default: PT4H. The maximum time to restore profiles (recovery time objective, RTO).</summary>
    [DurationRange("PT15M", "P7D")]
    public IsoDuration RecoveryTime { get; init; } = IsoDuration.FromHours(4);

    /// <summary>Default: P90D. How often a restore is tested.</summary>
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

    /// <summary>Default: a vault is created. The id of an existing vault to use instead.</summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: true. Whether deleted backups can be recovered.</summary>
    public bool SoftDelete { get; init; } = true;
}

/// <summary>The backup of the vault's secrets.</summary>
/// <seealso href="https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview">Azure Key Vault: soft-delete overview</seealso>
public sealed record KeyVaultBackupSettings
{
    /// <summary>Default: true. Whether the preview lists the backup of each secret as a task; avd prepare writes the script for it.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Default: none. The storage account outside the vault that stores the backups. Set it if the backup is enabled.</summary>
    public ArmId? StorageAccountId { get; init; }
}

/// <summary>The tool that backs up profiles.</summary>
/// <seealso href="https://learn.microsoft.com/azure/backup/backup-windows-with-mars-agent">Back up Windows Server files and folders to Azure</seealso>
public enum BackupMethod
{
    /// <summary>Volume snapshots on the file server.</summary>
    [EnumMember(Value = "vss_snapshot")]
    VssSnapshot,

    /// <summary>Microsoft Azure Backup Server.</summary>
    [EnumMember(Value = "mabs")]
    Mabs,

    /// <summary>The Microsoft Azure Recovery Services agent in the guest.</summary>
    [EnumMember(Value = "mars")]
    Mars,

    /// <summary>A partner product.</summary>
    [EnumMember(Value = "partner")]
    Partner,

    /// <summary>None.</summary>
    [EnumMember(Value = "none")]
    None,
}
