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
        var most = Math.Clamp(plain.Length / 3, 1, 3);
        return candidates
            .Select(candidate => (Word: candidate, Plain: Plain(candidate)))
            // each character more or less is a slip; a file may have thousands of unknown keys
            .Where(candidate => Math.Abs(candidate.Plain.Length - plain.Length) <= most)
            .Select(candidate => (candidate.Word, Slips: Distance(plain, candidate.Plain)))
            .Where(candidate => candidate.Slips <= most)
            .DefaultIfEmpty()
            .MinBy(candidate => candidate.Slips)
            .Word;
    }

    // hostPool, host-pool and HOST_POOL all mean host_pool
    private static string Plain(string word)
    {
        var letters = new char[word.Length];
        var length = 0;
        foreach (var letter in word)
            if (char.IsLetterOrDigit(letter))
                letters[length++] = char.ToLowerInvariant(letter);
        return new string(letters, 0, length);
    }

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
