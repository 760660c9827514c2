using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>Profiles written through a local cache to several providers.</summary>
/// <remarks>Source: Architecture Deep Design, Entra ID Only + Cloud Cache</remarks>
public sealed record CloudCacheSettings
{
    /// <summary>Where profiles are written, nearest first; at most four.</summary>
    [MinLength(1), MaxLength(4)]
    public required ImmutableArray<CloudCacheProviderSettings> Providers { get; init; }

    /// <summary>Default: true. Whether the local cache is emptied at sign-out.</summary>
    public bool ClearCacheOnSignOut { get; init; } = true;

    /// <summary>Default: 1. Providers that must answer before a user signs in.</summary>
    [Range(0, 4)]
    public int HealthyProvidersForRegister { get; init; } = 1;

    /// <summary>Default: 1. Providers that must have everything before sign-out ends; never 0.</summary>
    [Range(1, 4)]
    public int HealthyProvidersForUnregister { get; init; } = 1;

    /// <summary>Default: 0. Seconds that sign-out waits for them; 0 waits until all is written.</summary>
    [Range(0, 86400)]
    public int UnregisterTimeout { get; init; }

    /// <summary>Default: C:\ProgramData\FSLogix\Cache. The folder of the local cache; a disk of its own is advised.</summary>
    public LocalPath? CacheFolder { get; init; }

    /// <summary>Default: chosen by FSLogix. The folder of writes that are still to be flushed; not the cache folder.</summary>
    public LocalPath? WriteCacheFolder { get; init; }

    /// <summary>Default: C:\ProgramData\FSLogix\Proxy. The folder of the proxy files; not the cache folder.</summary>
    public LocalPath? ProxyFolder { get; init; }
}
