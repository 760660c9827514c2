using System.Collections.Immutable;
using System.Text.Json;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Project;
using AvdPulumi.Infra.CommandLine;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The diagnostics of all stacks of a project as JSON: <c>stacks</c> has the result of <c>avd validate</c> for each stack, <c>between</c> the conflicts between stacks.</summary>
internal static class ProjectJson
{
    public static string Render(ProjectConfig project) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", DiagnosticJson.SchemaVersion);
            json.WriteBoolean("valid", project.Found.All(found => found.Severity != Severity.Error));
            DiagnosticJson.WriteSummary(json, project.Found);
            JsonText.WriteList(json, "stacks", project.Stacks, WriteStack);
            JsonText.WriteList(json, "between", project.Between, Write);
            json.WriteEndObject();
        });

    private static void WriteStack(Utf8JsonWriter json, (string Name, ImmutableArray<Diagnostic> Found) stack)
    {
        json.WriteStartObject();
        DiagnosticJson.WriteStack(json, stack.Name, stack.Found);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StackClash clash)
    {
        json.WriteStartObject();
        DiagnosticJson.WriteMembers(json, clash.Diagnostic);
        JsonText.WriteList(json, "places", clash.Places, WritePlace);
        JsonText.WriteTexts(json, "things", clash.Things);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, StackPlace place)
    {
        json.WriteStartObject();
        json.WriteString("stack", place.Stack);
        json.WriteString("path", place.Path);
        DiagnosticJson.WritePlace(json, place.Origin);
        json.WriteEndObject();
    }
}
