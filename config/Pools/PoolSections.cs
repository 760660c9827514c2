using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Pools;

/// <summary>Which sections belong to a pool. The others are there once for the whole estate.</summary>
public static class PoolSections
{
    /// <summary>The key below which the pools stand.</summary>
    public const string Key = "pools";

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
