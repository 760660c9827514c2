namespace AvdPulumi.Infra.Rendering.Diffs;

/// <summary>The part of two long texts that differs, with a little around it: of a query with another number, nobody finds the number.</summary>
internal static class ChangedPart
{
    private const string Gap = "… ";

    // shorter ones are read whole
    private const int Short = 120;

    private const int Around = 40;

    /// <summary>Both texts; of long ones, only where they differ.</summary>
    public static (string Before, string After) Of(string before, string after)
    {
        // equal values say that something else replaces the resource
        if (before == after || (before.Length <= Short && after.Length <= Short))
            return (before, after);
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        // words are whole
        start = start <= Around ? 0 : before.LastIndexOf(' ', start - Around) + 1;
        end = end <= Around ? 0 : end - Around;
        return (Part(before, start, end), Part(after, start, end));
    }

    private static string Part(string text, int start, int end)
    {
        var until =
            end == 0 ? text.Length
            : text.IndexOf(' ', text.Length - end) is >= 0 and var space ? space
            : text.Length;
        return $"{(start > 0 ? Gap : "")}{text[start..until]}{(until < text.Length ? " …" : "")}";
    }
}
