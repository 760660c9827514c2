using System.Collections.Immutable;
using System.Text;
using AvdPulumi.Configuration.Estate.Sizing;

namespace AvdPulumi.Infra.Rendering.Html;

/// <summary>A sizing: the same report as that of <c>avd sizing</c>.</summary>
internal static class HtmlSizing
{
    /// <summary>The section.</summary>
    public static string Of(SizingReport report)
    {
        var text = new StringBuilder($"<p>{HtmlText.Of(report.Summary)}</p>\n");
        foreach (var section in report.Sections)
        {
            var table = new HtmlTable(section.Title, [section.Columns[0], .. section.Columns.Skip(1).Select(column => $"{column}#")]);
            foreach (var row in section.Rows)
                table.Row([.. row.Cells.Select(HtmlText.Of)]);
            text.Append(table);
            AppendDetails(text, section);
        }

        AppendNotes(text, SizingReport.ShortTitle, report.Shortages);
        AppendNotes(text, SizingReport.UndeclaredTitle, report.Undeclared);
        return text.Append($"<p>{HtmlText.Of(report.Closing)}</p>\n").ToString();
    }

    private static void AppendDetails(StringBuilder text, SizingSection section)
    {
        var explained = section
            .Rows.Select(row => (Name: row.Cells[0], Text: string.Join(' ', row.Details.Where(detail => detail.Length > 0))))
            .Where(row => row.Text.Length > 0)
            .ToList();
        if (explained.Count > 0)
            text.Append(
                $"<ul class=\"quiet\">{string.Concat(explained.Select(row => $"<li>{HtmlText.Code(row.Name)}: {HtmlText.Of(row.Text)}</li>"))}</ul>\n"
            );
    }

    private static void AppendNotes(StringBuilder text, string title, ImmutableArray<SizingNote> notes)
    {
        if (!notes.IsEmpty)
            text.Append(
                $"<h3>{HtmlText.Of(title)}</h3>\n<ul>{string.Concat(notes.Select(note => $"<li>{HtmlText.Code(note.Path)}: {HtmlText.Of(note.Text)}</li>"))}</ul>\n"
            );
    }
}
