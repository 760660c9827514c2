using System.Collections.Immutable;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Platform;

/// <summary>What a key vault is, apart from where it goes.</summary>
public sealed record KeyVaultDefinition
{
    /// <summary>Name: 3 to 24 letters, digits and hyphens, unique in all of Azure.</summary>
    public required string Name { get; init; }

    /// <summary>Entra tenant (a GUID) whose identities may be granted access.</summary>
    public required string TenantId { get; init; }

    /// <summary>Default: standard. Premium keeps keys in hardware.</summary>
    public AzureNative.KeyVault.SkuName Sku { get; init; } = AzureNative.KeyVault.SkuName.Standard;

    /// <summary>Default: 90 days. Days (7 to 90) for which a deleted vault can be recovered; Azure takes it at creation only.</summary>
    public int SoftDeleteRetentionDays { get; init; } = 90;

    /// <summary>Default: on. Nobody can purge a deleted vault before its retention ends. Azure never lets it be turned off again.</summary>
    public bool PurgeProtection { get; init; } = true;

    /// <summary>Default: on. Off leaves private endpoints as the only way in.</summary>
    public bool PublicNetworkAccess { get; init; } = true;

    /// <summary>Default: refused. What happens to public traffic that no rule names.</summary>
    public AzureNative.KeyVault.NetworkRuleAction DefaultAction { get; init; } = AzureNative.KeyVault.NetworkRuleAction.Deny;

    /// <summary>Default: trusted Azure services pass the rules; ARM stores the registration token that way.</summary>
    public AzureNative.KeyVault.NetworkRuleBypassOptions Bypass { get; init; } =
        AzureNative.KeyVault.NetworkRuleBypassOptions.AzureServices;

    /// <summary>Default: none. Public IPv4 addresses or CIDR ranges that are let in.</summary>
    public ImmutableArray<string> AllowedIpRanges { get; init; } = [];

    /// <summary>Default: none. ARM ids of subnets with a service endpoint that are let in.</summary>
    public ImmutableArray<string> AllowedSubnetIds { get; init; } = [];

    /// <summary>Default: off. Takes back a soft-deleted vault of the same name instead of making one.</summary>
    public bool RecoverDeleted { get; init; }

    /// <summary>Default: on. The vault holds the only copy of generated secrets, so a config change must not delete it.</summary>
    public bool Protect { get; init; } = true;
}
