using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Facts;

/// <summary>
/// Who signs in to a storage account with its key. A key gives its holder access to the whole account and bypasses the directory and all roles, so it works only if
/// something needs it (source: Prevent Shared Key authorization for an Azure Storage account,
/// https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent).
/// </summary>
public static class AccountKeys
{
    /// <summary>Whether account keys work: as set in the config, otherwise if something needs them.</summary>
    public static bool Work(AvdSettings settings, StorageAccountSettings account) =>
        account.SharedKeyAccess ?? UserOf(settings, account) is not null;

    /// <summary>What signs in with the key; null if nothing does.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="account">One of the storage accounts in them.</param>
    internal static string? UserOf(AvdSettings settings, StorageAccountSettings account) =>
        ReferenceEquals(account, settings.Storage.Witness) ? "the cluster of the cloud witness"
        : ReferenceEquals(account, settings.Storage.CloudCache) && IsOnBlobs(settings.Fslogix) ? "Cloud Cache on blobs"
        : ReferenceEquals(account, settings.Storage.AppAttach?.Account) && settings.Identity.Pattern == IdentityPattern.EntraOnly
            ? "the AVD service, which reads packages for Entra-joined hosts,"
        // without a directory, only the key opens a file share
        : account.DirectoryService == DirectoryService.None && StorageFacts.HasFileShares(account.Kind, account.Sku)
            ? "everyone who opens a file share without a directory"
        : null;

    private static bool IsOnBlobs(FslogixSettings fslogix) =>
        fslogix is { Enabled: true, CloudCache: { } cache }
        && cache.Providers.Any(provider => provider.Type == CloudCacheProviderType.Azure);
}
