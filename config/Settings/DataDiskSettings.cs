using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A further disk of a machine.</summary>
/// <remarks>Source: Azure Local virtual hard disks</remarks>
public sealed record DataDiskSettings
{
    /// <summary>The end of the disk's name; the machine's name goes before it.</summary>
    [StringLength(40, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>The size in GB.</summary>
    [Range(1, 65536)]
    public required int SizeGb { get; init; }

    /// <summary>Default: true. Whether the file grows with its content.</summary>
    public bool Dynamic { get; init; } = true;

    /// <summary>Default: the host's path. The storage path of the disk: a name from storage.paths.</summary>
    public string? StoragePath { get; init; }
}
