using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>The private DNS zone that each kind of private endpoint is registered in.</summary>
/// <remarks>Source: Private Link for AVD; Azure private endpoint DNS zone values</remarks>
internal static class PrivateDnsZones
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

    /// <summary>The zones that fit a storage account; a general purpose one may serve files or blobs.</summary>
    public static ImmutableArray<string> OfAccount(StorageAccountSettings account) => account.Kind switch
    {
        StorageKind.FileStorage => File,
        StorageKind.BlockBlobStorage => Blob,
        _ => [.. File, .. Blob],
    };
}
