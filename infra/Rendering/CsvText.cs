using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Records as CSV (RFC 4180). No cell is a formula to a spreadsheet.</summary>
internal static class CsvText
{
    /// <summary>The text of the records, the header among them.</summary>
    public static string Render(IEnumerable<string[]> records) =>
        string.Concat(records.Select(cells => $"{LogText.Of(string.Join(',', cells.Select(Cell)))}\r\n"));

    // a spreadsheet runs what begins with these; an apostrophe makes a text of it
    private static string Cell(string text)
    {
        var visible = VisibleText.Of(text);
        if (visible.AsSpan().TrimStart() is ['=' or '+' or '-' or '@', ..])
            visible = $"'{visible}";
        return visible.AsSpan().IndexOfAny(",\"") >= 0 ? $"\"{visible.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : visible;
    }
}
