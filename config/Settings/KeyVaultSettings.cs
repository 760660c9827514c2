using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>The vault for the registration token and the provisioning secrets.</summary>
/// <remarks>Source: Architecture Deep Design, Control Plane Components</remarks>
public sealed record KeyVaultSettings
{
    /// <summary>
    /// Default: derived from deployment.name and deployment.environment. The vault's name, unique in the world: letters, digits and single hyphens,
    /// starting with a letter.
    /// </summary>
    [StringLength(24, MinimumLength = 3)]
    public string? Name { get; init; }

    /// <summary>Default: a vault is created. The id of a vault that exists and is used instead of a new one.</summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: standard. The tier; premium adds keys in hardware.</summary>
    public KeyVaultSku Sku { get; init; } = KeyVaultSku.Standard;

    /// <summary>Default: 90. Days a deleted vault or secret can be recovered. It cannot be changed later.</summary>
    [Range(7, 90)]
    public int SoftDeleteRetentionDays { get; init; } = 90;

    /// <summary>Default: true. Whether deleted secrets stay until their retention ends. Once on, it cannot be turned off.</summary>
    public bool PurgeProtection { get; init; } = true;

    /// <summary>Default: false. Whether to recover a soft-deleted vault of the same name instead of creating one.</summary>
    public bool RecoverDeleted { get; init; }

    /// <summary>Default: Enabled. Whether the vault answers on its public endpoint; Disabled overrides the network rules.</summary>
    public PublicAccess PublicNetworkAccess { get; init; } = PublicAccess.Enabled;

    /// <summary>Default: the defaults of its keys. Who may reach the public endpoint.</summary>
    public NetworkRuleSettings NetworkRules { get; init; } = new();

    /// <summary>Default: none. A private endpoint for the vault.</summary>
    public PrivateEndpointSettings? PrivateEndpoint { get; init; }

    /// <summary>Default: none. Vaults of others that keyvault:// references in this configuration may name.</summary>
    public ImmutableArray<ExternalVaultSettings> ExternalVaults { get; init; } = [];
}
