using System.Collections.Immutable;
using System.Text.Json;

namespace AvdPulumi.Configuration.Layering;

/// <summary>The stack's config as the Pulumi engine hands it over: full keys such as <c>avd:host_pool</c>, each with its text, decrypted where it was encrypted.</summary>
/// <param name="Values">The keys with their texts.</param>
/// <param name="SecretKeys">The keys that hold something encrypted; null where the engine does not say, so that any of them may.</param>
public sealed record EngineConfig(ImmutableArray<KeyValuePair<string, string>> Values, ImmutableHashSet<string>? SecretKeys)
{
    /// <summary>The variable in which the engine hands the config over.</summary>
    public const string Variable = "PULUMI_CONFIG";

    /// <summary>The variable in which it says which keys are secret.</summary>
    public const string SecretKeysVariable = "PULUMI_CONFIG_SECRET_KEYS";

    /// <summary>The variable in which it says the name of the project.</summary>
    public const string ProjectVariable = "PULUMI_PROJECT";

    /// <summary>The variable in which it says the folder of Pulumi.yaml.</summary>
    public const string RootVariable = "PULUMI_ROOT_DIRECTORY";

    /// <summary>The variable that could not be read; null when both could.</summary>
    public string? Unreadable { get; private init; }

    /// <summary>Reads what the engine hands over; an absent or empty text holds nothing.</summary>
    /// <param name="config">A JSON object of texts.</param>
    /// <param name="secretKeys">A JSON list of keys.</param>
    public static EngineConfig Read(string? config, string? secretKeys)
    {
        var values = string.IsNullOrWhiteSpace(config)
            ? []
            : Parse(
                config,
                JsonValueKind.Object,
                root => root.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, TextOf(entry.Value)))
            );
        var secrets = string.IsNullOrWhiteSpace(secretKeys)
            ? []
            : Parse(secretKeys, JsonValueKind.Array, root => root.EnumerateArray().Select(TextOf));
        return new EngineConfig(
            values ?? [],
            string.IsNullOrWhiteSpace(secretKeys) ? null : secrets?.ToImmutableHashSet(StringComparer.Ordinal)
        )
        {
            Unreadable =
                values is null ? Variable
                : secrets is null ? SecretKeysVariable
                : null,
        };
    }

    // null when the text is something else
    private static ImmutableArray<T>? Parse<T>(string json, JsonValueKind kind, Func<JsonElement, IEnumerable<T>> items)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == kind ? [.. items(document.RootElement)] : null;
        }
        // half a surrogate pair is noticed when the text is encoded; one in an escape, when it is taken
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
