using System.Collections.Immutable;
using System.Text.Json;

namespace AvdPulumi.Infra.Engine;

/// <summary>The stack's config as the engine hands it to a program: full keys such as <c>avd:host_pool</c>, each with its text.</summary>
internal static class EngineConfig
{
    private const string Variable = "PULUMI_CONFIG";

    public static ImmutableDictionary<string, string> From(IReadOnlyDictionary<string, string> environment)
    {
        if (environment.GetValueOrDefault(Variable, "") is not { Length: > 0 } json) return ImmutableDictionary<string, string>.Empty;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToImmutableDictionary(
            entry => entry.Name,
            entry => entry.Value.ValueKind == JsonValueKind.String ? entry.Value.GetString()! : entry.Value.GetRawText());
    }
}
