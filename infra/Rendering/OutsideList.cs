using System.Collections.Immutable;
using System.Text;
using AvdPulumi.Configuration.Estate.Outside;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The tasks outside this program, as a short section of a preview: a line for each task, grouped by time.</summary>
internal static class OutsideList
{
    private const string Title = "To do outside this program";
    private const string Gap = "  ";

    /// <summary>Appends the section as text; nothing where there is no task.</summary>
    public static void Append(TextPage page, ImmutableArray<OutsideTask> tasks, Style style)
    {
        if (tasks.IsEmpty)
            return;
        page.Blank().Line("", "", [TextUnit.Of(Title, style.Heading), TextUnit.Of("avd prepare <task> shows details", style.Quiet)]);
        var column = tasks.Max(task => task.Key.Length);
        var below = new string(' ', Gap.Length * 3 + column);
        foreach (var due in tasks.Where(task => task.DoneBy is null).GroupBy(task => task.When))
        {
            page.Line(Gap, Gap, [TextUnit.Of(OutsideTimes.TitleOf(due.Key), style.Quiet)]);
            foreach (var task in due)
                page.Line(
                    Gap + Gap,
                    below,
                    [
                        TextUnit.Of(task.Key, style.Accent).PaddedTo(column),
                        .. TextUnit.Sentence(task.Title).Select((word, i) => i == 0 ? word with { Gap = Gap.Length } : word),
                        TextUnit.Of(task.HasScript ? "(script)" : "", style.Quiet) with
                        {
                            Gap = 1,
                        },
                    ]
                );
        }

        if (DoneOf(tasks) is { } done)
            page.Line(Gap, Gap, [TextUnit.Of(done, style.Quiet)]);
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
                $"| {OutsideTimes.TitleOf(task.When)} | {MarkdownText.Of(task.Title)} | {MarkdownText.Code(task.HasScript ? $"avd prepare {task.Key}" : task.Document)} |\n"
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
