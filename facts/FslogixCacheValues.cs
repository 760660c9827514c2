using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>Values of Cloud Cache. None of them is set without <c>fslogix.cloud_cache</c>.</summary>
internal static class FslogixCacheValues
{
    private const string Examples = "FSLogix Cloud Cache, https://learn.microsoft.com/fslogix/concepts-fslogix-cloud-cache";

    /// <summary>The folders on the host, the same for both kinds of containers.</summary>
    public static ImmutableArray<FslogixValue> Folders { get; } =
    [
        Folder(
            FslogixKeys.CacheDriver,
            "CacheDirectory",
            FslogixProduct.CacheFolder,
            "cache_folder",
            "The folder of the local cache.",
            "On a separate disk, it does not compete with Windows."
        ),
        Folder(
            FslogixKeys.CacheService,
            "WriteCacheDirectory",
            "",
            "write_cache_folder",
            "The folder of writes that are not flushed yet.",
            "Must differ from the cache folder: otherwise they overwrite each other."
        ),
        Folder(
            FslogixKeys.CacheService,
            "ProxyDirectory",
            FslogixProduct.ProxyFolder,
            "proxy_folder",
            "The folder of the proxy files.",
            "Must differ from the cache folder: otherwise they overwrite each other."
        ),
    ];

    public static ImmutableArray<FslogixValue> In(string key) =>
        [
            new()
            {
                Key = key,
                Name = "CCDLocations",
                Type = FslogixType.Text,
                Default = "",
                Ours = "",
                Setting = "fslogix.cloud_cache.providers",
                Meaning = "The providers that containers are written to: at most four, separated by semicolons.",
                Why =
                    "Never set together with VHDLocations. It contains no connection string: |fslogix/<key>| names the key under which Windows Credential Manager stores it.",
                Source = "Protect Azure page blob connection string, https://learn.microsoft.com/fslogix/how-to-protect-connection-string",
            },
            new()
            {
                Key = key,
                Name = "ClearCacheOnLogoff",
                Type = FslogixType.Number,
                Lowest = 0,
                Highest = 1,
                Default = "0",
                Ours = "",
                Setting = "fslogix.cloud_cache.clear_cache_on_sign_out",
                Meaning = "Empties the local cache at sign-out.",
                Why = "Users of a pool get a different host each time, and old caches fill the disk.",
                Source = Examples,
            },
            new()
            {
                Key = key,
                Name = "HealthyProvidersRequiredForRegister",
                Type = FslogixType.Number,
                Lowest = 0,
                Highest = 4,
                Default = "0",
                Ours = "",
                Setting = "fslogix.cloud_cache.healthy_providers_for_register",
                Meaning = "Number of providers that must respond before a user can sign in.",
                Why = "With 0, a user can sign in without any provider, and may get a new profile that overwrites the real one.",
                Source = Examples,
            },
            new()
            {
                Key = key,
                Name = "HealthyProvidersRequiredForUnregister",
                Type = FslogixType.Number,
                Lowest = 0,
                Highest = 4,
                Default = "1",
                Ours = "",
                Setting = "fslogix.cloud_cache.healthy_providers_for_unregister",
                Meaning = "Number of providers that must have all data before sign-out ends.",
                Why = "Never 0: changes could remain only in the cache of one host.",
                Source = Examples,
            },
            new()
            {
                Key = key,
                Name = "CcdUnregisterTimeout",
                Type = FslogixType.Number,
                Lowest = 0,
                Default = "0",
                Ours = "",
                Setting = "fslogix.cloud_cache.unregister_timeout",
                Meaning = "Seconds that sign-out waits for the providers. With 0, it waits until all data is written.",
                Why = "With any other value, sign-out can end earlier and leave the newest changes on the host.",
                Source = Examples,
            },
        ];

    private static FslogixValue Folder(string key, string name, string standard, string setting, string meaning, string why) =>
        new()
        {
            Key = key,
            Name = name,
            Type = FslogixType.Text,
            Default = standard,
            Ours = "",
            Setting = $"fslogix.cloud_cache.{setting}",
            Meaning = meaning,
            Why = why,
            Source = FslogixBaseline.Reference,
        };
}
