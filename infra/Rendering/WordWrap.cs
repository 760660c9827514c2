using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Breaks lines between words. A word that is longer than a line is on its own line and is not cut.</summary>
internal static class WordWrap
{
    // on a narrower one there is nothing to be gained
    private const int LeastRoom = 20;

    /// <summary>A text of one line as lines that fit.</summary>
    /// <param name="text">The text, without colours.</param>
    /// <param name="columns">The columns of the terminal; null where they are not known, and the text stays as it is.</param>
    /// <param name="indent">What lines after the first begin with.</param>
    /// <param name="used">Columns of the first line that are taken already.</param>
    /// <returns>The lines, the later ones with their indent.</returns>
    public static IEnumerable<string> Lines(string text, int? columns, string indent, int used) =>
        // the last column is left free: some terminals begin a line of their own when it is filled
        columns - 1
            is { } most
        && most - indent.Length >= LeastRoom
            ? Filled(text, most, indent, used)
            : [text];

    /// <summary>Foreign text as lines of a table cell; at least one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The columns of the cell.</param>
    public static IEnumerable<string> Cell(string text, int width) => Filled(VisibleText.Of(text), width, "", used: 0);

    private static IEnumerable<string> Filled(string text, int most, string indent, int used)
    {
        var line = new StringBuilder();
        var (at, isFirst) = (used, true);
        foreach (var word in text.Split(' '))
        {
            var gap = isFirst ? 0 : 1;
            isFirst = false;
            if (at > indent.Length && at + gap + WidthOf(word) > most)
            {
                yield return line.ToString();
                line.Clear().Append(indent).Append(word);
                at = indent.Length + WidthOf(word);
                continue;
            }

            line.Append(' ', gap).Append(word);
            at += gap + WidthOf(word);
        }

        yield return line.ToString();
    }

    private static int WidthOf(string text) => new StringInfo(text).LengthInTextElements;
}
