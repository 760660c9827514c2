using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The vault for the registration token and the provisioning secrets.</summary>
/// <seealso href="https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview">Azure Key Vault: soft-delete overview</seealso>
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

/// <summary>A vault of others that secret references may name.</summary>
/// <seealso href="https://learn.microsoft.com/azure/key-vault/general/rbac-guide">Provide access to Key Vault keys, certificates, and secrets with Azure role-based access control</seealso>
public sealed record ExternalVaultSettings
{
    /// <summary>The vault's name, as it stands in keyvault://name/secret.</summary>
    [StringLength(24, MinimumLength = 3)]
    public required string Name { get; init; }

    /// <summary>The ARM id of the vault.</summary>
    public required ArmId Id { get; init; }
}

/// <summary>The tier of a key vault.</summary>
/// <seealso href="https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview">Azure Key Vault: soft-delete overview</seealso>
public enum KeyVaultSku
{
    /// <summary>Keys and secrets protected by software.</summary>
    [EnumMember(Value = "standard")]
    Standard,

    /// <summary>Keys may live in hardware security modules.</summary>
    [EnumMember(Value = "premium")]
    Premium,
}
