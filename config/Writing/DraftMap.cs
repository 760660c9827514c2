using AvdPulumi.Configuration.Binding;

namespace AvdPulumi.Configuration.Writing;

/// <summary>Values by key: a settings record, the author's own keys, or pools by name.</summary>
internal sealed class DraftMap : DraftNode
{
    private readonly RecordShape? _shape;
    private readonly List<KeyValuePair<string, DraftNode>> _entries = [];

    private DraftMap(RecordShape? shape) => _shape = shape;

    /// <summary>The entries: those of a settings record in its order, the author's keys in the order in which they were set.</summary>
    public IEnumerable<KeyValuePair<string, DraftNode>> Entries =>
        _shape is null ? _entries : _entries.OrderBy(entry => Rank(_shape, entry.Key));

    public bool IsEmpty => _entries.Count == 0;

    public static DraftMap OfRecord(RecordShape shape) => new(shape);

    public static DraftMap OfTexts() => new(null);

    public static DraftMap OfPools() => new(null);

    public DraftNode? Find(string key) => _entries.Find(entry => entry.Key == key).Value;

    public void Put(string key, DraftNode node)
    {
        var at = _entries.FindIndex(entry => entry.Key == key);
        if (at < 0)
            _entries.Add(new(key, node));
        else
            _entries[at] = new(key, node);
    }

    /// <summary>What is other than in the map below: values that differ, lists as a whole, and null for what only that one has.</summary>
    public DraftMap Beyond(DraftMap lower)
    {
        var beyond = new DraftMap(_shape);
        foreach (var (key, node) in _entries)
        {
            var below = lower.Find(key);
            if (node is DraftMap section && below is DraftMap other)
            {
                if (section.Beyond(other) is { IsEmpty: false } part)
                    beyond.Put(key, part);
            }
            else if (below is null || !node.MeansWhat(below))
                beyond.Put(key, node);
        }

        foreach (var (key, _) in lower._entries.Where(entry => Find(entry.Key) is null))
            beyond.Put(key, DraftScalar.Null);
        return beyond;
    }

    public override bool MeansWhat(DraftNode other) =>
        other is DraftMap map
        && map._entries.Count == _entries.Count
        && _entries.All(entry => map.Find(entry.Key) is { } same && entry.Value.MeansWhat(same));

    /// <summary>Adds what is not there yet, at any depth.</summary>
    public void PutIfMissing(string key, DraftNode node)
    {
        if (Find(key) is not { } there)
            Put(key, node);
        else if (there is DraftMap map && node is DraftMap { Entries: var entries })
            foreach (var (inner, value) in entries)
                map.PutIfMissing(inner, value);
    }

    public override IEnumerable<string> Paths(string path) =>
        Entries.SelectMany(entry => entry.Value.Paths(path.Length == 0 ? entry.Key : $"{path}.{entry.Key}"));

    // pools stand after the sections
    private static int Rank(RecordShape shape, string key) => shape.Find(key)?.Index ?? int.MaxValue;
}
