using System.Text.Json;
using AvdPulumi.Configuration.Estate.Sizing;
using static AvdPulumi.Infra.Rendering.JsonText;

namespace AvdPulumi.Infra.Rendering;

/// <summary>A sizing as JSON, for programs. The form is described in docs/sizing.md.</summary>
internal static class SizingJson
{
    /// <summary>The form of JSON and CSV; increased if a reader of the old form would misread the new form.</summary>
    public const int SchemaVersion = 1;

    public static string Render(string stack, EstateSizing sizing) =>
        Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteString("stack", stack);
            WriteList(json, "figures", SizingFigures.Of(sizing), WriteFigure);
            WriteList(json, "shortages", sizing.Shortages, WriteNote);
            WriteList(json, "undeclared", sizing.Undeclared, WriteNote);
            json.WriteEndObject();
        });

    private static void WriteFigure(Utf8JsonWriter json, SizingFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("of", figure.Of);
        json.WriteString("name", figure.Name);
        json.WriteString("quantity", figure.Quantity);
        if (figure.Value is { } value)
            json.WriteNumber("value", value);
        else
            json.WriteNull("value");
        json.WriteString("unit", figure.Unit);
        WriteTexts(json, "settings", figure.Settings);
        json.WriteEndObject();
    }

    private static void WriteNote(Utf8JsonWriter json, SizingNote note)
    {
        json.WriteStartObject();
        json.WriteString("setting", note.Path);
        json.WriteString("text", note.Text);
        json.WriteEndObject();
    }
}
