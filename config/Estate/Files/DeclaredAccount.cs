using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Files;

/// <summary>A storage account and its place in the config.</summary>
/// <param name="Use">What it is for.</param>
/// <param name="Path">The path of its section.</param>
/// <param name="Account">Its keys.</param>
internal sealed record DeclaredAccount(StorageUse Use, string Path, StorageAccountSettings Account)
{
    /// <summary>The storage accounts of the config that could be read.</summary>
    public static IEnumerable<DeclaredAccount> All(StorageSettings? storage)
    {
        if (storage?.CloudCache is { } cache)
            yield return new(StorageUse.CloudCache, "storage.cloud_cache", cache);
        if (storage?.AppAttach?.Account is { } packages)
            yield return new(StorageUse.AppAttach, "storage.app_attach.account", packages);
        if (storage?.Witness is { } witness)
            yield return new(StorageUse.Witness, "storage.witness", witness);
    }
}
