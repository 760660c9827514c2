using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Effective;

namespace AvdPulumi.Infra.Rendering;

/// <summary>An effective config as JSON, for programs. The form is described in docs/exchange.md.</summary>
internal static class EffectiveJson
{
    /// <summary>Version of the form; increased if a reader of the old form would misread the new form.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The settings, each with its value and its origin.</summary>
    public static string Render(string stack, ImmutableArray<EffectiveSetting> settings) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteString("stack", stack);
            JsonText.WriteList(json, "settings", settings, Write);
            json.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter json, EffectiveSetting setting)
    {
        json.WriteStartObject();
        json.WriteString("path", setting.Path);
        json.WritePropertyName("value");
        WriteValue(json, setting);
        if (setting.Kind == EffectiveKind.Hidden)
            json.WriteBoolean("hidden", true);
        json.WriteString("layer", EffectiveText.LayerOf(setting.Layer));
        if (setting.Origin is { } origin)
            WriteOrigin(json, origin);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, EffectiveSetting setting)
    {
        switch (setting.Kind)
        {
            case EffectiveKind.Text:
                json.WriteStringValue(setting.Value);
                break;
            case EffectiveKind.Number:
                json.WriteNumberValue(decimal.Parse(setting.Value!, NumberStyles.Float, CultureInfo.InvariantCulture));
                break;
            case EffectiveKind.Flag:
                json.WriteBooleanValue(setting.Value == "true");
                break;
            case EffectiveKind.EmptyList:
                json.WriteStartArray();
                json.WriteEndArray();
                break;
            case EffectiveKind.EmptySection:
                json.WriteStartObject();
                json.WriteEndObject();
                break;
            case EffectiveKind.Hidden:
                json.WriteNullValue();
                break;
        }
    }

    private static void WriteOrigin(Utf8JsonWriter json, Origin origin)
    {
        json.WriteStartObject("origin");
        json.WriteString(
            origin.Kind switch
            {
                OriginKind.File => "file",
                OriginKind.StackConfig => "key",
                OriginKind.Environment => "variable",
            },
            origin.Name
        );
        if (origin.Line > 0)
        {
            json.WriteNumber("line", origin.Line);
            json.WriteNumber("column", origin.Column);
        }

        json.WriteEndObject();
    }
}
