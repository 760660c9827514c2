using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>The private DNS zone that each kind of private endpoint is registered in.</summary>
/// <remarks>Source: Private Link for AVD; Azure private endpoint DNS zone values</remarks>
public static class PrivateDnsZoneNames
{
    /// <summary>Host pool connections and workspace feeds.</summary>
    public static ImmutableArray<string> Avd { get; } = ["privatelink.wvd.microsoft.com"];

    /// <summary>Feed discovery.</summary>
    public static ImmutableArray<string> AvdGlobal { get; } = ["privatelink-global.wvd.microsoft.com"];

    /// <summary>Key vaults.</summary>
    public static ImmutableArray<string> Vault { get; } = ["privatelink.vaultcore.azure.net"];

    /// <summary>Blobs.</summary>
    public static ImmutableArray<string> Blob { get; } = ["privatelink.blob.core.windows.net"];

    /// <summary>File shares.</summary>
    public static ImmutableArray<string> File { get; } = ["privatelink.file.core.windows.net"];

    /// <summary>The zones that fit the account of Cloud Cache: those of the parts that are used, or both where the config does not tell.</summary>
    public static ImmutableArray<string> OfParts(CloudCacheParts parts) => parts switch
    {
        { Files: true, Blobs: false } => File,
        { Files: false, Blobs: true } => Blob,
        _ => [.. File, .. Blob],
    };
}
