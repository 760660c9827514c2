using System.Collections.Immutable;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Estate;

/// <summary>What of the estate one stack deploys.</summary>
public sealed record StackShare
{
    /// <summary>Everything.</summary>
    public static StackShare All { get; } = new() { Layers = Layers.All };

    /// <summary>The layers.</summary>
    public required Layers Layers { get; init; }

    /// <summary>Default: all. Names of the pools that the stack picks.</summary>
    public ImmutableHashSet<string>? Picked { get; init; }

    /// <summary>Default: none. The stacks that deploy what this one builds on.</summary>
    public StackContracts Contracts { get; init; } = StackContracts.Empty;

    /// <summary>Whether it deploys what all pools share in Azure.</summary>
    public bool Platform => Layers.HasFlag(Layers.Platform);

    /// <summary>Whether it deploys what all machines share on Azure Local.</summary>
    public bool Site => Layers.HasFlag(Layers.Site);

    /// <summary>Whether it deploys the file servers of the pools that it picks.</summary>
    public bool FileServers => Layers.HasFlag(Layers.Sofs);

    /// <summary>Whether the stack deploys the AVD objects of a pool.</summary>
    /// <param name="pool">Name of the pool; null for the only one.</param>
    public bool Has(string? pool) => Layers.HasFlag(Layers.Pools) && Picks(pool);

    /// <summary>Whether the stack deploys the machines of a pool.</summary>
    /// <param name="pool">Name of the pool; null for the only one.</param>
    public bool HasHostsOf(string? pool) => Layers.HasFlag(Layers.Hosts) && Picks(pool);

    /// <summary>Whether the stack sets up the profiles of a pool.</summary>
    /// <param name="pool">Name of the pool; null for the only one.</param>
    public bool HasProfilesOf(string? pool) => Layers.HasFlag(Layers.Fslogix) && Picks(pool);

    /// <summary>Whether the stack picks a pool, whatever it deploys of it.</summary>
    /// <param name="pool">Name of the pool; null for the only one.</param>
    public bool Picks(string? pool) => Picked is null || (pool is not null && Picked.Contains(pool));
}
