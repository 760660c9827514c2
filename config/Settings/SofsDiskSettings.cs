using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>The disks of each file server node.</summary>
/// <remarks>Source: azurelocal-sofs-fslogix</remarks>
public sealed record SofsDiskSettings
{
    /// <summary>Default: 4. Disks of each node.</summary>
    [Range(2, 16)]
    public int PerNode { get; init; } = 4;

    /// <summary>Default: 1024. The size of each, in GB.</summary>
    [Range(32, 65536)]
    public int SizeGb { get; init; } = 1024;

    /// <summary>Default: true. Whether the files grow with their content.</summary>
    public bool Dynamic { get; init; } = true;
}
