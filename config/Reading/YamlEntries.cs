using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Reading;

/// <summary>Gathers the entries of one map: keys once, and what merge keys bring behind what is written.</summary>
internal sealed class YamlEntries(ICollection<Diagnostic> diagnostics)
{
    private readonly List<ConfigEntry> _written = [];
    private readonly Dictionary<string, Origin> _firsts = new(StringComparer.Ordinal);
    private readonly List<ConfigMap> _merged = [];

    public void Add(ConfigEntry entry)
    {
        if (_firsts.TryAdd(entry.Key, entry.Origin))
            _written.Add(entry);
        else
            diagnostics.Add(FileDiagnostics.DuplicateKey(entry.Origin, entry.Key, _firsts[entry.Key]));
    }

    public void Merge(ConfigNode value)
    {
        switch (value)
        {
            case ConfigMap map:
                _merged.Add(map);
                break;
            case ConfigList list when list.Items.All(item => item is ConfigMap or ConfigBroken):
                _merged.AddRange(list.Items.OfType<ConfigMap>());
                break;
            case ConfigBroken:
                break;
            default:
                diagnostics.Add(FileDiagnostics.MergeNeedsMap(value.Origin));
                break;
        }
    }

    /// <summary>Written keys win over merged ones, and earlier merged maps over later ones.</summary>
    public IReadOnlyList<ConfigEntry> Finish()
    {
        foreach (var entry in _merged.SelectMany(map => map.Entries))
            if (_firsts.TryAdd(entry.Key, entry.Origin))
                _written.Add(entry);
        return _written;
    }
}
