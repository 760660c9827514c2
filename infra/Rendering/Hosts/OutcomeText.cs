using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Operations;

namespace AvdPulumi.Infra.Rendering.Hosts;

/// <summary>What was done for each session host, or would be done: a line for each host.</summary>
internal static class OutcomeText
{
    private const string Gap = "  ";

    /// <summary>Renders outcomes for people.</summary>
    /// <param name="title">What the run does.</param>
    /// <param name="outcomes">The outcomes, or those of a dry run: everything done.</param>
    /// <param name="style">The colours.</param>
    /// <param name="width">The columns.</param>
    public static string Render(string title, ImmutableArray<HostOutcome> outcomes, Style style, int width)
    {
        var text = new StringBuilder(style.Heading(title)).Append('\n');
        var column = outcomes.Select(outcome => outcome.Plan.Host.ComputerName.Length).DefaultIfEmpty(0).Max();
        var indent = column + (2 * Gap.Length);
        foreach (var outcome in outcomes)
        {
            var name = outcome.Plan.Host.ComputerName;
            text.Append(Gap).Append(style.Accent(name)).Append(' ', column - name.Length + Gap.Length);
            var isFirst = true;
            foreach (var line in WordWrap.Cell(WordsOf(outcome), width - indent))
            {
                text.Append(' ', isFirst ? 0 : indent)
                    .Append(outcome.Failure is null ? VisibleText.Of(line) : style.Warning(line))
                    .Append('\n');
                isFirst = false;
            }
        }
        return text.ToString();
    }

    /// <summary>Renders outcomes for programs.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="isDryRun">Whether nothing was done.</param>
    /// <param name="outcomes">The outcomes.</param>
    public static string RenderJson(string stack, bool isDryRun, ImmutableArray<HostOutcome> outcomes) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", HostsJson.SchemaVersion);
            json.WriteString("stack", stack);
            json.WriteBoolean("dryRun", isDryRun);
            JsonText.WriteList(json, "hosts", outcomes, Write);
            json.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter json, HostOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("pool", HostWords.PoolOf(outcome.Plan.Host));
        json.WriteString("name", outcome.Plan.Host.Name);
        JsonText.WriteTexts(json, "done", outcome.Done);
        JsonText.WriteTexts(json, "notes", outcome.Plan.Notes);
        json.WriteString("failed", outcome.Failure?.Words);
        json.WriteString("reason", outcome.Failure?.Answer.Words);
        json.WriteEndObject();
    }

    private static string WordsOf(HostOutcome outcome)
    {
        var words = outcome.Done.GroupBy(done => done).Select(Counted).Concat(outcome.Plan.Notes);
        return string.Join("; ", outcome.Failure is { } failure ? words.Append($"failed: {failure.Words}, {failure.Answer.Words}") : words);
    }

    private static string Counted(IGrouping<string, string> same) =>
        same.Count() == 1 ? same.Key : string.Create(CultureInfo.InvariantCulture, $"{same.Key} ({same.Count()})");
}
