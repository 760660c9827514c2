namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>What a message shows of a text that somebody else wrote: one line, not endless, without secrets.</summary>
internal static class Excerpt
{
    /// <summary>The text, or its beginning and an ellipsis.</summary>
    public static string Of(string text, int most)
    {
        var visible = VisibleText.WithoutSecrets(text);
        var length = 0;
        foreach (var rune in visible.EnumerateRunes())
        {
            if (length + rune.Utf16SequenceLength > most)
                return visible[..length] + "…";
            length += rune.Utf16SequenceLength;
        }
        return visible;
    }
}
