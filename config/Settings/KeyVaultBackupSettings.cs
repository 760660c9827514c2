namespace AvdPulumi.Configuration;

/// <summary>The backup of the vault's secrets.</summary>
/// <remarks>Source: Architecture Deep Design, Control Plane Recovery</remarks>
public sealed record KeyVaultBackupSettings
{
    /// <summary>Default: true. Whether the preview lists the backup of each secret as a task, for which avd prepare writes a script.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Default: none, which an enabled backup should replace. The storage account, outside the vault, that takes the backups.</summary>
    public ArmId? StorageAccountId { get; init; }
}
