using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A vault of others that secret references may name.</summary>
/// <remarks>Source: Architecture Deep Design, Design Recommendations</remarks>
public sealed record ExternalVaultSettings
{
    /// <summary>The vault's name, as it stands in keyvault://name/secret.</summary>
    [StringLength(24, MinimumLength = 3)]
    public required string Name { get; init; }

    /// <summary>The ARM id of the vault.</summary>
    public required ArmId Id { get; init; }
}
