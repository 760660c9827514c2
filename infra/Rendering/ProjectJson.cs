using System.Text.Json;
using AvdPulumi.Configuration;
using AvdPulumi.Infra.CommandLine;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The findings on all stacks of a project as JSON: <c>stacks</c> has for each what <c>avd validate</c> says of one, <c>between</c> what several of them would make or claim.</summary>
internal static class ProjectJson
{
    public static string Render(ProjectConfig project) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", DiagnosticJson.SchemaVersion);
        json.WriteBoolean("valid", project.Found.All(found => found.Severity != Severity.Error));
        DiagnosticJson.WriteSummary(json, project.Found);
        json.WriteStartArray("stacks");
        foreach (var (name, found) in project.Stacks)
        {
            json.WriteStartObject();
            DiagnosticJson.WriteStack(json, name, found);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("between");
        foreach (var clash in project.Between) Write(json, clash);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, StackClash clash)
    {
        json.WriteStartObject();
        DiagnosticJson.WriteMembers(json, clash.Finding);
        json.WriteStartArray("places");
        foreach (var place in clash.Places)
        {
            json.WriteStartObject();
            json.WriteString("stack", place.Stack);
            json.WriteString("path", place.Path);
            DiagnosticJson.WritePlace(json, place.Origin);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("things");
        foreach (var thing in clash.Things) json.WriteStringValue(thing);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
