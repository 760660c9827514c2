using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Facts;

/// <summary>What differs between the clouds of Azure: names, addresses and regions. No other file knows the address of a cloud.</summary>
/// <remarks>
/// Sources: Pulumi azure-native, provider configuration; Compare Azure Government and global Azure, Azure in China developer guide (endpoints);
/// Azure Private Endpoint private DNS zone values, https://learn.microsoft.com/azure/private-link/private-endpoint-dns (2026-07-16)
/// </remarks>
public sealed record CloudFacts
{
    /// <summary>The JSON schema of parameter files of Azure Resource Manager: a name that is the same in every cloud (source: Create Resource Manager parameter file).</summary>
    public const string ParametersSchema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#";

    /// <summary>Azure, the public cloud.</summary>
    public static CloudFacts Public { get; } =
        new()
        {
            Cloud = AzureCloud.Public,
            Title = "Azure (public)",
            CliName = "AzureCloud",
            Authority = "https://login.microsoftonline.com/",
            ResourceManager = new Uri("https://management.azure.com/"),
            VaultSuffix = "vault.azure.net",
            StorageSuffix = "core.windows.net",
            VaultZone = "privatelink.vaultcore.azure.net",
            AvdSuffix = "wvd.microsoft.com",
            AvdDomains = ["wvd.microsoft.com", "service.windows.cloud.microsoft"],
            RegionPrefixes = [],
        };

    /// <summary>Azure Government.</summary>
    public static CloudFacts UsGovernment { get; } =
        new()
        {
            Cloud = AzureCloud.UsGovernment,
            Title = "Azure Government",
            CliName = "AzureUSGovernment",
            Authority = "https://login.microsoftonline.us/",
            ResourceManager = new Uri("https://management.usgovcloudapi.net/"),
            VaultSuffix = "vault.usgovcloudapi.net",
            StorageSuffix = "core.usgovcloudapi.net",
            VaultZone = "privatelink.vaultcore.usgovcloudapi.net",
            AvdSuffix = "wvd.azure.us",
            AvdDomains = ["wvd.azure.us"],
            RegionPrefixes = ["usgov", "usdod"],
        };

    /// <summary>Azure operated by 21Vianet.</summary>
    public static CloudFacts China { get; } =
        new()
        {
            Cloud = AzureCloud.China,
            Title = "Azure operated by 21Vianet",
            CliName = "AzureChinaCloud",
            Authority = "https://login.chinacloudapi.cn/",
            ResourceManager = new Uri("https://management.chinacloudapi.cn/"),
            VaultSuffix = "vault.azure.cn",
            StorageSuffix = "core.chinacloudapi.cn",
            VaultZone = "privatelink.vaultcore.azure.cn",
            AvdSuffix = "wvd.azure.cn",
            AvdDomains = ["wvd.azure.cn"],
            RegionPrefixes = ["china"],
        };

    /// <summary>All clouds.</summary>
    public static ImmutableArray<CloudFacts> All { get; } = [Public, UsGovernment, China];

    /// <summary>Which cloud it is.</summary>
    public required AzureCloud Cloud { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Title { get; init; }

    /// <summary>Its name in the Azure CLI: <c>az cloud set --name</c>.</summary>
    public required string CliName { get; init; }

    /// <summary>The address that issues sign-in tokens.</summary>
    public required string Authority { get; init; }

    /// <summary>The address of Azure Resource Manager, which is also the resource that its tokens are for (source: Azure Resource Manager endpoints, as <c>az cloud list</c> shows them).</summary>
    public required Uri ResourceManager { get; init; }

    /// <summary>What the address of a key vault ends with.</summary>
    public required string VaultSuffix { get; init; }

    /// <summary>What the address of a storage service ends with, after <c>file.</c> or <c>blob.</c>.</summary>
    public required string StorageSuffix { get; init; }

    /// <summary>The private DNS zone of key vaults, which does not follow from their address.</summary>
    public required string VaultZone { get; init; }

    /// <summary>What the addresses of the AVD service end with.</summary>
    public required string AvdSuffix { get; init; }

    /// <summary>
    /// Domains of the broker, the gateway and the service's other endpoints, which session hosts should reach without a proxy (source: Required FQDNs and endpoints
    /// for Azure Virtual Desktop; Proxy server guidelines for Azure Virtual Desktop).
    /// </summary>
    public required ImmutableArray<string> AvdDomains { get; init; }

    /// <summary>The start of its regions' short names; none for the public cloud, whose names have no common start.</summary>
    public required ImmutableArray<string> RegionPrefixes { get; init; }

    /// <summary>Its name in azure-native and in the config.</summary>
    public string Environment => EnumWords.Of(Cloud);

    /// <summary>The facts of a cloud.</summary>
    public static CloudFacts Of(AzureCloud cloud) => All.Single(facts => facts.Cloud == cloud);

    /// <summary>The cloud of a region, by its short name; null if the name does not show it (an unknown region without the prefix of a cloud).</summary>
    public static CloudFacts? OfRegion(string region) =>
        All.FirstOrDefault(facts => facts.RegionPrefixes.Any(prefix => region.StartsWith(prefix, StringComparison.Ordinal)))
        ?? (AzureRegions.All.Contains(region) ? Public : null);

    /// <summary>The cloud whose Azure Files serve a share; null if the share is elsewhere.</summary>
    public static CloudFacts? OfShare(UncPath path) =>
        All.FirstOrDefault(facts => path.Server.EndsWith($".file.{facts.StorageSuffix}", StringComparison.OrdinalIgnoreCase));
}
