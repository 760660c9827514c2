namespace AvdPulumi.Facts;

/// <summary>Makes the text of a query the same wherever the source was checked out.</summary>
public static class KqlText
{
    /// <summary>The query with \n line endings: a working copy with other ones would change every rule.</summary>
    public static string AsKql(this string text) => text.ReplaceLineEndings("\n");
}
