using System.Collections.Immutable;
using System.Text;
using AvdPulumi.Configuration.Estate.Sizing;

namespace AvdPulumi.Infra.Rendering;

/// <summary>A sizing as Markdown, for a page or a pull request.</summary>
internal static class SizingMarkdown
{
    public static string Render(SizingReport report)
    {
        var text = new StringBuilder();
        text.Append($"## {MarkdownText.Of(report.Title)}\n\n{MarkdownText.Of(report.Summary)}\n");
        foreach (var section in report.Sections)
            AppendSection(text, section);
        AppendNotes(text, SizingReport.ShortTitle, report.Shortages);
        AppendNotes(text, SizingReport.UndeclaredTitle, report.Undeclared);
        return text.Append($"\n{MarkdownText.Of(report.Closing)}\n").ToString();
    }

    private static void AppendSection(StringBuilder text, SizingSection section)
    {
        text.Append(
            $"\n### {MarkdownText.Of(section.Title)}\n\n| {string.Join(" | ", section.Columns)} |\n|---|{string.Concat(Enumerable.Repeat("---:|", section.Columns.Length - 1))}\n"
        );
        foreach (var row in section.Rows)
            text.Append($"| {string.Join(" | ", row.Cells.Select(MarkdownText.Of))} |\n");
        var explained = section.Rows.Where(row => row.Details.Any(detail => detail.Length > 0)).ToList();
        if (explained.Count > 0)
            text.Append('\n');
        foreach (var row in explained)
            text.Append(
                $"- {MarkdownText.Code(row.Cells[0])}: {MarkdownText.Of(string.Join(' ', row.Details.Where(detail => detail.Length > 0)))}\n"
            );
    }

    private static void AppendNotes(StringBuilder text, string title, ImmutableArray<SizingNote> notes)
    {
        if (notes.IsEmpty)
            return;
        text.Append($"\n### {title}\n\n");
        foreach (var note in notes)
            text.Append($"- {MarkdownText.Code(note.Path)}: {MarkdownText.Of(note.Text)}\n");
    }
}
