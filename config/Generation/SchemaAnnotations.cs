using System.Collections;
using System.Globalization;
using System.Text.Json;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Generation;

/// <summary>What a schema says of a key beside what it checks: description, default and examples. Editors show them.</summary>
internal sealed class SchemaAnnotations(SettingsModel model, Utf8JsonWriter json)
{
    private const int MostExamples = 2;

    /// <summary>What the key means, and what holds without it.</summary>
    public void Description(SettingsKey key) =>
        json.WriteString("description", key.Default is null ? key.Meaning : $"{key.Meaning} Default: {key.Default}.");

    /// <summary>The value that the record has without the key; nothing if that is worked out from other settings, or is a map.</summary>
    public void Default(SettingsKey key)
    {
        if (SettingDefaults.Of(key.Property) is not { } standard)
            return;
        if (standard is not string and IEnumerable items)
            Texts("default", key.Value, [.. items.Cast<object>()]);
        else if (SettingDefaults.Written(key.Value, standard) is { } text)
            Value("default", key.Value, text);
    }

    /// <summary>Values from the example configs; nothing for words and for maps, which the schema lists by itself.</summary>
    public void Examples(SettingsKey key)
    {
        var value = key.Value.Element ?? key.Value;
        if (value.Kind is ValueKind.Boolean or ValueKind.Enumeration or ValueKind.Record or ValueKind.List or ValueKind.TextMap)
            return;
        var texts = model
            .Examples.Of(key.Property.Record.Type, key.Name, Math.Min(MostExamples, key.Property.MostItems))
            .Where(scalar => Accepts(value, scalar))
            .Select(scalar => scalar.Text)
            .ToList();
        if (texts.Count == 0 || texts.Count < key.Property.LeastItems)
            return;
        json.WriteStartArray("examples");
        if (key.Value.Kind == ValueKind.List)
            json.WriteStartArray();
        foreach (var text in texts)
            Value(null, value, text);
        if (key.Value.Kind == ValueKind.List)
            json.WriteEndArray();
        json.WriteEndArray();
    }

    private void Texts(string name, ValueShape list, object[] items)
    {
        if (list.Element is not { } element || items.Length == 0 || items.Any(item => SettingDefaults.Written(element, item) is null))
            return;
        json.WriteStartArray(name);
        foreach (var item in items)
            Value(null, element, SettingDefaults.Written(element, item)!);
        json.WriteEndArray();
    }

    // a number in hexadecimal form is an example to nobody
    private static bool Accepts(ValueShape value, ConfigScalar scalar) =>
        value.Kind is not (ValueKind.Integer or ValueKind.Number)
        || decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private void Value(string? name, ValueShape value, string text)
    {
        if (name is not null)
            json.WritePropertyName(name);
        if (value.Kind == ValueKind.Boolean)
            json.WriteBooleanValue(text == "true");
        else if (value.Kind is ValueKind.Integer or ValueKind.Number)
            json.WriteNumberValue(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
        else
            json.WriteStringValue(text);
    }
}
