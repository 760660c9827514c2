using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate;

/// <summary>Resource groups, vault, logs and storage accounts, as planned resources.</summary>
internal static class PlatformResources
{
    private const string FileService = "default";

    public static IEnumerable<PlannedResource> Of(AvdEstate estate)
    {
        var (settings, tags) = (estate.Settings, estate.Tags);
        foreach (var group in estate.Groups.Made())
            yield return new()
            {
                Type = ArmTypes.ResourceGroup,
                Id = group.Id,
                Settings = [group.Setting],
                Tags = tags,
            };

        if (settings.Monitoring.LogAnalytics.ExistingId is null)
        {
            yield return new()
            {
                Type = ArmTypes.LogAnalyticsWorkspace,
                Id = estate.LogAnalyticsId,
                Tags = tags,
                Settings = [Named("monitoring.log_analytics", settings.Monitoring.LogAnalytics.Name)],
            };
        }

        if (settings.KeyVault.ExistingId is null)
            yield return new()
            {
                Type = ArmTypes.KeyVault,
                Id = estate.KeyVaultId,
                Settings = [Named("key_vault", settings.KeyVault.Name)],
                Tags = tags,
            };
        if (settings.Backup.Vault is { ExistingId: null } backups)
            yield return new()
            {
                Type = ArmTypes.RecoveryVault,
                Id = estate.RecoveryVaultId!,
                Settings = [Named("backup.vault", backups.Name)],
                Tags = tags,
            };
        foreach (var pool in estate.Pools.Where(pool => PoolTokens.AreStored(pool.Settings) && !pool.IsAdopted))
        {
            yield return new()
            {
                Type = ArmTypes.VaultSecret,
                Id = ArmPath.Child(estate.KeyVaultId, "secrets", pool.SecretName),
                Settings = [pool.PathOf("registration.secret_name")],
                Pool = pool,
                Tags = pool.Tags.All,
            };
        }

        foreach (var resource in estate.Accounts.SelectMany(account => StorageOf(account, estate)))
            yield return resource;
    }

    /// <summary>The path of a name that is given; else that of the section, which the program names by itself.</summary>
    public static string Named(string section, string? name) => name is null ? section : $"{section}.name";

    private static IEnumerable<PlannedResource> StorageOf(EstateAccount account, AvdEstate estate)
    {
        var (id, settings) = (account.IdIn(estate.Groups), account.Settings);
        if (account.IsMade)
        {
            yield return new()
            {
                Type = ArmTypes.StorageAccount,
                Id = id,
                Settings = [Named(account.Setting, settings.Name)],
                Tags = estate.Tags,
            };
            // accounts that hold blobs only have no file service to set up
            if (!settings.Shares.IsEmpty || settings.DirectoryService != DirectoryService.None)
                yield return new()
                {
                    Type = ArmTypes.FileService,
                    Id = ArmPath.Child(id, "fileServices", FileService),
                    Settings = [account.Setting],
                };
        }

        for (var i = 0; i < settings.Shares.Length; i++)
        {
            yield return new()
            {
                Type = ArmTypes.FileShare,
                Id = ArmPath.Child(ArmPath.Child(id, "fileServices", FileService), "shares", settings.Shares[i].Name),
                Settings = [$"{ItemPath.Of($"{account.Setting}.shares", i)}.name"],
            };
        }
    }
}
