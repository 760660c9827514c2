using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Operations;

namespace AvdPulumi.Infra.Rendering.Hosts;

/// <summary>Session hosts as text: by pool and cluster, a line for each, and below it what deserves a look. Columns for which there is no room are left out; what deviates is always said.</summary>
internal static class HostsTable
{
    private const string Gap = "  ";
    private const string Indent = "      ";

    // the last ones are left out first
    private static readonly ImmutableArray<Column> Columns =
    [
        new("host", row => row.Host.ComputerName),
        new("status", row => row.Host.Status),
        new("sessions", HostWords.Sessions, IsRight: true),
        new("drain", row => row.Host.IsDrained ? "on" : ""),
        new("scaling", row => row.Exclusion == HostExclusion.None ? "" : "excluded"),
        new("age", row => HostWords.Age(row.Age), IsRight: true),
        new("image", row => row.ImageName),
        new("agent", row => row.Host.Agent),
    ];

    private const int FewestColumns = 5;

    /// <summary>Renders a list for a terminal of <paramref name="width"/> columns. Names are never cut.</summary>
    public static string Render(HostsReport report, Style style, int width)
    {
        var text = new StringBuilder();
        text.Append(style.Heading($"Session hosts of stack {report.Stack}"))
            .Append(CultureInfo.InvariantCulture, $", as of {report.Time.UtcDateTime:yyyy-MM-dd HH:mm} UTC\n");
        AppendWrapped(text, $"{HostWords.SummaryOf(report.Rows)}.", "", width, line => line);
        var columns = ColumnsFor(report.Rows, width);
        foreach (var group in report.Rows.GroupBy(row => (Pool: HostWords.PoolOf(row.Host), row.Host.Cluster)))
        {
            text.Append('\n')
                .Append(
                    style.Heading(
                        group.Key.Cluster is { } cluster ? $"{group.Key.Pool} on {cluster}" : $"{group.Key.Pool}, not in the config"
                    )
                )
                .Append('\n');
            AppendLine(text, columns.Select(column => (column, column.Column.Title)), (_, cell) => style.Quiet(cell));
            foreach (var row in group)
                AppendRow(text, row, columns, report.ShowsUsers, style, width);
        }
        if (columns.Length < Columns.Length)
            AppendWrapped(
                text.Append('\n'),
                $"No room for {string.Join(" and ", Columns[columns.Length..].Select(column => column.Title))}: --format csv has all columns.",
                "",
                width,
                style.Quiet
            );
        return text.ToString();
    }

    private static void AppendRow(
        StringBuilder text,
        HostRow row,
        ImmutableArray<SizedColumn> columns,
        bool showsUsers,
        Style style,
        int width
    )
    {
        AppendLine(
            text,
            columns.Select(column => (column, VisibleText.Of(column.Column.CellOf(row)))),
            (column, cell) => Painted(column, cell, row, style)
        );
        // its group says that it is not in the config
        var notes = string.Join("; ", HostWords.NotesOf(row, showsUsers));
        if (notes.Length > 0)
            AppendWrapped(text, notes, Indent, width, style.Quiet);
    }

    private static string Painted(Column column, string cell, HostRow row, Style style) =>
        column.Title switch
        {
            "host" => style.Accent(cell),
            "status" when row.Host.Status == HostStatus.Available && row.FailedChecks.IsEmpty => style.Good(cell),
            "status" or "drain" => style.Warning(cell),
            "image" when row.Image is { IsCurrent: false } => style.Warning(cell),
            _ => cell,
        };

    private static void AppendLine(
        StringBuilder text,
        IEnumerable<(SizedColumn Column, string Cell)> cells,
        Func<Column, string, string> paint
    )
    {
        var line = new StringBuilder();
        foreach (var (sized, cell) in cells)
        {
            var space = new string(' ', Math.Max(0, sized.Width - cell.Length));
            line.Append(Gap);
            line.Append(sized.Column.IsRight ? $"{space}{paint(sized.Column, cell)}" : $"{paint(sized.Column, cell)}{space}");
        }
        text.Append(line.ToString().TrimEnd()).Append('\n');
    }

    private static ImmutableArray<SizedColumn> ColumnsFor(ImmutableArray<HostRow> rows, int width)
    {
        ImmutableArray<SizedColumn> all =
        [
            .. Columns.Select(column => new SizedColumn(
                column,
                rows.Select(row => VisibleText.Of(column.CellOf(row)).Length).Append(column.Title.Length).Max()
            )),
        ];
        var count = all.Length;
        while (count > FewestColumns && all.Take(count).Sum(column => column.Width + Gap.Length) > width)
            count--;
        return all[..count];
    }

    private static void AppendWrapped(StringBuilder text, string sentence, string indent, int width, Func<string, string> paint)
    {
        foreach (var line in WordWrap.Cell(sentence, width - indent.Length))
            text.Append(indent).Append(paint(line)).Append('\n');
    }

    private sealed record Column(string Title, Func<HostRow, string> CellOf, bool IsRight = false);

    private sealed record SizedColumn(Column Column, int Width);
}
