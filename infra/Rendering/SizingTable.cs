using System.Collections.Immutable;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Sizing;

namespace AvdPulumi.Infra.Rendering;

/// <summary>A sizing as text: a line of numbers for each item, and below it the explanation.</summary>
internal static class SizingTable
{
    private const string Gap = "  ";
    private const string Indent = "      ";

    /// <summary>Renders <paramref name="report"/> for a terminal of <paramref name="width"/> columns. Names and numbers are never cut.</summary>
    public static string Render(SizingReport report, Style style, int width)
    {
        var text = new StringBuilder();
        text.Append(style.Heading(report.Title)).Append('\n');
        foreach (var line in WordWrap.Cell(report.Summary, width))
            text.Append(style.Quiet(line)).Append('\n');
        foreach (var section in report.Sections)
            AppendSection(text, section, style, width);
        AppendNotes(text, SizingReport.ShortTitle, report.Shortages, style, style.Warning, width);
        AppendNotes(text, SizingReport.UndeclaredTitle, report.Undeclared, style, style.Accent, width);
        text.Append('\n');
        foreach (var line in WordWrap.Cell(report.Closing, width))
            text.Append(line).Append('\n');
        return text.ToString();
    }

    private static void AppendSection(StringBuilder text, SizingSection section, Style style, int width)
    {
        text.Append('\n').Append(style.Heading(section.Title)).Append('\n');
        var widths = WidthsOf(section, width);
        AppendLine(text, section.Columns, widths, style.Quiet, style.Quiet);
        foreach (var row in section.Rows)
        {
            AppendLine(text, [.. row.Cells.Select(VisibleText.Of)], widths, style.Accent, cell => cell);
            AppendDetails(text, row.Details, style, width);
        }
    }

    private static void AppendDetails(StringBuilder text, IEnumerable<string> details, Style style, int width)
    {
        foreach (var line in details.Where(detail => detail.Length > 0).SelectMany(detail => WordWrap.Cell(detail, width - Indent.Length)))
            text.Append(Indent).Append(style.Quiet(line)).Append('\n');
    }

    // a name that is wider than its column stands on a line of its own, above the numbers
    private static void AppendLine(
        StringBuilder text,
        ImmutableArray<string> cells,
        ImmutableArray<int> widths,
        Func<string, string> name,
        Func<string, string> number
    )
    {
        var line = new StringBuilder(Gap).Append(name(cells[0]));
        if (cells[0].Length <= widths[0])
            line.Append(' ', widths[0] - cells[0].Length);
        else
            line.Append('\n').Append(' ', Gap.Length + widths[0]);
        foreach (var (cell, columns) in cells.Zip(widths).Skip(1))
            line.Append(Gap).Append(' ', columns - cell.Length).Append(number(cell));
        text.Append(line.ToString().TrimEnd()).Append('\n');
    }

    // the first column takes what the numbers leave
    private static ImmutableArray<int> WidthsOf(SizingSection section, int width)
    {
        var all = section.Rows.Select(row => row.Cells).Prepend(section.Columns).ToList();
        ImmutableArray<int> numbers =
        [
            .. Enumerable.Range(1, section.Columns.Length - 1).Select(column => all.Max(cells => cells[column].Length)),
        ];
        var room = width - Gap.Length - numbers.Sum(columns => columns + Gap.Length);
        return [all.Select(cells => VisibleText.Of(cells[0]).Length).Where(length => length <= room).DefaultIfEmpty(0).Max(), .. numbers];
    }

    private static void AppendNotes(
        StringBuilder text,
        string title,
        ImmutableArray<SizingNote> notes,
        Style style,
        Func<string, string> paint,
        int width
    )
    {
        if (notes.IsEmpty)
            return;
        text.Append('\n').Append(style.Heading(title)).Append('\n');
        foreach (var note in notes)
        {
            text.Append(Gap).Append(paint(note.Path)).Append('\n');
            foreach (var line in WordWrap.Cell(note.Text, width - Indent.Length))
                text.Append(Indent).Append(line).Append('\n');
        }
    }
}
