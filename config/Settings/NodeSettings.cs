using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>Physical machines of one kind in a cluster.</summary>
/// <remarks>Source: Architecture Deep Design, Session Density</remarks>
public sealed record NodeSettings
{
    /// <summary>The cluster: a name from session_host.clusters.</summary>
    [StringLength(40, MinimumLength = 1)]
    public required string Cluster { get; init; }

    /// <summary>How many there are.</summary>
    [Range(1, 16)]
    public required int Count { get; init; }

    /// <summary>Physical cores of each.</summary>
    [Range(1, 512)]
    public required int Cores { get; init; }

    /// <summary>Memory of each, in GB.</summary>
    [Range(16, 16384)]
    public required int MemoryGb { get; init; }

    /// <summary>Default: storage is not checked. Usable storage each contributes, in GB.</summary>
    [Range(1, 10000000)]
    public int? UsableStorageGb { get; init; }
}
