using System.Text.Json;
using AvdPulumi.Configuration.Starting;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The questions of the guided start as JSON, for programs that ask them. The form is described in docs/init.md.</summary>
internal static class QuestionsJson
{
    /// <summary>Version of the form; increased if a reader of the old form would misread the new form.</summary>
    public const int SchemaVersion = 1;

    /// <summary>All questions, in order.</summary>
    public static string Render() =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            JsonText.WriteList(json, "questions", StartQuestions.All, Write);
            json.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter json, StartQuestion question)
    {
        json.WriteStartObject();
        json.WriteString("key", question.Key);
        json.WriteString("text", question.Text);
        json.WriteString("help", question.Help);
        json.WriteString("allowed", question.Allowed);
        JsonText.WriteTexts(json, "words", question.AllWords);
        json.WriteString("default", question.DefaultInWords);
        json.WriteString("asked", question.OpenInWords);
        json.WriteBoolean("isList", question.IsList);
        json.WriteBoolean("isDetail", question.IsDetail);
        json.WriteString("example", question.Example);
        JsonText.WriteTexts(json, "sets", question.Sets);
        json.WriteEndObject();
    }
}
