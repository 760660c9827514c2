using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Settings;

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
        Root = Gather(typeof(AvdSettings));
    }

    internal SettingsRecord Root { get; }

    internal SettingExamples Examples { get; }

    internal IEnumerable<SettingsRecord> Records => _records.Values;

    internal SettingsRecord this[Type type] => _records[type];

    /// <summary>The words of an enumeration with their meanings.</summary>
    internal IEnumerable<(string Word, string Meaning)> Words(Type type) =>
        EnumWords.Pairs(type).Select(pair => (pair.Word, type.GetField(pair.Value.ToString()!) is { } field ? _docs.SummaryOf(field) : ""));

    private SettingsRecord Gather(Type type)
    {
        if (_records.TryGetValue(type, out var known))
            return known;
        var keys = RecordShape.Of(type).Properties.Select(property => Describe(property)).ToList();
        var record = _records[type] = new SettingsRecord(type, _docs.SummaryOf(type), _docs.SourceOf(type), keys);
        foreach (var child in keys.Select(key => key.Record).OfType<Type>())
            Gather(child);
        return record;
    }

    // "Default: 30. Days that logs are kept." is a default and a meaning
    private SettingsKey Describe(PropertyShape property)
    {
        var text = _docs.SummaryOf(property.Property);
        if (!text.StartsWith(DefaultMark, StringComparison.Ordinal))
            return new SettingsKey(property, null, text);
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0
            ? new SettingsKey(property, text[DefaultMark.Length..], "")
            : new SettingsKey(property, text[DefaultMark.Length..end], text[(end + 2)..]);
    }
}
