using System.Text.Json;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Reading;

/// <summary>Reads structured stack config, which the engine hands over as JSON text. Every value is as confidential as the place of the text.</summary>
internal static class JsonReader
{
    /// <summary>The value; null when the text is no JSON.</summary>
    public static ConfigNode? Read(string json, Origin origin, ICollection<Diagnostic> diagnostics)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Node(document.RootElement, origin, diagnostics);
        }
        // half a surrogate pair is noticed when the text is encoded; one in an escape, when it is taken
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ConfigNode Node(JsonElement element, Origin origin, ICollection<Diagnostic> diagnostics) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => Map(element, origin, diagnostics),
            JsonValueKind.Array => new ConfigList([.. element.EnumerateArray().Select(item => Node(item, origin, diagnostics))], origin),
            JsonValueKind.String => new ConfigScalar(element.GetString()!, ScalarForm.Quoted, origin),
            _ => new ConfigScalar(element.GetRawText(), ScalarForm.Plain, origin),
        };

    private static ConfigMap Map(JsonElement element, Origin origin, ICollection<Diagnostic> diagnostics)
    {
        var entries = new Dictionary<string, ConfigEntry>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            var entry = new ConfigEntry(property.Name, origin, Node(property.Value, origin, diagnostics));
            if (!entries.TryAdd(property.Name, entry))
                diagnostics.Add(LayerDiagnostics.JsonKeyTwice(origin, entry.ShownKey));
        }
        return new ConfigMap([.. entries.Values], origin);
    }
}
