namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Finds what stands in a list more than once, where Azure does not look at case.</summary>
internal static class Repeats
{
    /// <summary>The second and every further item of a key.</summary>
    public static IEnumerable<T> In<T>(IEnumerable<T> items, Func<T, string> key)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
            if (!seen.Add(key(item)))
                yield return item;
    }
}
