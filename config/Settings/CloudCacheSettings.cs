using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>Profiles written through a local cache to several providers.</summary>
/// <seealso href="https://learn.microsoft.com/fslogix/concepts-fslogix-cloud-cache">FSLogix: Cloud Cache overview</seealso>
public sealed record CloudCacheSettings
{
    /// <summary>The providers that profiles are written to, nearest first; at most four.</summary>
    [ItemCount(Least = 1, Most = 4)]
    public required ImmutableArray<CloudCacheProviderSettings> Providers { get; init; }

    /// <summary>Default: true. Whether the local cache is cleared at sign-out.</summary>
    public bool ClearCacheOnSignOut { get; init; } = true;

    /// <summary>Default: 1. The number of providers that must be healthy for a sign-in.</summary>
    [Range(0, 4)]
    public int HealthyProvidersForRegister { get; init; } = 1;

    /// <summary>Default: 1. The number of providers that must have all data before sign-out ends; never 0.</summary>
    [Range(1, 4)]
    public int HealthyProvidersForUnregister { get; init; } = 1;

    /// <summary>Default: 0. Seconds that sign-out waits for these providers; 0 waits until all data is written.</summary>
    [Range(0, 86400)]
    public int UnregisterTimeout { get; init; }

    /// <summary>Default: C:\ProgramData\FSLogix\Cache. The folder of the local cache; a separate disk is recommended.</summary>
    public LocalPath? CacheFolder { get; init; }

    /// <summary>Default: chosen by FSLogix. The folder for data that is not flushed yet. It must not be the cache folder.</summary>
    public LocalPath? WriteCacheFolder { get; init; }

    /// <summary>Default: C:\ProgramData\FSLogix\Proxy. The folder for the proxy files. It must not be the cache folder.</summary>
    public LocalPath? ProxyFolder { get; init; }
}

/// <summary>A provider that Cloud Cache writes profiles to.</summary>
/// <seealso href="https://learn.microsoft.com/fslogix/concepts-fslogix-cloud-cache">FSLogix: Cloud Cache overview</seealso>
public sealed record CloudCacheProviderSettings
{
    /// <summary>A file share or Azure blobs.</summary>
    public required CloudCacheProviderType Type { get; init; }

    /// <summary>The provider's name in logs.</summary>
    [StringLength(60, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>Default: none. The file share; used with type smb.</summary>
    public UncPath? Path { get; init; }

    /// <summary>Default: none. Where the connection string is stored; used with type azure.</summary>
    public SecretReference? ConnectionString { get; init; }
}

/// <summary>Where Cloud Cache writes profiles.</summary>
/// <seealso href="https://learn.microsoft.com/fslogix/concepts-fslogix-cloud-cache">FSLogix: Cloud Cache overview</seealso>
public enum CloudCacheProviderType
{
    /// <summary>A file share.</summary>
    [EnumMember(Value = "smb")]
    Smb,

    /// <summary>Azure page blobs.</summary>
    [EnumMember(Value = "azure")]
    Azure,
}
