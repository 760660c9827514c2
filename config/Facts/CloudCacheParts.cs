using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Facts;

/// <summary>The parts of its Azure storage account that Cloud Cache uses. Each part has its own address, and therefore its own private endpoint.</summary>
/// <param name="Files">File shares.</param>
/// <param name="Blobs">Blobs.</param>
/// <remarks>Source: FSLogix configuration settings; Private Link for Azure Storage</remarks>
public sealed record CloudCacheParts(bool Files, bool Blobs)
{
    /// <summary>
    /// The parts, as far as the config tells. Premium accounts have one part only. For a general purpose account, neither may be known: connection strings are secret, and shares may
    /// be created elsewhere.
    /// </summary>
    public static CloudCacheParts Of(StorageAccountSettings account, FslogixSettings fslogix) =>
        account.Kind switch
        {
            StorageKind.FileStorage => new(true, false),
            StorageKind.BlockBlobStorage => new(false, true),
            StorageKind.StorageV2 => new(
                !account.Shares.IsEmpty
                    || account.DirectoryService != DirectoryService.None
                    || ProfileStorage.Shares(fslogix).Any(place => ProfileStorage.IsIn(account, place.Share)),
                fslogix.CloudCache is { } cache && cache.Providers.Any(provider => provider.Type == CloudCacheProviderType.Azure)
            ),
        };
}
