using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>A plain value as parsed JSON; its raw text is compact. Not the same as <see cref="JsonText"/>, which is how the engine writes.</summary>
internal static class JsonTree
{
    /// <summary>Undefined, with the value that has no place in JSON, if there is one.</summary>
    public static JsonElement Of(object? value, out object? misfit)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        misfit = Write(writer, value);
        if (misfit is not null)
            return default;
        writer.Flush();
        return JsonElement.Parse(buffer.WrittenSpan);
    }

    private static object? Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                return null;
            case bool flag:
                writer.WriteBooleanValue(flag);
                return null;
            case double number:
                writer.WriteNumberValue(number);
                return null;
            case string text:
                writer.WriteStringValue(text);
                return null;
            case ImmutableArray<object> list:
                return WriteList(writer, list);
            case ImmutableDictionary<string, object> map:
                return WriteMap(writer, map);
            default:
                return value;
        }
    }

    private static object? WriteList(Utf8JsonWriter writer, ImmutableArray<object> list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
            if (Write(writer, item) is { } misfit)
                return misfit;
        writer.WriteEndArray();
        return null;
    }

    private static object? WriteMap(Utf8JsonWriter writer, ImmutableDictionary<string, object> map)
    {
        // the real SDK leaves the order of keys to chance; here a text is the same every time
        writer.WriteStartObject();
        foreach (var (key, item) in map.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(key);
            if (Write(writer, item) is { } misfit)
                return misfit;
        }

        writer.WriteEndObject();
        return null;
    }
}
