using System.Collections.Immutable;

namespace AvdPulumi.Infra.Rendering.Html.Picture;

/// <summary>A box of the picture with a title and lines of text; its height follows from them.</summary>
/// <param name="Class">Its class in the style.</param>
/// <param name="Title">Its title, as text.</param>
/// <param name="Lines">Lines below the title, as text.</param>
internal sealed record PictureTile(string Class, string Title, params ImmutableArray<string> Lines)
{
    private const int TitleRow = 18;
    private const int LineRow = 16;
    private const int Around = 18;
    private const int NodeRow = 34;

    /// <summary>Default: none. Names of the machines that are drawn in it, side by side.</summary>
    public ImmutableArray<string> Nodes { get; init; } = [];

    /// <summary>Default: false. Whether another stack deploys it.</summary>
    public bool IsOther { get; init; }

    /// <summary>Its height for a width.</summary>
    public int HeightFor(int width) => HeightOfText(width) + (NodeRow * ((Nodes.Length + NodesPerRow(width) - 1) / NodesPerRow(width)));

    /// <summary>Draws it.</summary>
    public void Draw(SvgCanvas canvas, int x, int y, int width)
    {
        canvas.Box(Class + (IsOther ? " p-other" : ""), x, y, width, HeightFor(width), Title);
        var row = y + Around / 2;
        foreach (var line in TitleLines(width))
            canvas.Text("p-title", x + 10, row += TitleRow, line);
        foreach (var line in Wrapped(width))
            canvas.Text("p-line", x + 10, row += LineRow, line);
        var columns = NodesPerRow(width);
        var each = (width - 10) / columns;
        for (var i = 0; i < Nodes.Length; i++)
        {
            var (left, top) = (x + 10 + (each * (i % columns)), y + HeightOfText(width) - 2 + (NodeRow * (i / columns)));
            canvas.Box("p-node", left, top, each - 10, NodeRow - 8, Nodes[i]);
            canvas.Text("p-line", left + 8, top + 17, PictureText.Cut(Nodes[i], each - 24, PictureText.Small));
        }
    }

    // below each other if their names do not fit side by side
    private int NodesPerRow(int width) =>
        Nodes.IsEmpty || Nodes.Any(node => PictureText.Cut(node, ((width - 10) / Nodes.Length) - 24, PictureText.Small) != node)
            ? 1
            : Nodes.Length;

    private int HeightOfText(int width) => Around + (TitleLines(width).Length * TitleRow) + (Wrapped(width).Length * LineRow);

    private ImmutableArray<string> TitleLines(int width) => PictureText.Lines(Title, width - 20, PictureText.Large, most: 2);

    private ImmutableArray<string> Wrapped(int width) =>
        [.. Lines.Where(line => line.Length > 0).SelectMany(line => PictureText.Lines(line, width - 20, PictureText.Small, most: 2))];
}
