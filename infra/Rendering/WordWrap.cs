using System.Globalization;
using System.Text;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Ends lines at words, for a terminal that would end them anywhere.</summary>
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
    public static IEnumerable<string> Lines(string text, int? columns, string indent, int used)
    {
        // the last column is left free: some terminals begin a line of their own when it is filled
        if (columns is not { } width || width - 1 - indent.Length < LeastRoom || used + WidthOf(text) < width)
        {
            yield return text;
            yield break;
        }

        var line = new StringBuilder();
        var (at, isFirst) = (used, true);
        foreach (var word in text.Split(' '))
        {
            var gap = isFirst ? 0 : 1;
            if (at > indent.Length && at + gap + WidthOf(word) >= width)
            {
                yield return line.ToString();
                line.Clear().Append(indent).Append(word);
                at = indent.Length + WidthOf(word);
                isFirst = false;
                continue;
            }

            if (gap > 0) line.Append(' ');
            line.Append(word);
            at += gap + WidthOf(word);
            isFirst = false;
        }

        yield return line.ToString();
    }

    private static int WidthOf(string text) => new StringInfo(text).LengthInTextElements;
}
