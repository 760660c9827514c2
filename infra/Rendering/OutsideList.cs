using System.Collections.Immutable;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Outside;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The tasks outside this program, as a short section of a preview: a line for each task, grouped by time.</summary>
internal static class OutsideList
{
    private const string Title = "To do outside this program";
    private const string Gap = "  ";

    /// <summary>Appends the section as text; nothing where there is no task.</summary>
    public static void Append(StringBuilder text, ImmutableArray<OutsideTask> tasks, Style style, int width)
    {
        if (tasks.IsEmpty)
            return;
        text.Append('\n').Append(style.Heading(Title)).Append(Gap).Append(style.Quiet("avd prepare <task> shows details")).Append('\n');
        var column = tasks.Max(task => task.Key.Length);
        foreach (var due in tasks.Where(task => task.DoneBy is null).GroupBy(task => task.When))
        {
            text.Append(Gap).Append(style.Quiet(OutsideTimes.TitleOf(due.Key))).Append('\n');
            foreach (var task in due)
            {
                text.Append(Gap)
                    .Append(Gap)
                    .Append(style.Accent(task.Key))
                    .Append(' ', column - task.Key.Length + Gap.Length)
                    .Append(VisibleText.Of(task.Title));
                text.Append(task.HasScript ? style.Quiet(" (script)") : "").Append('\n');
            }
        }

        if (DoneOf(tasks) is not { } done)
            return;
        foreach (var line in WordWrap.Cell(done, width - Gap.Length))
            text.Append(Gap).Append(style.Quiet(line)).Append('\n');
    }

    /// <summary>The section as Markdown; empty where there is no task.</summary>
    public static string Markdown(ImmutableArray<OutsideTask> tasks)
    {
        if (tasks.IsEmpty)
            return "";
        var text = new StringBuilder($"\n### {Title}\n");
        if (tasks.Any(task => task.DoneBy is null))
            text.Append("\n| When | What | How |\n|---|---|---|\n");
        foreach (var task in tasks.Where(task => task.DoneBy is null))
            text.Append(
                $"| {OutsideTimes.TitleOf(task.When)} | {MarkdownText.Of(task.Title)} | {MarkdownText.Code(task.HasScript || !task.Steps.IsEmpty ? $"avd prepare {task.Key}" : task.Document)} |\n"
            );
        if (DoneOf(tasks) is { } done)
            text.Append($"\n{MarkdownText.Of(done)}\n");
        return text.ToString();
    }

    private static string? DoneOf(ImmutableArray<OutsideTask> tasks)
    {
        string[] done = [.. tasks.Where(task => task.DoneBy is not null).Select(task => $"{task.Key} ({task.DoneBy})")];
        return done.Length == 0 ? null : $"Already done according to the config: {string.Join(", ", done)}";
    }
}
