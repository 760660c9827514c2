namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Finds items that a list contains more than once. Like Azure, it does not distinguish case.</summary>
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
