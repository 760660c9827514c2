using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>The private DNS zone that each kind of private endpoint is registered in, by cloud.</summary>
/// <remarks>Source: Private Link for AVD; Azure Private Endpoint private DNS zone values</remarks>
public static class PrivateDnsZoneNames
{
    /// <summary>Host pool connections and workspace feeds.</summary>
    public static ImmutableArray<string> Avd(CloudFacts cloud) => [$"privatelink.{cloud.AvdSuffix}"];

    /// <summary>Feed discovery.</summary>
    public static ImmutableArray<string> AvdGlobal(CloudFacts cloud) => [$"privatelink-global.{cloud.AvdSuffix}"];

    /// <summary>Key vaults.</summary>
    public static ImmutableArray<string> Vault(CloudFacts cloud) => [cloud.VaultZone];

    /// <summary>Blobs.</summary>
    public static ImmutableArray<string> Blob(CloudFacts cloud) => [$"privatelink.blob.{cloud.StorageSuffix}"];

    /// <summary>File shares.</summary>
    public static ImmutableArray<string> File(CloudFacts cloud) => [$"privatelink.file.{cloud.StorageSuffix}"];

    /// <summary>The zones that match the account of Cloud Cache: those of the parts in use, or both if the config does not tell.</summary>
    public static ImmutableArray<string> OfParts(CloudCacheParts parts, CloudFacts cloud) =>
        parts switch
        {
            { Files: true, Blobs: false } => File(cloud),
            { Files: false, Blobs: true } => Blob(cloud),
            _ => [.. File(cloud), .. Blob(cloud)],
        };
}
