using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Pools;

/// <summary>Which sections belong to a pool. The others are there once for the whole estate.</summary>
public static class PoolSections
{
    /// <summary>The key below which the pools stand.</summary>
    public const string Key = "pools";

    /// <summary>What it is for.</summary>
    public const string Meaning =
        "The host pools of the estate by name, each with its own settings. All pools share the sections at the top level. Without pools, the sections at the top level are one pool.";

    /// <summary>The sections that a pool may override, in the order of the settings.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "host_pool",
        "application_groups",
        "workspace",
        "registration",
        "session_host",
        "rbac",
        "fslogix",
        "sofs",
        "scaling",
        "image",
        "sizing",
        "tags",
    ];
}
