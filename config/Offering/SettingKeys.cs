using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Pools;
using Microsoft.Extensions.Configuration;

namespace AvdPulumi.Configuration.Offering;

/// <summary>Settings as flat keys with texts, as they would be written in YAML. A setting that has no value has no key.</summary>
internal sealed class SettingKeys
{
    /// <summary>The keys with their values; upper and lower case do not matter.</summary>
    public Dictionary<string, string?> Values { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The keys whose values may have been decrypted.</summary>
    public SortedSet<string> LeftOut { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds the settings of a pool: all of them where there is but one, else the sections that a pool may override, below its name.</summary>
    public void Add(BoundPool pool)
    {
        foreach (var section in SettingsShapes.Root.Properties)
            if (pool.Tree.Name is not { } name)
                Add(pool.Sources, pool.Settings, section, section.Key, section.Key);
            else if (PoolSections.All.Contains(section.Key))
                Add(pool.Sources, pool.Settings, section, section.Key, ConfigurationPath.Combine(PoolSections.Key, name, section.Key));
    }

    private void Add(SourceMap sources, object record, PropertyShape property, string path, string key)
    {
        // in what pools share, something may be missing that each pool gives
        if (property.IsRequired && !sources.Has(path))
            return;
        if (property.Of(record) is { } value)
            Add(sources, property.Value, value, path, key);
    }

    private void Add(SourceMap sources, ValueShape shape, object value, string path, string key)
    {
        switch (shape.Kind)
        {
            case ValueKind.Record:
                foreach (var property in shape.Record.Properties)
                    Add(sources, value, property, $"{path}.{property.Key}", ConfigurationPath.Combine(key, property.Key));
                break;
            case ValueKind.TextMap:
                foreach (var (name, text) in (ImmutableSortedDictionary<string, string>)value)
                    AddText(sources, text, path, name, key);
                break;
            case ValueKind.List:
                AddItems(sources, shape.Element!, (IEnumerable)value, path, key);
                break;
            case ValueKind.Text
            or ValueKind.Boolean
            or ValueKind.Integer
            or ValueKind.Number
            or ValueKind.Guid
            or ValueKind.Enumeration
            or ValueKind.TextValue:
                Add(sources.IsConfidential(path), key, SettingText.Of(shape, value));
                break;
        }
    }

    // a list that lacks some of its items would be another list
    private void AddItems(SourceMap sources, ValueShape item, IEnumerable items, string path, string key)
    {
        if (sources.Within(path).Any(given => given.Value.IsConfidential))
        {
            LeftOut.Add(key);
            return;
        }

        var index = 0;
        foreach (var value in items)
        {
            var number = index++.ToString(CultureInfo.InvariantCulture);
            Add(sources, item, value, $"{path}[{number}]", ConfigurationPath.Combine(key, number));
        }
    }

    // a key that may have been decrypted has no path of its own among the sources, and is not named either
    private void AddText(SourceMap sources, string text, string path, string name, string key)
    {
        var at = $"{path}.{name}";
        if (sources.Has(at))
            Add(sources.IsConfidential(at), ConfigurationPath.Combine(key, name), text);
        else
            LeftOut.Add(key);
    }

    private void Add(bool isConfidential, string key, string text)
    {
        if (isConfidential)
            LeftOut.Add(key);
        else
            Values[key] = text;
    }
}
