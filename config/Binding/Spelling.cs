namespace AvdPulumi.Configuration.Binding;

/// <summary>Finds what was probably meant.</summary>
public static class Spelling
{
    /// <summary>The candidate closest to a word; null when none is close enough to be a slip of the pen.</summary>
    public static string? Closest(string word, IEnumerable<string> candidates)
    {
        if (word.Length > 100)
            return null;
        var plain = Plain(word);
        var nearest = candidates.MinBy(candidate => Distance(plain, Plain(candidate)));
        return nearest is not null && Distance(plain, Plain(nearest)) <= Math.Clamp(plain.Length / 3, 1, 3) ? nearest : null;
    }

    // hostPool, host-pool and HOST_POOL all mean host_pool
    private static string Plain(string word) => new([.. word.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
    internal static int Distance(string a, string b)
    {
        var (before, last, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1];
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }
            (before, last, current) = (last, current, before);
        }
        return last[b.Length];
    }
}
