using AvdPulumi.Configuration;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Words laid out in lines. A word that is longer than a line stands on one of its own, whole.</summary>
internal static class WrappedText
{
    /// <summary>The lines; at least one.</summary>
    /// <param name="text">The words.</param>
    /// <param name="width">The columns of a line.</param>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var word in VisibleText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        yield return line;
    }
}
