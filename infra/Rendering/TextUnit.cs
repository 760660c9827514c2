using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Rendering;

/// <summary>A part of a line that stays together where there is room: a name, or a label with its value. It is broken at spaces only where it is longer than a line.</summary>
/// <param name="Parts">Its pieces, each with its colour.</param>
internal sealed record TextUnit(ImmutableArray<TextPart> Parts)
{
    /// <summary>Default: a gap that the eye sees. The blanks between the unit before and this one on a line.</summary>
    public int Gap { get; init; } = 2;

    /// <summary>The columns that it needs.</summary>
    public int Width => Parts.Sum(part => part.Width);

    /// <summary>A unit of one colour.</summary>
    public static TextUnit Of(string text, Func<string, string>? paint = null) => new([new(text, paint)]);

    /// <summary>The words of a sentence, each of which goes where there is room, also after other units.</summary>
    public static IEnumerable<TextUnit> Sentence(string text) => VisibleText.Of(text).Split(' ').Select(word => Of(word) with { Gap = 1 });

    /// <summary>The unit with blanks up to a column of a table.</summary>
    public TextUnit PaddedTo(int width) => this with { Parts = Parts.Add(new(new string(' ', Math.Max(0, width - Width)), null)) };

    /// <summary>A label and its value.</summary>
    public static TextUnit Pair(string label, string value, Func<string, string> paint) => new([new($"{label}=", paint), new(value, null)]);
}

/// <summary>Text of one colour.</summary>
internal sealed record TextPart
{
    /// <summary>Text of one colour. Foreign text is made visible.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paint">Its colour; null for none.</param>
    public TextPart(string text, Func<string, string>? paint)
    {
        Text = VisibleText.Of(text);
        Paint = paint;
    }

    /// <summary>The text, on one line.</summary>
    public string Text { get; }

    /// <summary>Its colour; null for none.</summary>
    public Func<string, string>? Paint { get; }

    /// <summary>The columns that it needs.</summary>
    public int Width => WidthOf(Text);

    /// <summary>A piece of it in its colour.</summary>
    public string Painted(string piece) => Paint is null ? piece : Paint(piece);

    /// <summary>The columns of a text.</summary>
    public static int WidthOf(string text) => System.Text.Ascii.IsValid(text) ? text.Length : new StringInfo(text).LengthInTextElements;
}
