using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A graphics processor assigned to a machine.</summary>
/// <remarks>Source: Azure Local virtual machine instances</remarks>
public sealed record GpuSettings
{
    /// <summary>The whole device, or a partition of it.</summary>
    public required GpuAssignment Assignment { get; init; }

    /// <summary>Default: any device. The name of the device on the host.</summary>
    public string? Name { get; init; }

    /// <summary>Default: the host's partition size. The memory of a partition, in MB; with GpuP.</summary>
    [Range(1, 1048576)]
    public int? PartitionSizeMb { get; init; }
}
