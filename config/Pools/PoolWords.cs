namespace AvdPulumi.Configuration.Pools;

/// <summary>Pools in the words of a message. Without <c>pools</c> there is one that nobody named, and nothing is said of it.</summary>
internal static class PoolWords
{
    /// <summary>Their names, such as <c>'clinicians', 'developers'</c>.</summary>
    public static string NamesOf(IEnumerable<PoolConfig> pools) =>
        string.Join(", ", pools.Select(pool => pool.Name).OfType<string>().Distinct().Select(name => $"'{name}'"));

    /// <summary>Whose something is, with a blank in front; empty for a pool without a name.</summary>
    public static string OfPools(IReadOnlyCollection<PoolConfig> pools) =>
        NamesOf(pools) is { Length: > 0 } names ? $" of {(pools.Count == 1 ? "pool" : "pools")} {names}" : "";
}
