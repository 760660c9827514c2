using System.Text.Json;
using AvdPulumi.Configuration;

namespace AvdPulumi.Infra.Rendering;

/// <summary>A sizing as JSON, for programs. The form is described in docs/sizing.md.</summary>
internal static class SizingJson
{
    /// <summary>The form of JSON and CSV; raised when a reader of the old form would misread the new one.</summary>
    public const int SchemaVersion = 1;

    public static string Render(string stack, EstateSizing sizing) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteString("stack", stack);
        json.WriteStartArray("figures");
        foreach (var figure in SizingFigures.Of(sizing)) WriteFigure(json, figure);
        json.WriteEndArray();
        WriteNotes(json, "shortages", sizing.Shortages);
        WriteNotes(json, "undeclared", sizing.Undeclared);
        json.WriteEndObject();
    });

    private static void WriteFigure(Utf8JsonWriter json, SizingFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("of", figure.Of);
        json.WriteString("name", figure.Name);
        json.WriteString("quantity", figure.Quantity);
        if (figure.Value is { } value) json.WriteNumber("value", value);
        else json.WriteNull("value");
        json.WriteString("unit", figure.Unit);
        json.WriteStartArray("settings");
        foreach (var setting in figure.Settings) json.WriteStringValue(setting);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNotes(Utf8JsonWriter json, string name, IEnumerable<SizingNote> notes)
    {
        json.WriteStartArray(name);
        foreach (var note in notes)
        {
            json.WriteStartObject();
            json.WriteString("setting", note.Path);
            json.WriteString("text", note.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
