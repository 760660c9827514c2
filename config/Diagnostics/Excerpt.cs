namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>The part of a foreign text that a message shows: one short line, without secrets.</summary>
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
