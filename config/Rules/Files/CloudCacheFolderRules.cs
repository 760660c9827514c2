using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The local folders of Cloud Cache and its storage account: AVD3063 to AVD3069.</summary>
internal static class CloudCacheFolderRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3063",
            Title = "Two Cloud Cache folders with the same path",
            Cause =
                "The cache, the pending writes and the proxy files need three different folders. In the same folder they overwrite each other.",
            Example = "fslogix:\n  cloud_cache:\n    cache_folder: D:\\FSLogix\n    write_cache_folder: D:\\FSLogix",
            Remedy = "Give each its own folder.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Reads = ["fslogix.cloud_cache"],
            Check = static context =>
            {
                if (context.Settings.Fslogix.CloudCache is not { } cache)
                    return [];
                var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
                {
                    [Plain(cache.CacheFolder?.ToString() ?? FslogixProduct.CacheFolder)] = "cache_folder",
                };
                (string Key, string? Folder)[] others =
                [
                    ("write_cache_folder", cache.WriteCacheFolder?.ToString()),
                    ("proxy_folder", cache.ProxyFolder?.ToString() ?? FslogixProduct.ProxyFolder),
                ];
                return others
                    .Where(other => other.Folder is { } folder && !taken.TryAdd(Plain(folder), other.Key))
                    .Select(other => new Finding(
                        $"fslogix.cloud_cache.{other.Key}",
                        $"is '{other.Folder}', which is the same folder as {taken[Plain(other.Folder!)]}."
                    ))
                    .ToList();
            },
        },
        new()
        {
            Code = "AVD3064",
            Title = "A Cloud Cache folder that is not on the host",
            Cause = "Cloud Cache needs a folder on the host's own disk. FSLogix does not accept a share.",
            Example = "fslogix:\n  cloud_cache:\n    cache_folder: '\\\\fs01\\cache'",
            Remedy = @"Use a path on a local disk, such as D:\FSLogix\Cache.",
            Source = new("FSLogix: Cloud Cache overview", "https://learn.microsoft.com/fslogix/concepts-fslogix-cloud-cache"),
            Reads = ["fslogix.cloud_cache"],
            Check = static context =>
                Folders(context)
                    .Where(at => !IsLocal(at.Folder))
                    .Select(at => new Finding(at.Path, $"is '{at.Folder}', which is not a path on a local disk.")),
        },
        new()
        {
            Code = "AVD3065",
            Title = "A Cloud Cache folder on a drive that hosts may not have",
            Cause =
                "Session hosts on Azure Local have no temporary disk. If session_host.data_disks is empty, hosts have only drive C:, unless the image "
                + "contains another drive.",
            Example = "fslogix:\n  cloud_cache:\n    cache_folder: D:\\FSLogix\\Cache\nsession_host:\n  data_disks: []",
            Remedy = "Add a disk to session_host.data_disks, or use a folder on C:.",
            Source = new("FSLogix", "docs/fslogix.md#cloud-cache"),
            Severity = Severity.Warning,
            Reads = ["fslogix.cloud_cache", "session_host.data_disks"],
            Check = static context =>
                context.Settings.SessionHost.DataDisks.IsEmpty
                    ? Folders(context)
                        .Where(at => IsLocal(at.Folder) && !IsOnSystemDrive(at.Folder))
                        .Select(at => new Finding(at.Path, $"is '{at.Folder}', but session_host.data_disks is empty."))
                        .AsOne()
                    : BeyondDisks(context),
        },
        new()
        {
            Code = "AVD3066",
            Title = "The cache on the system disk",
            Cause =
                "The cache holds every profile in use. On the system disk it competes with Windows for disk performance, and a full cache fills C:.",
            Example = "fslogix:\n  cloud_cache:\n    cache_folder: C:\\ProgramData\\FSLogix\\Cache",
            Remedy = "Add a disk to session_host.data_disks and put the cache on it.",
            Source = new("FSLogix: Cloud Cache overview", "https://learn.microsoft.com/fslogix/concepts-fslogix-cloud-cache"),
            Severity = Severity.Note,
            Reads = ["fslogix.cloud_cache"],
            Check = static context =>
                context.Settings.Fslogix.CloudCache is { } cache
                && IsOnSystemDrive(cache.CacheFolder?.ToString() ?? FslogixProduct.CacheFolder)
                    ? [new("fslogix.cloud_cache.cache_folder", "is on the system disk, but a separate disk is recommended.")]
                    : [],
        },
        new()
        {
            Code = "AVD3067",
            Title = "A cache that stays after sign-out",
            Cause =
                "Users of a pooled host pool get another host at each sign-in. Data that stays in the cache is not used again and fills the disk of the host.",
            Example = "host_pool:\n  type: Pooled\nfslogix:\n  cloud_cache:\n    clear_cache_on_sign_out: false",
            Remedy = "Remove clear_cache_on_sign_out.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Severity = Severity.Warning,
            Reads = ["host_pool.type", "fslogix.cloud_cache"],
            Check = static context =>
                context.Settings is { HostPool.Type: HostPoolType.Pooled, Fslogix.CloudCache.ClearCacheOnSignOut: false }
                    ?
                    [
                        new(
                            "fslogix.cloud_cache.clear_cache_on_sign_out",
                            "is false in a pooled host pool, so caches accumulate on every host."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3068",
            Title = "An account that an azure provider cannot use",
            Cause =
                "A provider of type azure keeps profiles in page blobs and signs in with the account key. Accounts for file shares or block blobs have no page blobs.",
            Example =
                "fslogix:\n  cloud_cache:\n    providers:\n      - {type: azure, name: BLOB, connection_string: keyvault://kv/blob}\nstorage:\n  cloud_cache: "
                + "{kind: BlockBlobStorage, sku: Premium_LRS}",
            Remedy = "Use kind StorageV2 and remove shared_key_access.",
            Source = new("Storage account overview", "https://learn.microsoft.com/azure/storage/common/storage-account-overview"),
            Reads = ["fslogix.cloud_cache", "storage.cloud_cache"],
            Check = static context =>
                context.Settings is { Fslogix.CloudCache: { } cache, Storage.CloudCache: { ExistingId: null } account }
                && cache.Providers.Any(provider => provider.Type == CloudCacheProviderType.Azure)
                    ? [.. Unfit(account)]
                    : [],
        },
        new()
        {
            Code = "AVD3069",
            Title = "A storage account without profiles",
            Cause =
                "storage.cloud_cache creates an account for profiles, but fslogix.cloud_cache is not set and no location is in that account.",
            Example = "storage:\n  cloud_cache: {name: stprofiles}\n# and no fslogix.cloud_cache",
            Remedy = "Add fslogix.cloud_cache, or remove storage.cloud_cache.",
            Source = new("Configuration", "docs/configuration.md#storage"),
            Severity = Severity.Warning,
            UnlessOtherPools = true,
            Reads = ["fslogix.enabled", "fslogix.locations", "fslogix.cloud_cache", "storage.cloud_cache"],
            Check = static context =>
                context.Settings is { Storage.CloudCache: { } account, Fslogix: var fslogix }
                && !(
                    fslogix.Enabled && (fslogix.CloudCache is not null || fslogix.Locations.Any(path => ProfileStorage.IsIn(account, path)))
                )
                    ? [new("storage.cloud_cache", "is set, but no profile is kept in this account.")]
                    : [],
        },
    ];

    private static IEnumerable<(string Path, string Folder)> Folders(RuleContext context)
    {
        if (context.Settings.Fslogix.CloudCache is not { } cache)
            yield break;
        if (cache.CacheFolder is { } cacheFolder)
            yield return ("fslogix.cloud_cache.cache_folder", cacheFolder.ToString());
        if (cache.WriteCacheFolder is { } writes)
            yield return ("fslogix.cloud_cache.write_cache_folder", writes.ToString());
        if (cache.ProxyFolder is { } proxy)
            yield return ("fslogix.cloud_cache.proxy_folder", proxy.ToString());
    }

    // an image may contain one more drive, such as a recovery drive; more than one is a mistake
    private static IEnumerable<Finding> BeyondDisks(RuleContext context)
    {
        var disks = context.Settings.SessionHost.DataDisks.Length;
        var drives = Folders(context)
            .Where(static at => IsLocal(at.Folder) && !IsOnSystemDrive(at.Folder))
            .DistinctBy(static at => char.ToUpperInvariant(at.Folder[0]))
            .ToList();
        return drives.Count <= disks + 1
            ? []
            :
            [
                new(
                    drives[^1].Path,
                    $"is '{drives[^1].Folder}', but the folders are on {drives.Count} drives other than C:, and session_host.data_disks has only {disks}.",
                    "Add data disks, or use fewer drives."
                ),
            ];
    }

    private static IEnumerable<Finding> Unfit(StorageAccountSettings account)
    {
        if (account.Kind != StorageKind.StorageV2)
            yield return new(
                "storage.cloud_cache.kind",
                $"is '{account.Kind}', but a provider of type azure needs the page blobs of StorageV2.",
                "Use StorageV2."
            );
        if (account.SharedKeyAccess == false)
            yield return new(
                "storage.cloud_cache.shared_key_access",
                "is false, but a provider of type azure signs in with the account key.",
                "Remove it."
            );
    }

    private static bool IsLocal(string folder) => !folder.StartsWith(@"\\", StringComparison.Ordinal);

    // variables such as %ProgramData% lead there
    private static bool IsOnSystemDrive(string folder) =>
        folder.StartsWith("C:", StringComparison.OrdinalIgnoreCase) || folder.StartsWith('%');

    private static string Plain(string folder) => SystemVariables.Plain(folder);
}
