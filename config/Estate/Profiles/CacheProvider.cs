using System.Collections.Immutable;
using System.Globalization;

namespace AvdPulumi.Configuration;

/// <summary>A provider of Cloud Cache, as FSLogix reads it.</summary>
/// <param name="Settings">Its settings.</param>
/// <param name="Key">The secret that it signs in with; null for a share.</param>
internal sealed record CacheProvider(CloudCacheProviderSettings Settings, SecureKey? Key)
{
    /// <summary>The providers, in the order of the config, which is that in which FSLogix reads from them.</summary>
    public static ImmutableArray<CacheProvider> AllOf(CloudCacheSettings cache, Func<string, string> pathOf)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. Places.In("fslogix.cloud_cache.providers", cache.Providers).Select(place => new CacheProvider(
                place.Value,
                place.Value.ConnectionString is { } secret ? new SecureKey(KeyName(place.Value.Name, taken), secret, pathOf($"{place.Path}.connection_string")) : null)),
        ];
    }

    // keywords are case-sensitive
    /// <inheritdoc/>
    public override string ToString() => Settings.Type == CloudCacheProviderType.Smb
        ? $"type=smb,name=\"{Name}\",connectionString={Settings.Path}"
        : $"type=azure,name=\"{Name}\",connectionString=\"{Key?.Mention}\"";

    // the name is for logs; what separates parts of the text must not be in it
    private string Name => string.Concat(Settings.Name.Select(static c => c is '"' or ';' or ',' or '|' || char.IsControl(c) ? ' ' : c)).Trim();

    // by the provider's name and not by its place: a provider that moves in the list keeps its secret
    private static string KeyName(string provider, HashSet<string> taken)
    {
        var name = "avd-" + string.Concat(provider.Select(static c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')).Trim('-');
        for (var number = 2; !taken.Add(name); number++) name = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        return name;
    }
}
