namespace AvdPulumi.Configuration;

/// <summary>How profiles and secrets are backed up, and how often a restore is tried.</summary>
/// <remarks>Source: Architecture Deep Design, DR and Availability</remarks>
public sealed record BackupSettings
{
    /// <summary>Default: the defaults of its keys. The backup of the profile shares.</summary>
    public ProfileBackupSettings Profiles { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The backup of the vault's secrets. Azure does not do it by itself.</summary>
    public KeyVaultBackupSettings KeyVault { get; init; } = new();

    /// <summary>Default: none. A Recovery Services vault for backup servers or agents of the site.</summary>
    public RecoveryVaultSettings? Vault { get; init; }
}
