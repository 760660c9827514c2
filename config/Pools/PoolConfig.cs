using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Pools;

/// <summary>The settings of one pool, before anything is derived from them.</summary>
public sealed record PoolConfig
{
    /// <summary>Its name in <c>pools</c>; null for the only pool of a config without them.</summary>
    public required string? Name { get; init; }

    /// <summary>The settings in force for it.</summary>
    public required AvdSettings Settings { get; init; }

    /// <summary>Default: the same path. The path under which the author finds a setting of this pool.</summary>
    internal Func<string, string> PathOf { get; init; } = static path => path;

    /// <summary>Default: nothing. Whether the pool overrides something at a path.</summary>
    internal Func<string, bool> Overrides { get; init; } = static _ => false;
}
