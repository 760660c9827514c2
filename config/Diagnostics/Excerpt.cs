using System.Text;

namespace AvdPulumi.Configuration;

/// <summary>What a message shows of a text that somebody else wrote: one line, not endless, and nothing that a terminal or a JSON reader stumbles over.</summary>
internal static class Excerpt
{
    /// <summary>The text, or its beginning and an ellipsis.</summary>
    public static string Of(string text, int most)
    {
        var excerpt = new StringBuilder(Math.Min(text.Length, most) + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (excerpt.Length + rune.Utf16SequenceLength > most) return excerpt.Append('…').ToString();
            // half a surrogate pair has become U+FFFD by now
            if (Rune.IsControl(rune)) excerpt.Append(' ');
            else excerpt.Append(rune);
        }
        return excerpt.ToString();
    }
}
