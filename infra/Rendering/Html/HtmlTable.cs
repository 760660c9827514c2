using System.Text;

namespace AvdPulumi.Infra.Rendering.Html;

/// <summary>A table with a caption and headings, which scrolls by itself where it is wider than the page.</summary>
internal sealed class HtmlTable
{
    private readonly StringBuilder _text = new();
    private readonly bool[] _numbers;

    /// <summary>Begins a table.</summary>
    /// <param name="caption">What it shows, as text.</param>
    /// <param name="columns">The headings; one that ends with # is of numbers.</param>
    public HtmlTable(string caption, params ReadOnlySpan<string> columns)
        : this("<caption>", caption, columns) { }

    private HtmlTable(string tag, string caption, ReadOnlySpan<string> columns)
    {
        _numbers = new bool[columns.Length];
        _text.Append($"<div class=\"scroll\">\n<table>\n{tag}{HtmlText.Of(caption)}</caption>\n<thead><tr>");
        for (var i = 0; i < columns.Length; i++)
        {
            _numbers[i] = columns[i].EndsWith('#');
            _text.Append($"<th scope=\"col\"{ClassOf(i)}>{HtmlText.Of(columns[i].TrimEnd('#'))}</th>");
        }

        _text.Append("</tr></thead>\n<tbody>\n");
    }

    /// <summary>Begins a table below a title that says the same as its caption: only a screen reader reads the caption.</summary>
    public static HtmlTable Below(string title, ReadOnlySpan<string> columns) => new("<caption class=\"unseen\">", title, columns);

    /// <summary>Adds a row; cells are HTML, the first is the row's heading.</summary>
    public HtmlTable Row(params ReadOnlySpan<string> cells)
    {
        _text.Append("<tr>");
        Cells(cells);
        return this;
    }

    /// <summary>Adds a row that the search looks at.</summary>
    /// <param name="also">Further words by which it is found, as text.</param>
    /// <param name="cells">Cells as HTML.</param>
    public HtmlTable Found(string also, params ReadOnlySpan<string> cells)
    {
        _text.Append($"<tr data-row{(also.Length > 0 ? $"=\"{HtmlText.Of(also)}\"" : "")} tabindex=\"-1\">");
        Cells(cells);
        return this;
    }

    /// <summary>Adds a remark over the whole width.</summary>
    public HtmlTable Remark(string also, string html)
    {
        _text.Append(
            $"<tr data-row{(also.Length > 0 ? $"=\"{HtmlText.Of(also)}\"" : "")} tabindex=\"-1\"><td class=\"remark\" colspan=\"{_numbers.Length}\">{html}</td></tr>\n"
        );
        return this;
    }

    /// <summary>The table as HTML.</summary>
    public override string ToString() => $"{_text}</tbody>\n</table>\n</div>\n";

    private void Cells(ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
            _text.Append(i == 0 ? $"<th scope=\"row\">{cells[i]}</th>" : $"<td{ClassOf(i)}>{cells[i]}</td>");
        _text.Append("</tr>\n");
    }

    private string ClassOf(int column) => _numbers[column] ? " class=\"number\"" : "";
}
