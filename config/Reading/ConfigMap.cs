using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Reading;

/// <summary>Values by key, in the order in which they were written.</summary>
internal sealed class ConfigMap : ConfigNode
{
    private readonly Dictionary<string, ConfigEntry> _byKey;

    public ConfigMap(IReadOnlyList<ConfigEntry> entries, Origin origin)
        : base(origin, 1 + entries.Sum(entry => entry.Value.Weight + (entry.Key.Length / TextPerWeight)))
    {
        Entries = entries;
        _byKey = entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
    }

    public IReadOnlyList<ConfigEntry> Entries { get; }

    public ConfigNode? Find(string key) => _byKey.GetValueOrDefault(key)?.Value;

    public override string Describe() => "a map";

    /// <summary>The same map with one value put in, replaced where the key exists.</summary>
    public ConfigMap With(ConfigEntry added) =>
        new(
            _byKey.ContainsKey(added.Key) ? [.. Entries.Select(entry => entry.Key == added.Key ? added : entry)] : [.. Entries, added],
            Origin
        );
}
