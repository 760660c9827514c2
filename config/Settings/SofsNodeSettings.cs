using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A node of the file server.</summary>
/// <remarks>Source: Architecture Deep Design, SOFS Guest</remarks>
public sealed record SofsNodeSettings
{
    /// <summary>The computer name.</summary>
    [StringLength(15, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>The node's address.</summary>
    public required IPv4Address Address { get; init; }

    /// <summary>Where the node's disks are: a name from storage.paths. Each node has a path of its own.</summary>
    [StringLength(80, MinimumLength = 1)]
    public required string StoragePath { get; init; }
}
