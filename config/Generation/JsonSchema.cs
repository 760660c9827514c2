using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Generation;

/// <summary>
/// The JSON Schema (2020-12) with which editors complete and check the configuration. In an overlay nothing is required and null unsets a value,
/// except inside lists: a list is replaced completely, so its items must be complete.
/// </summary>
public sealed class JsonSchema
{
    private const string GuidPattern = "^(?![0-]*$)[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";

    private readonly SettingsModel _model;
    private readonly bool _isOverlay;
    private readonly Utf8JsonWriter _json;
    private readonly SchemaAnnotations _annotations;
    private readonly Queue<(Type Type, bool IsPartial)> _toDefine = new();
    private readonly HashSet<(Type Type, bool IsPartial)> _defined = [];

    private JsonSchema(SettingsModel model, bool isOverlay, Utf8JsonWriter json)
    {
        _model = model;
        _isOverlay = isOverlay;
        _json = json;
        _annotations = new SchemaAnnotations(model, json);
    }

    /// <summary>The schema's text, for the base or for overlays.</summary>
    public static string Write(SettingsModel model, bool isOverlay)
    {
        var options = new JsonWriterOptions
        {
            Indented = true,
            IndentSize = 2,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options))
            new JsonSchema(model, isOverlay, json).Document();
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private void Document()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        _json.WriteString("$id", _isOverlay ? SchemaAddresses.Overlay : SchemaAddresses.Config);
        _json.WriteString("title", _isOverlay ? "AVD on Azure Local: overlay of one stack" : "AVD on Azure Local: canonical configuration");
        _json.WriteString("description", _model.Root.Summary);
        Root();
        _json.WriteStartObject("$defs");
        Pool();
        while (_toDefine.TryDequeue(out var next))
        {
            _json.WriteStartObject(Name(next.Type, next.IsPartial));
            _json.WriteString("description", _model[next.Type].Summary);
            Object(_model[next.Type], next.IsPartial);
            _json.WriteEndObject();
        }
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Root()
    {
        _json.WriteString("type", "object");
        _json.WriteBoolean("additionalProperties", false);
        _json.WriteStartObject("patternProperties");
        _json.WriteStartObject("^x-");
        _json.WriteString("description", "For YAML anchors; not read.");
        _json.WriteEndObject();
        _json.WriteEndObject();
        var (shared, ofPools) = (_model.Root.Keys.Where(key => !IsOfPool(key)).ToList(), _model.Root.Keys.Where(IsOfPool).ToList());
        Required(shared, _isOverlay);
        _json.WriteStartObject("properties");
        foreach (var key in _model.Root.Keys)
        {
            // in the base, what stands here depends on whether there are pools
            if (_isOverlay || !IsOfPool(key))
                Key(key, _isOverlay);
            else
                Described(key);
        }
        Pools();
        _json.WriteEndObject();
        if (!_isOverlay)
            OfPools(ofPools);
    }

    // with pools, the sections at the top are what all pools share, and each pool completes them
    private void OfPools(List<SettingsKey> keys)
    {
        _json.WriteStartObject("if");
        Strings("required", [PoolSections.Key]);
        _json.WriteStartObject("properties");
        _json.WriteStartObject(PoolSections.Key);
        _json.WriteString("type", "object");
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
        foreach (var (word, isPartial) in new[] { ("then", true), ("else", false) })
        {
            _json.WriteStartObject(word);
            Required(keys, isPartial);
            _json.WriteStartObject("properties");
            foreach (var key in keys)
                Key(key, isPartial);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }
    }

    private void Pools()
    {
        _json.WriteStartObject(PoolSections.Key);
        _json.WriteString("description", PoolSections.Meaning);
        OrNull(() =>
        {
            _json.WriteString("type", "object");
            _json.WriteNumber("minProperties", _isOverlay ? 0 : 1);
            _json.WriteStartObject("propertyNames");
            Pattern(PoolName.Pattern, PoolName.Expectation);
            _json.WriteEndObject();
            _json.WriteStartObject("additionalProperties");
            OrNull(() => _json.WriteString("$ref", "#/$defs/Pool"));
            _json.WriteEndObject();
        });
        _json.WriteEndObject();
    }

