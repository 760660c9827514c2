using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Profiles;

/// <summary>A provider of Cloud Cache, as FSLogix reads it.</summary>
/// <param name="Settings">Its settings.</param>
/// <param name="Share">The share; null for blobs.</param>
/// <param name="Key">The secret that it signs in with; null for a share.</param>
internal sealed record CacheProvider(CloudCacheProviderSettings Settings, UncPath? Share, SecureKey? Key)
{
    /// <summary>The providers in the order of the config. FSLogix reads from them in this order.</summary>
    public static ImmutableArray<CacheProvider> AllOf(CloudCacheSettings cache, Func<string, string> pathOf)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. Places
                .In("fslogix.cloud_cache.providers", cache.Providers)
                .Select(place => new CacheProvider(
                    place.Value,
                    place.Value.Path,
                    place.Value.ConnectionString is { } secret
                        ? new SecureKey(KeyName(place.Value.Name, taken), secret, pathOf($"{place.Path}.connection_string"))
                        : null
                )),
        ];
    }

    /// <summary>The provider for Office containers. On the file server they have their own share if the config asks for one.</summary>
    public CacheProvider ForOffice(AvdSettings settings) =>
        Share is { } share && ProfileStorage.IsOnSofs(settings, share) && ProfileLocations.OfficeOnSofs(settings) is { } own
            ? this with
            {
                Share = own.Share,
            }
            : this;

    // keywords are case-sensitive; AVD0130 refuses a name that contains a separator
    /// <inheritdoc/>
    public override string ToString() =>
        Settings.Type == CloudCacheProviderType.Smb
            ? $"type=smb,name=\"{Settings.Name}\",connectionString={Share}"
            : $"type=azure,name=\"{Settings.Name}\",connectionString=\"{Key?.Mention}\"";

    // by the provider's name, not its position: a provider that moves in the list keeps its secret
    private static string KeyName(string provider, HashSet<string> taken)
    {
        var name =
            "avd-" + string.Concat(provider.Select(static c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')).Trim('-');
        for (var number = 2; !taken.Add(name); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        return name;
    }
}
