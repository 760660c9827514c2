namespace AvdPulumi.Configuration.Pools;

/// <summary>Paths of settings that a pool overrides: <c>pools.developers.host_pool.name</c> is host_pool.name of the pool developers.</summary>
public static class PoolPath
{
    private const string Start = PoolSections.Key + ".";

    /// <summary>The path of a setting in a pool.</summary>
    /// <param name="pool">Name of the pool.</param>
    /// <param name="path">The setting as the section has it; empty for the pool itself.</param>
    public static string Of(string pool, string path) => path.Length == 0 ? Start + pool : $"{Start}{pool}.{path}";

    /// <summary>The path without the pool in front of it; the same path where there is none.</summary>
    public static string InSection(string path)
    {
        if (!path.StartsWith(Start, StringComparison.Ordinal))
            return path == PoolSections.Key ? "" : path;
        var end = path.IndexOf('.', Start.Length);
        return end < 0 ? "" : path[(end + 1)..];
    }

    /// <summary>Whether a path is in a pool.</summary>
    public static bool IsOfPool(string path) => path.StartsWith(Start, StringComparison.Ordinal);
}
