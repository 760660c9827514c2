using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Binding;

/// <summary>Where every given setting comes from, by path: host_pool.name, application_groups[0].name. Defaults have no origin.</summary>
public sealed class SourceMap
{
    private readonly Dictionary<string, Origin> _origins;
    private readonly Lazy<ImmutableSortedDictionary<string, Origin>> _sorted;
    private readonly Lazy<List<string>> _confidential;

    // takes the dictionary over
    internal SourceMap(Dictionary<string, Origin> origins)
    {
        _origins = origins;
        _confidential = new(() => [.. origins.Where(origin => origin.Value.IsConfidential).Select(origin => origin.Key)]);
        _sorted = new(() => origins.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <summary>A map that knows nothing.</summary>
    public static SourceMap Empty { get; } = new([]);

    /// <summary>All paths with their origins, in order.</summary>
    public IReadOnlyDictionary<string, Origin> All => _sorted.Value;

    /// <summary>Whether a setting was given, by a look at one entry: putting all in order takes longer than most rules.</summary>
    internal bool Has(string path) => _origins.ContainsKey(path);

    /// <summary>Whether a setting, or anything around it but the whole config, was given.</summary>
    internal bool HasSectionOf(string path)
    {
        for (var at = path; at.Length > 0; at = Parent(at))
            if (Has(at))
                return true;
        return path.Length == 0;
    }

    /// <summary>Whether the value at exactly this path was given and is confidential; a default is not.</summary>
    internal bool IsConfidential(string path) => _origins.TryGetValue(path, out var origin) && origin.IsConfidential;

    /// <summary>A setting and all that it holds, each with where it comes from.</summary>
    internal IEnumerable<KeyValuePair<string, Origin>> Within(string path) => _origins.Where(given => SettingPath.IsIn(given.Key, path));

    /// <summary>One map of several: each with what turns its paths; the first map goes first.</summary>
    internal static SourceMap Of(IEnumerable<(SourceMap Sources, Func<string, string> Path)> maps)
    {
        var origins = new Dictionary<string, Origin>(StringComparer.Ordinal);
        foreach (var (sources, path) in maps)
        foreach (var given in sources._origins)
            origins.TryAdd(path(given.Key), given.Value);
        return new SourceMap(origins);
    }

    /// <summary>The same map with some of its paths.</summary>
    internal SourceMap Where(Func<string, bool> isKept) =>
        new(_origins.Where(given => isKept(given.Key)).ToDictionary(StringComparer.Ordinal));

    /// <summary>Whether anything at one of these paths, around them or below them, is confidential.</summary>
    internal bool IsConfidential(IEnumerable<string> paths) =>
        _confidential.Value is { Count: > 0 } confidential
        && paths.Any(path => path.Length == 0 || confidential.Exists(one => SettingPath.Overlap(path, one)));

    /// <summary>Where a setting comes from; for one that is a default, where the nearest map or list around it does.</summary>
    public Origin? Find(string path)
    {
        for (var at = path; ; at = Parent(at))
        {
            if (_origins.TryGetValue(at, out var origin))
                return origin;
            if (at.Length == 0)
                return null;
        }
    }

    private static string Parent(string path) => path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
}
