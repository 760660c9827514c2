using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Binding;

/// <summary>Turns the merged nodes into settings records, and reports every fault on the way.</summary>
internal sealed class SettingsBinder(ICollection<Diagnostic> diagnostics, bool reportMissing)
{
    private readonly Dictionary<string, Origin> _origins = new(StringComparer.Ordinal);
    private bool _isInReplacedList;
    private readonly ScalarBinder _scalars = new(diagnostics);

    public SourceMap Sources => new(_origins);

    /// <summary>A record; incomplete where something was reported.</summary>
    public object Record(RecordShape shape, ConfigMap map, string path)
    {
        _origins[path] = map.Origin;
        foreach (var entry in map.Entries)
            if (shape.Find(entry.Key) is null && !IsForAnchors(path, entry.Key))
                ReportUnknown(shape, entry, path);
        var values = new object?[shape.Properties.Length];
        foreach (var property in shape.Properties)
        {
            var node = map.Find(property.Key);
            var at = Join(path, property.Key);
            if (node is null or ConfigScalar { IsNull: true })
            {
                if (property.IsRequired && reportMissing)
                    diagnostics.Add(ShapeDiagnostics.Missing(node?.Origin ?? map.Origin, at, isUnset: node is not null, _isInReplacedList));
            }
            else
                values[property.Index] = Value(property, property.Value, node, at);
        }
        return shape.Create(values);
    }

    private void ReportUnknown(RecordShape shape, ConfigEntry entry, string path)
    {
        var known = shape.Properties.Select(property => property.Key).ToList();
        // taken out of the config before it is bound
        if (path.Length == 0)
            known.Add(PoolSections.Key);
        var meant = entry.Origin.IsConfidential ? null : Spelling.Closest(entry.Key, known);
        diagnostics.Add(ShapeDiagnostics.UnknownKey(entry.Origin, Join(path, OpenKey(entry)), entry.ShownKey, path, meant, known));
    }

    // null where something was reported
    private object? Value(PropertyShape property, ValueShape shape, ConfigNode node, string path)
    {
        if (node is ConfigBroken)
            return null;
        if (node is ConfigEncrypted)
        {
            diagnostics.Add(LayerDiagnostics.EncryptedSetting(node.Origin, path));
            return null;
        }
        switch (shape.Kind)
        {
            case ValueKind.Record when node is ConfigMap map:
                return Record(shape.Record, map, path);
            case ValueKind.TextMap when node is ConfigMap map:
                return TextMap(property, map, path);
            case ValueKind.List when node is ConfigList list:
                return List(property, shape, list, path);
            case ValueKind.List when node is ConfigScalar && property.TakesOne:
                return List(property, shape, new ConfigList([node], node.Origin), path);
            case ValueKind.Record or ValueKind.TextMap:
                diagnostics.Add(ShapeDiagnostics.NotAMap(node.Origin, path, node.Describe()));
                return null;
            case ValueKind.List:
                diagnostics.Add(ShapeDiagnostics.NotAList(node.Origin, path, node.Describe()));
                return null;
        }
        if (node is not ConfigScalar scalar)
        {
            diagnostics.Add(ShapeDiagnostics.NotAValue(node.Origin, path, node.Describe()));
            return null;
        }
        _origins[path] = node.Origin;
        return _scalars.Value(property, shape, scalar, path);
    }

    private object List(PropertyShape property, ValueShape shape, ConfigList list, string path)
    {
        _origins[path] = list.Origin;
        if (list.Items.Count < property.LeastItems || list.Items.Count > property.MostItems)
            diagnostics.Add(ShapeDiagnostics.WrongCount(list.Origin, path, list.Items.Count, property.LeastItems, property.MostItems));
        var items = new object?[list.Items.Count];
        var outside = _isInReplacedList;
        _isInReplacedList |= list.ReplacesLower;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var (at, item) = (string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), list.Items[i]);
            if (item is ConfigScalar { IsNull: true })
                diagnostics.Add(ShapeDiagnostics.EmptyItem(item.Origin, at));
            else
                items[i] = Value(property, shape.Element!, item, at);
        }
        _isInReplacedList = outside;
        return shape.ListOf(items);
    }

    private ImmutableSortedDictionary<string, string> TextMap(PropertyShape property, ConfigMap map, string path)
    {
        _origins[path] = map.Origin;
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries.Where(entry => entry.Value is not ConfigScalar { IsNull: true }))
            if (Value(property, ValueShape.Text, entry.Value, Join(path, OpenKey(entry))) is string text)
                texts[entry.Key] = text;
        return texts.ToImmutable();
    }

    // as in compose files: a place for anchors that are used further down
    internal static bool IsForAnchors(string path, string key) => path.Length == 0 && key.StartsWith("x-", StringComparison.Ordinal);

    // a key that no record declares is the author's, and as confidential as its place
    private static string OpenKey(ConfigEntry entry) => entry.IsKeyHidden ? ConfigScalar.NotShown : entry.Key;

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
