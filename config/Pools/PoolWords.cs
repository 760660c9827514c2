namespace AvdPulumi.Configuration.Pools;

/// <summary>Names of pools for a message. Without <c>pools</c> the only pool has no name, and the message does not mention it.</summary>
internal static class PoolWords
{
    /// <summary>Their names, such as <c>'clinicians', 'developers'</c>.</summary>
    public static string NamesOf(IEnumerable<PoolConfig> pools) =>
        string.Join(", ", pools.Select(pool => pool.Name).OfType<string>().Distinct().Select(name => $"'{name}'"));

    /// <summary>Whose something is, with a blank in front; empty for a pool without a name.</summary>
    public static string OfPools(IReadOnlyCollection<PoolConfig> pools) =>
        NamesOf(pools) is { Length: > 0 } names ? $" of {(pools.Count == 1 ? "pool" : "pools")} {names}" : "";
}
