using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What of the estate one stack deploys.</summary>
/// <param name="Platform">Whether it deploys what all pools share.</param>
/// <param name="Pools">Names of the pools that it deploys; null for all of them.</param>
public sealed record StackShare(bool Platform, ImmutableHashSet<string>? Pools)
{
    /// <summary>Everything.</summary>
    public static StackShare All { get; } = new(true, null);

    /// <summary>Whether the stack deploys something of a pool.</summary>
    /// <param name="pool">Name of the pool; null for the only one.</param>
    public bool Has(string? pool) => Pools is null || (pool is not null && Pools.Contains(pool));

    /// <summary>The share of a stack.</summary>
    /// <param name="layers">Its layers.</param>
    /// <param name="pools">The pools that it picks; null for all.</param>
    internal static StackShare Of(Layers layers, ImmutableHashSet<string>? pools) =>
        new(layers.HasFlag(Layers.Platform), layers.HasFlag(Layers.Pools) ? pools : []);
}
