using System.Globalization;
using System.Text;

namespace AvdPulumi.Infra.Rendering.Html.Picture;

/// <summary>Shapes of an SVG. Colours and fonts come from the style of the page, so that the picture follows dark and light.</summary>
internal sealed class SvgCanvas
{
    private readonly StringBuilder _boxes = new();
    private readonly StringBuilder _flows = new();
    private readonly StringBuilder _texts = new();

    /// <summary>Draws a box; a pointer on it shows its name.</summary>
    public void Box(string style, int x, int y, int width, int height, string name) =>
        _boxes.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"{style}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"6\"><title>{HtmlText.Of(name)}</title></rect>\n"
        );

    /// <summary>Writes a line of text.</summary>
    public void Text(string style, int x, int y, string text) =>
        _texts.Append(CultureInfo.InvariantCulture, $"<text class=\"{style}\" x=\"{x}\" y=\"{y}\">{HtmlText.Of(text)}</text>\n");

    /// <summary>Draws a flow through points.</summary>
    /// <param name="flow">What flows: <c>rdp</c>, <c>profile</c> or <c>manage</c>.</param>
    /// <param name="hasArrow">Whether it ends with an arrow.</param>
    /// <param name="points">The points.</param>
    public void Flow(string flow, bool hasArrow, params ReadOnlySpan<(int X, int Y)> points)
    {
        _flows.Append($"<polyline class=\"f-{flow}\" points=\"");
        foreach (var (x, y) in points)
            _flows.Append(CultureInfo.InvariantCulture, $"{x},{y} ");
        _flows.Append(hasArrow ? $"\" marker-end=\"url(#arrow-{flow})\"/>\n" : "\"/>\n");
    }

    /// <summary>The picture as SVG.</summary>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="title">Its name, as text.</param>
    /// <param name="description">What it shows, as text.</param>
    public string ToSvg(int width, int height, string title, string description) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <svg role="img" aria-labelledby="picture-name picture-description" viewBox="0 0 {width} {height}">
            <title id="picture-name">{HtmlText.Of(title)}</title>
            <desc id="picture-description">{HtmlText.Of(description)}</desc>
            <defs>{Marker("rdp")}{Marker("profile")}</defs>
            {_boxes}{_flows}{_texts}</svg>

            """
        );

    private static string Marker(string flow) =>
        $"<marker id=\"arrow-{flow}\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto-start-reverse\"><path class=\"a-{flow}\" d=\"M0 0 10 5 0 10z\"/></marker>";
}
