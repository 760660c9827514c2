using System.Collections.Immutable;
using System.Text.Json;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Import;

namespace AvdPulumi.Infra.Rendering;

/// <summary>What became of an imported config, as JSON. The form is described in docs/exchange.md.</summary>
internal static class ImportJson
{
    /// <summary>Version of the form; increased if a reader of the old form would misread the new form.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The report.</summary>
    /// <param name="file">The imported file.</param>
    /// <param name="imported">The new config.</param>
    /// <param name="missing">The errors that the new config has.</param>
    /// <param name="config">The new config as YAML; null if it was written to a file.</param>
    public static string Render(string file, ImportedConfig imported, ImmutableArray<Diagnostic> missing, string? config) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteString("file", file);
            JsonText.WriteList(json, "carried", imported.Carried, WriteCarried);
            JsonText.WriteList(json, "notCarried", imported.Left, WriteLeft);
            JsonText.WriteList(json, "added", imported.Supplied, WriteSupplied);
            JsonText.WriteList(json, "missing", missing, WriteMissing);
            if (config is not null)
                json.WriteString("config", config);
            json.WriteEndObject();
        });

    private static void WriteCarried(Utf8JsonWriter json, CarriedValue value)
    {
        json.WriteStartObject();
        WriteSource(json, value.Name, value.Origin);
        JsonText.WriteTexts(json, "settings", value.Settings);
        if (value.Missing is { } missing)
            json.WriteString("missing", missing);
        json.WriteEndObject();
    }

    private static void WriteLeft(Utf8JsonWriter json, LeftValue value)
    {
        json.WriteStartObject();
        WriteSource(json, value.Name, value.Origin);
        json.WriteString("reason", value.Reason);
        json.WriteBoolean("lost", !value.IsIdle);
        json.WriteEndObject();
    }

    private static void WriteSupplied(Utf8JsonWriter json, SuppliedSetting setting)
    {
        json.WriteStartObject();
        json.WriteString("setting", setting.Setting);
        json.WriteString("value", setting.Value);
        json.WriteString("reason", setting.Why);
        json.WriteEndObject();
    }

    private static void WriteMissing(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("path", diagnostic.Path);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("hint", diagnostic.Hint);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, string name, Origin origin)
    {
        json.WriteString("name", name);
        json.WriteString("file", origin.Name);
        json.WriteNumber("line", origin.Line);
        json.WriteNumber("column", origin.Column);
    }
}
