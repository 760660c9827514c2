using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Facts;

/// <summary>
/// Who signs in to a storage account with its key. A key opens all of the account to whoever holds it, past the directory and past all roles, so it works only where
/// something needs it (source: Prevent Shared Key authorization for an Azure Storage account,
/// https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent).
/// </summary>
public static class AccountKeys
{
    /// <summary>Whether account keys work: as the config says, and otherwise where something needs them.</summary>
    public static bool Work(AvdSettings settings, StorageAccountSettings account) =>
        account.SharedKeyAccess ?? UserOf(settings, account) is not null;

    /// <summary>What signs in with the key; null where nothing does.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="account">One of the storage accounts in them.</param>
    internal static string? UserOf(AvdSettings settings, StorageAccountSettings account) =>
        ReferenceEquals(account, settings.Storage.Witness) ? "the cluster of the cloud witness"
        : ReferenceEquals(account, settings.Storage.CloudCache) && IsOnBlobs(settings.Fslogix) ? "Cloud Cache on blobs"
        : ReferenceEquals(account, settings.Storage.AppAttach?.Account) && settings.Identity.Pattern == IdentityPattern.EntraOnly
            ? "the AVD service, which reads packages for Entra-joined hosts,"
        // without a directory nobody can open a file share in another way
        : account.DirectoryService == DirectoryService.None && StorageFacts.HasFileShares(account.Kind, account.Sku)
            ? "whoever opens a file share without a directory"
        : null;

    private static bool IsOnBlobs(FslogixSettings fslogix) =>
        fslogix is { Enabled: true, CloudCache: { } cache }
        && cache.Providers.Any(provider => provider.Type == CloudCacheProviderType.Azure);
}
