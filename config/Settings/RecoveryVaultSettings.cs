using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A Recovery Services vault.</summary>
/// <remarks>Source: Azure Backup</remarks>
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