    private void Pool()
    {
        _json.WriteStartObject("Pool");
        _json.WriteString("description", "The settings of a pool: any section that belongs to pools, or a part of it.");
        _json.WriteString("type", "object");
        _json.WriteBoolean("additionalProperties", false);
        _json.WriteStartObject("properties");
        foreach (var key in _model.Root.Keys.Where(IsOfPool))
            Key(key, isPartial: true);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private static bool IsOfPool(SettingsKey key) => PoolSections.All.Contains(key.Name);

    private void Object(SettingsRecord record, bool isPartial)
    {
        _json.WriteString("type", "object");
        _json.WriteBoolean("additionalProperties", false);
        Required(record.Keys, isPartial);
        _json.WriteStartObject("properties");
        foreach (var key in record.Keys)
            Key(key, isPartial);
        _json.WriteEndObject();
    }

    private void Required(IEnumerable<SettingsKey> keys, bool isPartial)
    {
        var required = keys.Where(key => key.Property.IsRequired && !isPartial).Select(key => key.Name).ToList();
        if (required.Count > 0)
            Strings("required", required);
    }

    private void Described(SettingsKey key)
    {
        _json.WriteStartObject(key.Name);
        _annotations.Description(key);
        _json.WriteEndObject();
    }

    private void Key(SettingsKey key, bool isPartial)
    {
        _json.WriteStartObject(key.Name);
        _annotations.Description(key);
        // what is left out of an overlay or a pool is what the layer below says, and no default
        if (!isPartial)
            _annotations.Default(key);
        _annotations.Examples(key);
        if (isPartial)
            OrNull(() => Value(key.Property, key.Value, isPartial));
        else
            Value(key.Property, key.Value, isPartial);
        _json.WriteEndObject();
    }

    // isItem: one of the two ways in which a list of one item is written
    private void Value(PropertyShape property, ValueShape value, bool isPartial, bool isItem = false)
    {
        switch (value.Kind)
        {
            case ValueKind.Record:
                if (_defined.Add((value.Type, isPartial)))
                    _toDefine.Enqueue((value.Type, isPartial));
                _json.WriteString("$ref", "#/$defs/" + Name(value.Type, isPartial));
                break;
            case ValueKind.List when property.TakesOne && !isItem:
                _json.WriteStartArray("anyOf");
                _json.WriteStartObject();
                Value(property, value.Element!, isPartial: false, isItem: true);
                _json.WriteEndObject();
                _json.WriteStartObject();
                Value(property, value, isPartial, isItem: true);
                _json.WriteEndObject();
                _json.WriteEndArray();
                break;
            case ValueKind.List:
                _json.WriteString("type", "array");
                if (property.LeastItems > 0)
                    _json.WriteNumber("minItems", property.LeastItems);
                if (property.MostItems < int.MaxValue)
                    _json.WriteNumber("maxItems", property.MostItems);
                _json.WriteStartObject("items");
                Value(property, value.Element!, isPartial: false);
                _json.WriteEndObject();
                break;
            case ValueKind.TextMap:
                _json.WriteString("type", "object");
                _json.WriteStartObject("additionalProperties");
                if (isPartial)
                    OrNull(() => _json.WriteString("type", "string"));
                else
                    _json.WriteString("type", "string");
                _json.WriteEndObject();
                break;
            case ValueKind.Boolean:
                _json.WriteString("type", "boolean");
                break;
            case ValueKind.Integer or ValueKind.Number:
                _json.WriteString("type", value.Kind == ValueKind.Integer ? "integer" : "number");
                if (property.Range is not { } range)
                    break;
                _json.WriteNumber("minimum", (decimal)range.Least);
                _json.WriteNumber("maximum", (decimal)range.Most);
                break;
            case ValueKind.Enumeration:
                Strings("enum", _model.Words(value).Select(word => word.Word));
                Strings("enumDescriptions", _model.Words(value).Select(word => word.Meaning));
                break;
            case ValueKind.Text or ValueKind.Guid or ValueKind.TextValue:
                Text(property, value);
                break;
        }
    }

    // a null takes away what a lower layer gives
    private void OrNull(Action writeValue)
    {
        _json.WriteStartArray("anyOf");
        _json.WriteStartObject();
        writeValue();
        _json.WriteEndObject();
        _json.WriteStartObject();
        _json.WriteString("type", "null");
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void Text(PropertyShape property, ValueShape value)
    {
        _json.WriteString("type", "string");
        if (value.Kind == ValueKind.Guid)
            Pattern(GuidPattern, GuidText.Expectation);
        if (value.TextValue is { } small)
            Pattern(small.Pattern, small.Expectation);
        if (property.Length is not { } length)
            return;
        if (length.Least > 0)
            _json.WriteNumber("minLength", length.Least);
        _json.WriteNumber("maxLength", length.Most);
    }

    // an editor shows the sentence where it would otherwise show the regular expression
    private void Pattern(string pattern, string expectation)
    {
        _json.WriteString("pattern", pattern);
        _json.WriteString("patternErrorMessage", $"The value must be {expectation}.");
    }

    private void Strings(string name, IEnumerable<string> values)
    {
        _json.WriteStartArray(name);
        foreach (var value in values)
            _json.WriteStringValue(value);
        _json.WriteEndArray();
    }

    private string Name(Type type, bool isPartial) => _model[type].Name + (isPartial ? "Overlay" : "");
}
