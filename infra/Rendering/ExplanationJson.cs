using System.Text.Json;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Generation;
using AvdPulumi.Infra.Explanation;

namespace AvdPulumi.Infra.Rendering;

/// <summary>What <c>avd explain</c> prints for programs. Its member <c>kind</c> says what it is: <c>list</c>, <c>area</c>, <c>diagnostic</c>, <c>setting</c> or <c>page</c>. docs/editor.md describes the form.</summary>
internal static class ExplanationJson
{
    private const int SchemaVersion = 1;

    /// <summary>All areas of codes, all sections of settings and all pages of the documentation.</summary>
    public static string List(IReadOnlyCollection<DiagnosticDescriptor> descriptors, IEnumerable<SettingDescription> sections) =>
        Document(
            "list",
            json =>
            {
                JsonText.WriteList(
                    json,
                    "areas",
                    DiagnosticArea.All,
                    (writer, area) =>
                    {
                        writer.WriteStartObject();
                        writer.WriteString("name", area.Name);
                        writer.WriteString("title", area.Title);
                        writer.WriteNumber("codes", descriptors.Count(area.Has));
                        writer.WriteEndObject();
                    }
                );
                JsonText.WriteList(
                    json,
                    "sections",
                    sections,
                    static (writer, section) =>
                    {
                        writer.WriteStartObject();
                        writer.WriteString("path", section.Path);
                        writer.WriteString("meaning", section.Meaning);
                        writer.WriteNumber("settings", 1 + section.Count);
                        writer.WriteEndObject();
                    }
                );
                JsonText.WriteList(
                    json,
                    "pages",
                    Documentation.All,
                    static (writer, page) => WritePair(writer, "path", page.Path, "title", page.Title)
                );
            }
        );

    /// <summary>The codes of an area.</summary>
    public static string Area(DiagnosticArea area, IEnumerable<DiagnosticDescriptor> descriptors) =>
        Document(
            "area",
            json =>
            {
                json.WriteString("name", area.Name);
                json.WriteString("title", area.Title);
                JsonText.WriteList(json, "codes", descriptors.Where(area.Has), WriteCode);
            }
        );

    /// <summary>A page of the documentation, or a section of one.</summary>
    public static string Page(DocumentPage page) =>
        Document(
            "page",
            json =>
            {
                json.WriteString("path", page.Path);
                json.WriteString("title", page.Title);
                json.WriteString("markdown", page.Text);
            }
        );

    /// <summary>A code.</summary>
    public static string Diagnostic(DiagnosticDescriptor descriptor) =>
        Document(
            "diagnostic",
            json =>
            {
                WriteCodeMembers(json, descriptor);
                json.WriteString("cause", descriptor.Cause);
                json.WriteString("example", descriptor.Example);
                json.WriteString("remedy", descriptor.Remedy);
                WriteSource(json, descriptor.Source);
            }
        );

    /// <summary>A setting.</summary>
    public static string Setting(SettingDescription setting) =>
        Document(
            "setting",
            json =>
            {
                json.WriteString("path", setting.Path);
                json.WriteString("meaning", setting.Meaning);
                json.WriteString("type", setting.Type);
                json.WriteBoolean("required", setting.IsRequired);
                json.WriteString("default", setting.Default);
                JsonText.WriteTexts(json, "allowed", setting.Allowed);
                JsonText.WriteList(
                    json,
                    "words",
                    setting.Words,
                    static (writer, word) => WritePair(writer, "word", word.Word, "meaning", word.Meaning)
                );
                json.WriteString("unit", setting.Unit);
                JsonText.WriteList(
                    json,
                    "places",
                    SettingPlace.Of(setting),
                    static (writer, place) => WritePair(writer, "where", place.Where, "what", place.What)
                );
                json.WriteString("variable", setting.Variable);
                json.WriteBoolean("perPool", setting.IsOfPool);
                json.WriteString("change", ChangeOfSetting.Of(setting));
                JsonText.WriteList(json, "checks", setting.ShapeChecks.Concat(setting.RuleChecks), WriteCode);
                json.WriteString("example", setting.Example);
                JsonText.WriteTexts(json, "keys", setting.Keys.Select(key => key.Path));
                json.WriteString("docs", $"docs/configuration.md#{setting.Section}");
                WriteSource(json, setting.Source);
            }
        );

    private static string Document(string kind, Action<Utf8JsonWriter> write) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteString("kind", kind);
            write(json);
            json.WriteEndObject();
        });

    private static void WriteCode(Utf8JsonWriter json, DiagnosticDescriptor descriptor)
    {
        json.WriteStartObject();
        WriteCodeMembers(json, descriptor);
        json.WriteEndObject();
    }

    private static void WriteCodeMembers(Utf8JsonWriter json, DiagnosticDescriptor descriptor)
    {
        json.WriteString("code", descriptor.Code);
        json.WriteString("severity", DiagnosticText.WordOf(descriptor.Severity));
        json.WriteString("title", descriptor.Title);
    }

    private static void WritePair(Utf8JsonWriter json, string first, string firstText, string second, string secondText)
    {
        json.WriteStartObject();
        json.WriteString(first, firstText);
        json.WriteString(second, secondText);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, Source? source)
    {
        if (source is null)
            json.WriteNull("source");
        else
        {
            json.WritePropertyName("source");
            WritePair(json, "title", source.Title, "address", source.Address ?? "");
        }
    }
}
