using System.Collections.Immutable;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Rendering.Html.Picture;

/// <summary>Text that fits a width. SVG does not break lines, and nobody knows the reader's font: a character counts with its usual width.</summary>
internal static class PictureText
{
    /// <summary>The average width of a character of a title.</summary>
    public const double Large = 8.2;

    /// <summary>The average width of a character of a line.</summary>
    public const double Small = 6.6;

    // from here on are the scripts whose characters are as wide as they are high
    private const int FirstWide = 0x1100;

    /// <summary>The text in at most <paramref name="most"/> lines; the rest is cut.</summary>
    public static ImmutableArray<string> Lines(string text, int width, double character, int most)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var rest = VisibleText.Of(text);
        while (lines.Count < most - 1 && WidthOf(rest, character) > width)
        {
            var end = EndOf(rest, width, character);
            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        lines.Add(Cut(rest, width, character));
        return lines.DrainToImmutable();
    }

    /// <summary>The text on one line, with an ellipsis if it is cut.</summary>
    public static string Cut(string text, int width, double character)
    {
        var visible = VisibleText.Of(text);
        if (WidthOf(visible, character) <= width)
            return visible;
        return visible[..Fitting(visible, width - (int)character, character)] + "…";
    }

    // after a blank or a hyphen, if there is one in the second half
    private static int EndOf(string text, int width, double character)
    {
        var fitting = Math.Max(1, Fitting(text, width, character));
        var gap = text.AsSpan(0, fitting).LastIndexOfAny(" -\\.") + 1;
        return gap > fitting / 2 ? gap : fitting;
    }

    private static int Fitting(string text, double width, double character)
    {
        var (used, length) = (0.0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += WidthOf(rune, character);
            if (used > width)
                break;
            length += rune.Utf16SequenceLength;
        }

        return length;
    }

    private static double WidthOf(string text, double character) => text.EnumerateRunes().Sum(rune => WidthOf(rune, character));

    private static double WidthOf(Rune rune, double character) => rune.Value >= FirstWide ? character * 2 : character;
}
