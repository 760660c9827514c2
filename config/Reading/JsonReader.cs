using System.Text.Json;

namespace AvdPulumi.Configuration;

/// <summary>Reads structured stack config, which the engine hands over as JSON text. Every value counts as confidential: it may have been decrypted.</summary>
internal static class JsonReader
{
    public static ConfigNode? Read(string json, Origin origin)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Node(document.RootElement, origin);
        }
        // half a surrogate pair is noticed when the text is encoded; one in an escape, when it is taken
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ConfigNode Node(JsonElement element, Origin origin) => element.ValueKind switch
    {
        JsonValueKind.Object => new ConfigMap([.. element.EnumerateObject()
            // JSON allows a key twice, and the last one counts
            .GroupBy(property => property.Name, StringComparer.Ordinal)
            .Select(group => new ConfigEntry(group.Key, origin, Node(group.Last().Value, origin)))], origin),
        JsonValueKind.Array => new ConfigList([.. element.EnumerateArray().Select(item => Node(item, origin))], origin),
        JsonValueKind.String => new ConfigScalar(element.GetString()!, ScalarForm.Quoted, origin, isConfidential: true),
        _ => new ConfigScalar(element.GetRawText(), ScalarForm.Plain, origin, isConfidential: true),
    };
}
