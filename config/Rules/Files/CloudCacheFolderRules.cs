using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The local folders of Cloud Cache and the account behind it: AVD3063 to AVD3069.</summary>
internal static class CloudCacheFolderRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3063",
            Title = "Cloud Cache folders that coincide",
            Cause =
                "The cache, the writes that are still to be flushed and the proxy files are kept in three different folders; in one they overwrite each other.",
            Example = "fslogix:\n  cloud_cache:\n    cache_folder: D:\\FSLogix\n    write_cache_folder: D:\\FSLogix",
            Remedy = "Give each a folder of its own.",
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
                        $"is '{other.Folder}', the same folder as {taken[Plain(other.Folder!)]}.",
                        "Use another folder."
                    ))
                    .ToList();
            },
        },
        new()
        {
            Code = "AVD3064",
            Title = "A Cloud Cache folder that is not on the host",
            Cause = "The cache works because it is on the host's own disk. On a share it would be no cache, and FSLogix does not take one.",
            Example = "fslogix:\n  cloud_cache:\n    cache_folder: '\\\\fs01\\cache'",
            Remedy = @"Use a path on a local disk, such as D:\FSLogix\Cache.",
            Source = new("FSLogix: Cloud Cache overview", "https://learn.microsoft.com/fslogix/concepts-fslogix-cloud-cache"),
            Reads = ["fslogix.cloud_cache"],
            Check = static context =>
                Folders(context)
                    .Where(at => !IsLocal(at.Folder))
                    .Select(at => new Finding(
                        at.Path,
                        $"is '{at.Folder}', which is not a path on a local disk.",
                        @"Use one such as D:\FSLogix\Cache."
                    )),
        },
        new()
        {
            Code = "AVD3065",
            Title = "A Cloud Cache folder on a drive that hosts may not have",
            Cause =
                "Session hosts on Azure Local have no temporary disk. Without session_host.data_disks there is no drive but C:, unless the image brings one.",
            Example = "fslogix:\n  cloud_cache:\n    cache_folder: D:\\FSLogix\\Cache\nsession_host:\n  data_disks: []",
            Remedy = "Add a disk to session_host.data_disks, or use a folder on C:.",
            Source = new("FSLogix", "docs/fslogix.md#cloud-cache"),
            Severity = Severity.Warning,
            Reads = ["fslogix.cloud_cache", "session_host.data_disks"],
            Check = static context =>
                context.Settings.SessionHost.DataDisks.IsEmpty
                    ? Folders(context)
                        .Where(at => IsLocal(at.Folder) && !IsOnSystemDrive(at.Folder))
                        .Select(at => new Finding(
                            at.Path,
                            $"is '{at.Folder}', but session_host.data_disks gives hosts no further disk.",
                            "Add a data disk, or use a folder on C:."
                        ))
                        .AsOne()
                    : BeyondDisks(context),
        },
        new()
        {
            Code = "AVD3066",
            Title = "The cache on the system disk",
            Cause =
                "Every profile that is in use is in the cache. On the system disk it competes with Windows for speed, and a full cache is a full C:.",
            Example = "fslogix:\n  cloud_cache:\n    cache_folder: C:\\ProgramData\\FSLogix\\Cache",
            Remedy = "Add a disk to session_host.data_disks and put the cache on it.",
            Source = new("FSLogix: Cloud Cache overview", "https://learn.microsoft.com/fslogix/concepts-fslogix-cloud-cache"),
            Severity = Severity.Note,
            Reads = ["fslogix.cloud_cache"],
            Check = static context =>
                context.Settings.Fslogix.CloudCache is { } cache
                && IsOnSystemDrive(cache.CacheFolder?.ToString() ?? FslogixProduct.CacheFolder)
                    ?
                    [
                        new(
                            "fslogix.cloud_cache.cache_folder",
                            "is on the system disk; a disk of its own is advised.",
                            "Add a data disk and put the cache there."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3067",
            Title = "A cache that stays after sign-out",
            Cause =
                "Users of a pooled pool get another host each time. What stays in the cache is not used again, and fills the disk of the host.",
            Example = "host_pool:\n  type: Pooled\nfslogix:\n  cloud_cache:\n    clear_cache_on_sign_out: false",
            Remedy = "Leave clear_cache_on_sign_out out.",
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
                            "is false in a pooled pool, so caches pile up on every host.",
                            "Leave it out."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3068",
            Title = "An account that an azure provider cannot use",
            Cause =
                "A provider of type azure keeps profiles in page blobs and signs in with the account's key. Accounts for file shares or block blobs have no "
                + "page blobs.",
            Example =
                "fslogix:\n  cloud_cache:\n    providers:\n      - {type: azure, name: BLOB, connection_string: keyvault://kv/blob}\nstorage:\n  cloud_cache: "
                + "{kind: BlockBlobStorage, sku: Premium_LRS}",
            Remedy = "Use kind StorageV2 and leave shared_key_access on.",
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
            Title = "A storage account that no profile is on",
            Cause =
                "storage.cloud_cache makes an account for profiles, but fslogix has no Cloud Cache, and no location is in that account.",
            Example = "storage:\n  cloud_cache: {name: stprofiles}\n# and no fslogix.cloud_cache",
            Remedy = "Add fslogix.cloud_cache, or leave storage.cloud_cache out.",
            Source = new("Configuration", "docs/configuration.md#storage"),
            Severity = Severity.Warning,
            UnlessOtherPools = true,
            Reads = ["fslogix.enabled", "fslogix.locations", "fslogix.cloud_cache", "storage.cloud_cache"],
            Check = static context =>
                context.Settings is { Storage.CloudCache: { } account, Fslogix: var fslogix }
                && !(
                    fslogix.Enabled && (fslogix.CloudCache is not null || fslogix.Locations.Any(path => ProfileStorage.IsIn(account, path)))
                )
                    ?
                    [
                        new(
                            "storage.cloud_cache",
                            "is given, but no profile is kept in it.",
                            "Add fslogix.cloud_cache, or leave the account out."
                        ),
                    ]
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

    // an image may bring one drive more, such as that of its recovery; more than that are a mistake
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
                    $"is '{drives[^1].Folder}', but the folders are on {drives.Count} drives beside C:, and session_host.data_disks has {disks}.",
                    "Add data disks, or use fewer drives."
                ),
            ];
    }

    private static IEnumerable<Finding> Unfit(StorageAccountSettings account)
    {
        if (account.Kind != StorageKind.StorageV2)
            yield return new(
                "storage.cloud_cache.kind",
                $"is '{account.Kind}', but a provider of type azure needs page blobs, which StorageV2 has.",
                "Use StorageV2."
            );
        if (account.SharedKeyAccess == false)
            yield return new(
                "storage.cloud_cache.shared_key_access",
                "is false, but a provider of type azure signs in with the account's key.",
                "Leave it out."
            );
    }

    private static bool IsLocal(string folder) => !folder.StartsWith(@"\\", StringComparison.Ordinal);

    // variables such as %ProgramData% lead there
    private static bool IsOnSystemDrive(string folder) =>
        folder.StartsWith("C:", StringComparison.OrdinalIgnoreCase) || folder.StartsWith('%');

    private static string Plain(string folder) => SystemVariables.Plain(folder);
}
