using AvdPulumi.Configuration.Binding;

namespace AvdPulumi.Configuration.Generation;

/// <summary>The settings records with their descriptions. The schema and the reference are generated from them.</summary>
public sealed class SettingsModel
{
    private const string DefaultMark = "Default: ";

    private readonly Dictionary<Type, SettingsRecord> _records = [];
    private readonly XmlDocs _docs;

    /// <summary>Collects the records below the root.</summary>
    /// <param name="docs">What they mean.</param>
    /// <param name="examples">Values of their keys.</param>
    public SettingsModel(XmlDocs docs, SettingExamples examples)
    {
        (_docs, Examples) = (docs, examples);
        Root = Gather(SettingsShapes.Root);
    }

    internal SettingsRecord Root { get; }

    internal SettingExamples Examples { get; }

    internal IEnumerable<SettingsRecord> Records => _records.Values;

    internal SettingsRecord this[Type type] => _records[type];

    /// <summary>The words of an enumeration with their meanings.</summary>
    internal IEnumerable<(string Word, string Meaning)> Words(ValueShape enumeration) =>
        enumeration.Words.Select(word => (word.Word, _docs.SummaryOfWord(enumeration.Type, word.Member)));

    private SettingsRecord Gather(RecordShape shape)
    {
        var type = shape.Type;
        if (_records.TryGetValue(type, out var known))
            return known;
        var keys = shape.Properties.Select(property => Describe(property)).ToList();
        var record = _records[type] = new SettingsRecord(type, _docs.SummaryOf(type), _docs.SourceOf(type), keys);
        foreach (var child in keys.Select(key => key.Record).OfType<RecordShape>())
            Gather(child);
        return record;
    }

    // "Default: 30. Days that logs are kept." is a default and a meaning
    private SettingsKey Describe(PropertyShape property)
    {
        var text = _docs.SummaryOfProperty(property.Record.Type, property.Name);
        if (!text.StartsWith(DefaultMark, StringComparison.Ordinal))
            return new SettingsKey(property, null, text);
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0
            ? new SettingsKey(property, text[DefaultMark.Length..], "")
            : new SettingsKey(property, text[DefaultMark.Length..end], text[(end + 2)..]);
    }
}
