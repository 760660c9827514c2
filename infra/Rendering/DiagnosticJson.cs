using System.Text.Json;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Diagnostics as JSON, in the same form for every verb.</summary>
public static class DiagnosticJson
{
    internal const int SchemaVersion = 1;

    /// <summary>Renders the diagnostics of a stack's config.</summary>
    public static string Render(string stack, IReadOnlyCollection<Diagnostic> diagnostics) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            WriteStack(json, stack, diagnostics);
            json.WriteEndObject();
        });

    /// <summary>Writes the result for a stack: its name, whether its config is valid, the number of diagnostics, and the diagnostics.</summary>
    internal static void WriteStack(Utf8JsonWriter json, string stack, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        json.WriteString("stack", stack);
        json.WriteBoolean("valid", diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error));
        WriteSummary(json, diagnostics);
        JsonText.WriteList(json, "diagnostics", diagnostics, Write);
    }

    /// <summary>Writes the number of diagnostics of each severity.</summary>
    internal static void WriteSummary(Utf8JsonWriter json, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        json.WriteStartObject("summary");
        foreach (var severity in Enum.GetValues<Severity>())
            json.WriteNumber($"{DiagnosticText.WordOf(severity)}s", diagnostics.Count(diagnostic => diagnostic.Severity == severity));
        json.WriteEndObject();
    }

    /// <summary>Writes one diagnostic. Line and column are null if it has no position in a file.</summary>
    internal static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        WriteMembers(json, diagnostic);
        json.WriteEndObject();
    }

    /// <summary>Writes the members of a diagnostic.</summary>
    internal static void WriteMembers(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", DiagnosticText.WordOf(diagnostic.Severity));
        WritePlace(json, diagnostic.Origin);
        json.WriteString("path", diagnostic.Path);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("hint", diagnostic.Hint);
    }

    /// <summary>Writes a position.</summary>
    internal static void WritePlace(Utf8JsonWriter json, Origin? origin)
    {
        json.WriteString("source", origin?.Name);
        WritePosition(json, "line", origin?.Line);
        WritePosition(json, "column", origin?.Column);
    }

    private static void WritePosition(Utf8JsonWriter json, string name, int? position)
    {
        if (position is > 0)
            json.WriteNumber(name, position.Value);
        else
            json.WriteNull(name);
    }
}
