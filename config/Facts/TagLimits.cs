using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>The limits of tags, for each type that the program tags. What no resource accepts in a name is in <see cref="NamingRules.Tag"/>.</summary>
/// <remarks>
/// Sources: Use tags to organize your Azure resources, limitations, https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources;
/// About Azure Key Vault secrets, https://learn.microsoft.com/azure/key-vault/secrets/about-secrets
/// </remarks>
internal static class TagLimits
{
    private const int MostInDns = 15;
    private const int MostOnSecrets = 15;

    /// <summary>The limits of most types.</summary>
    public static TagLimit Usual { get; } = new("a resource", 50, 512, 256);

    private static TagLimit StorageAccount { get; } = Usual with { Noun = "a storage account", LongestName = 128 };

    private static TagLimit DnsZone { get; } = Usual with { Noun = "a private DNS zone", Most = MostInDns, FaultOf = DnsFaultOf };

    private static TagLimit VaultSecret { get; } = new("a secret in a key vault", MostOnSecrets, 256, 256);

    /// <summary>The limits by ARM type.</summary>
    public static ImmutableDictionary<string, TagLimit> ByType { get; } =
        ImmutableDictionary<string, TagLimit>
            .Empty.WithComparers(StringComparer.OrdinalIgnoreCase)
            .AddRange([
                Of(ArmTypes.ResourceGroup, Usual),
                Of(ArmTypes.KeyVault, Usual),
                Of(ArmTypes.RecoveryVault, Usual),
                Of(ArmTypes.VaultSecret, VaultSecret),
                Of(ArmTypes.LogAnalyticsWorkspace, Usual),
                Of(ArmTypes.StorageAccount, StorageAccount),
                Of(ArmTypes.ManagedIdentity, Usual),
                Of(ArmTypes.HostPool, Usual),
                Of(ArmTypes.ApplicationGroup, Usual),
                Of(ArmTypes.AvdWorkspace, Usual),
                Of(ArmTypes.ScalingPlan, Usual),
                Of(ArmTypes.AppPackage, Usual),
                Of(ArmTypes.PrivateEndpoint, Usual),
                Of(ArmTypes.PrivateDnsZone, DnsZone),
                Of(ArmTypes.NetworkLink, DnsZone with { Noun = "a link of a private DNS zone" }),
                Of(ArmTypes.DataCollectionRule, Usual),
                Of(ArmTypes.ActionGroup, Usual),
                Of(ArmTypes.LogAlert, Usual),
                Of(ArmTypes.ActivityLogAlert, Usual),
                Of(ArmTypes.MetricAlert, Usual),
                Of(ArmTypes.Workbook, Usual),
                Of(ArmTypes.LogicalNetwork, Usual),
                Of(ArmTypes.MaintenanceConfiguration, Usual),
                Of(ArmTypes.SecurityGroup, Usual),
                Of(ArmTypes.StorageContainer, Usual),
                Of(ArmTypes.GalleryImage, Usual),
                Of(ArmTypes.MarketplaceImage, Usual),
            ]);

    private static KeyValuePair<string, TagLimit> Of(string type, TagLimit limit) => new(type, limit);

    private static string? DnsFaultOf(string name) =>
        name.Any(char.IsWhiteSpace) ? "contains a space"
        : name.AsSpan().ContainsAny('(', ')') ? "contains a parenthesis"
        : name.Length > 0 && char.IsAsciiDigit(name[0]) ? "starts with a digit"
        : name.Any(c => !char.IsAscii(c)) ? "contains a character outside ASCII"
        : null;
}
