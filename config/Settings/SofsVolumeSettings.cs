using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>The volume of the file server's pool.</summary>
/// <remarks>Source: Architecture Deep Design, FSLogix Profile Recovery</remarks>
public sealed record SofsVolumeSettings
{
    /// <summary>Default: FSLogix. The volume's name.</summary>
    [StringLength(32, MinimumLength = 1)]
    public string Name { get; init; } = "FSLogix";

    /// <summary>Default: ReFS. The file system.</summary>
    public SofsFileSystem FileSystem { get; init; } = SofsFileSystem.ReFS;

    /// <summary>Default: 2. Copies of the data. Three nodes would make three if not told.</summary>
    [Range(2, 3)]
    public int Copies { get; init; } = 2;

    /// <summary>Default: what the pool holds, less a reserve. The size, in GB.</summary>
    [Range(64, 1048576)]
    public int? SizeGb { get; init; }
}
