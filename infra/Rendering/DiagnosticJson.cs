using System.Text.Json;
using AvdPulumi.Configuration;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Findings as JSON, alike in every verb.</summary>
public static class DiagnosticJson
{
    private const int SchemaVersion = 1;

    /// <summary>Renders the findings on a stack's config.</summary>
    public static string Render(string stack, IReadOnlyCollection<Diagnostic> diagnostics) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteString("stack", stack);
        json.WriteBoolean("valid", diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error));
        json.WriteStartObject("summary");
        foreach (var severity in Enum.GetValues<Severity>()) json.WriteNumber($"{DiagnosticText.WordOf(severity)}s", diagnostics.Count(diagnostic => diagnostic.Severity == severity));
        json.WriteEndObject();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics) Write(json, diagnostic);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Writes one finding. Line and column are null where a finding has no place in a file.</summary>
    internal static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", DiagnosticText.WordOf(diagnostic.Severity));
        json.WriteString("source", diagnostic.Origin?.Name);
        WritePosition(json, "line", diagnostic.Origin?.Line);
        WritePosition(json, "column", diagnostic.Origin?.Column);
        json.WriteString("path", diagnostic.Path);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("hint", diagnostic.Hint);
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, int? position)
    {
        if (position is > 0) json.WriteNumber(name, position.Value);
        else json.WriteNull(name);
    }
}
