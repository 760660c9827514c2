using System.Collections.Immutable;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Outside;
using AvdPulumi.Infra.CommandLine;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Tasks outside this program as text: all tasks by time, or one task with all details.</summary>
internal static class OutsideTable
{
    private const string Gap = "  ";

    /// <summary>Renders all tasks for a terminal of <paramref name="width"/> columns. Keys and titles are never cut.</summary>
    public static string Render(string stack, ImmutableArray<OutsideTask> tasks, Style style, int width)
    {
        var scripts = tasks.Count(task => task.HasScript);
        var text = new StringBuilder(style.Heading($"To do outside this program, for {stack}"));
        text.Append(Gap)
            .Append(style.Quiet($"{PreviewSummary.Count(tasks.Length, "task")}, {PreviewSummary.Count(scripts, "script")}"))
            .Append('\n');
        var column = tasks.Select(task => task.Key.Length).DefaultIfEmpty(0).Max();
        foreach (var due in tasks.GroupBy(task => task.When))
        {
            text.Append('\n').Append(style.Heading(OutsideTimes.TitleOf(due.Key))).Append('\n');
            foreach (var task in due)
            {
                text.Append(Gap).Append(style.Accent(task.Key)).Append(' ', column - task.Key.Length + Gap.Length);
                AppendCell(text, task.Title, column, width, line => line);
                text.Append(' ', column + (2 * Gap.Length));
                AppendCell(text, NotesOn(task), column, width, style.Quiet);
            }
        }

        return text.ToString();
    }

    /// <summary>Renders one task.</summary>
    public static string Render(OutsideTask task, Style style, int width)
    {
        var text = new StringBuilder(style.Heading($"{task.Key}: {VisibleText.Of(task.Title)}")).Append('\n');
        AppendPart(text, "When", OutsideTimes.TitleOf(task.When), style, width);
        AppendPart(text, "Who", task.Who, style, width);
        AppendPart(text, "Why", task.Why, style, width);
        AppendPart(text, "How", task.Document, style, width);
        AppendPart(text, "Check", task.Check, style, width);
        foreach (var step in task.Steps)
        {
            text.Append('\n').Append(Gap);
            AppendCell(text, step.Text, 0, width, line => line);
            // never wrapped: it is copied
            text.Append(Gap).Append(Gap).Append(style.Accent(CommandOf(step))).Append('\n');
        }

        if (task.DoneBy is { } setting)
            AppendPart(text, "Done", $"according to the config: {setting}", style, width);
        return text.ToString();
    }

    /// <summary>The command of a step, for the shell of this system.</summary>
    public static string CommandOf(OutsideStep step) => VisibleText.Of(string.Join(' ', step.Command.Select(ShellWord.Of)));

    private static string NotesOn(OutsideTask task) =>
        $"{task.Who}; {(task.HasScript ? $"a script, and {task.Document}" : task.Document)}{(task.DoneBy is { } setting ? $"; done according to {setting}" : "")}";

    private static void AppendCell(StringBuilder text, string content, int column, int width, Func<string, string> paint)
    {
        var indent = column == 0 ? Gap.Length : column + (2 * Gap.Length);
        var isFirst = true;
        foreach (var line in WordWrap.Cell(content, width - indent))
        {
            if (!isFirst)
                text.Append(' ', indent);
            text.Append(paint(line)).Append('\n');
            isFirst = false;
        }
    }

    private static void AppendPart(StringBuilder text, string name, string content, Style style, int width)
    {
        const int Column = 5;
        text.Append(Gap).Append(style.Quiet(name.PadRight(Column))).Append(Gap);
        AppendCell(text, content, Column, width, line => line);
    }
}
