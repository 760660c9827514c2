using System.Collections.Immutable;
using System.Text.Json;
using AvdPulumi.Configuration.Estate.Outside;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Tasks outside this program as JSON, for programs. The form is described in docs/outside.md.</summary>
internal static class OutsideJson
{
    /// <summary>Version of the form; increased if a reader of the old form would misread the new form.</summary>
    public const int SchemaVersion = 1;

    /// <summary>All tasks of a stack.</summary>
    public static string Render(string stack, ImmutableArray<OutsideTask> tasks) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteString("stack", stack);
            JsonText.WriteList(json, "tasks", tasks, Write);
            json.WriteEndObject();
        });

    /// <summary>One task, with its script; null where it has none.</summary>
    public static string Render(OutsideTask task, string? script) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            WriteMembers(json, task);
            json.WriteString("text", script);
            JsonText.WriteList(json, "steps", task.Steps, WriteStep);
            json.WriteEndObject();
        });

    /// <summary>One task in a list.</summary>
    public static void Write(Utf8JsonWriter json, OutsideTask task)
    {
        json.WriteStartObject();
        WriteMembers(json, task);
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, OutsideStep step)
    {
        json.WriteStartObject();
        json.WriteString("text", step.Text);
        json.WriteStartArray("command");
        foreach (var word in step.Command)
            json.WriteStringValue(word);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, OutsideTask task)
    {
        json.WriteString("key", task.Key);
        json.WriteString("title", task.Title);
        json.WriteString("when", OutsideTimes.TitleOf(task.When));
        json.WriteString("who", task.Who);
        json.WriteString("why", task.Why);
        json.WriteString("check", task.Check);
        json.WriteString("document", task.Document);
        json.WriteBoolean("script", task.HasScript);
        json.WriteString("doneBy", task.DoneBy);
    }
}
