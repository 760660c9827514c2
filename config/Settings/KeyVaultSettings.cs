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
    /// Default: derived from deployment.name and deployment.environment. The vault's globally unique name: letters, digits and single hyphens,
    /// starting with a letter.
    /// </summary>
    [StringLength(24, MinimumLength = 3)]
    public string? Name { get; init; }

    /// <summary>Default: a vault is created. The id of an existing vault to use instead.</summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: standard. The tier; premium adds keys in hardware security modules.</summary>
    public KeyVaultSku Sku { get; init; } = KeyVaultSku.Standard;

    /// <summary>Default: 90. The number of days that a deleted vault or secret can be recovered. It cannot be changed later.</summary>
    [Range(7, 90)]
    public int SoftDeleteRetentionDays { get; init; } = 90;

    /// <summary>Default: true. Whether deleted secrets are kept until their retention ends. Once enabled, it cannot be disabled.</summary>
    public bool PurgeProtection { get; init; } = true;

    /// <summary>Default: false. Whether to recover a soft-deleted vault of the same name instead of creating one.</summary>
    public bool RecoverDeleted { get; init; }

    /// <summary>Default: Enabled. Whether the vault is reachable over its public endpoint; Disabled overrides the network rules.</summary>
    public PublicAccess PublicNetworkAccess { get; init; } = PublicAccess.Enabled;

    /// <summary>Default: the defaults of its keys. The network rules of the public endpoint.</summary>
    public NetworkRuleSettings NetworkRules { get; init; } = new();

    /// <summary>Default: none. A private endpoint for the vault.</summary>
    public PrivateEndpointSettings? PrivateEndpoint { get; init; }

    /// <summary>Default: none. Vaults outside this stack that keyvault:// references in this configuration may use.</summary>
    public ImmutableArray<ExternalVaultSettings> ExternalVaults { get; init; } = [];
}

/// <summary>A vault outside this stack that secret references may use.</summary>
/// <seealso href="https://learn.microsoft.com/azure/key-vault/general/rbac-guide">Provide access to Key Vault keys, certificates, and secrets with Azure role-based access control</seealso>
public sealed record ExternalVaultSettings
{
    /// <summary>The vault's name, as in keyvault://name/secret.</summary>
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

    /// <summary>Keys may be stored in hardware security modules.</summary>
    [EnumMember(Value = "premium")]
    Premium,
}
