using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Pools;

/// <summary>The config of one pool: what all pools share, with what this one overrides laid over it.</summary>
internal sealed class PoolTree
{
    private readonly ConfigMap _shared;
    private readonly ConfigMap? _own;

    private PoolTree(string? name, ConfigMap shared, ConfigMap? own, Origin? origin)
    {
        Name = name;
        _shared = shared;
        _own = own;
        Origin = origin ?? shared.Origin;
        Merged = own is null ? shared : LayerMerge.Over(shared, own, isPool: true);
    }

    /// <summary>Its name; null for the only pool of a config without <c>pools</c>.</summary>
    public string? Name { get; }

    /// <summary>The position of its name.</summary>
    public Origin Origin { get; }

    /// <summary>All sections, as they apply to this pool.</summary>
    public ConfigMap Merged { get; }

    /// <summary>The only pool of a config without <c>pools</c>.</summary>
    public static PoolTree Only(ConfigMap config) => new(null, config, null, null);

    /// <summary>A pool by its name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shared">The config without <c>pools</c>.</param>
    /// <param name="own">What it overrides.</param>
    /// <param name="origin">The position of its name.</param>
    public static PoolTree Of(string name, ConfigMap shared, ConfigMap own, Origin origin) => new(name, shared, own, origin);

    /// <summary>Whether the pool overrides something at a path, or in it.</summary>
    public bool Overrides(string path) => Name is not null && Walk(path) is not null;

    /// <summary>
    /// The path under which the author finds a setting: <c>pools.name.path</c> if the pool overrides it, or if it is missing in a section that the pool overrides;
    /// otherwise the path itself.
    /// </summary>
    /// <param name="path">A setting of this pool; one that names its pool already stays as it is.</param>
    public string PathOf(string path) => Name is null || PoolPath.IsOfPool(path) || !IsOwn(path) ? path : PoolPath.Of(Name, path);

    private bool IsOwn(string path)
    {
        ConfigNode? own = _own,
            shared = _shared;
        foreach (var key in Keys(path))
        {
            // a list and a single value are replaced whole
            if (own is not ConfigMap map)
                return true;
            shared = (shared as ConfigMap)?.Find(key);
            if (map.Find(key) is not { } next)
                return shared is null && map != _own;
            own = next;
        }

        return path.Length > 0;
    }

    private ConfigNode? Walk(string path)
    {
        ConfigNode? own = _own;
        foreach (var key in Keys(path))
        {
            if (own is not ConfigMap map)
                return own;
            own = map.Find(key);
        }

        return own;
    }

    private static string[] Keys(string path) => path.Split('.', '[');
}
