using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>Processors and memory of a virtual machine.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/create-arc-virtual-machines">Create Azure Local virtual machines enabled by Azure Arc</seealso>
public sealed record VmSizeSettings
{
    /// <summary>Virtual processors.</summary>
    [Range(1, 128)]
    public required int Processors { get; init; }

    /// <summary>Memory in MB; 32768 is 32 GB.</summary>
    [Range(1024, 2097152)]
    public required int MemoryMb { get; init; }

    /// <summary>Default: memory is fixed. Lets Hyper-V take idle memory back. Not for file server nodes.</summary>
    public DynamicMemorySettings? DynamicMemory { get; init; }

    /// <summary>Default: none. Graphics processors assigned to the machine.</summary>
    public ImmutableArray<GpuSettings> Gpus { get; init; } = [];
}

/// <summary>The bounds within which Hyper-V gives a machine its memory.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/create-arc-virtual-machines">Create Azure Local virtual machines enabled by Azure Arc</seealso>
public sealed record DynamicMemorySettings
{
    /// <summary>The least memory, in MB.</summary>
    [Range(512, 2097152)]
    public required int MinimumMb { get; init; }

    /// <summary>The most memory, in MB.</summary>
    [Range(512, 2097152)]
    public required int MaximumMb { get; init; }

    /// <summary>Default: 20. Spare memory kept for the machine, in percent of what it uses.</summary>
    [Range(5, 2000)]
    public int BufferPercent { get; init; } = 20;
}

/// <summary>A graphics processor assigned to a machine.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/gpu-manage-via-partitioning">Manage GPUs using partitioning</seealso>
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

/// <summary>A further disk of a machine.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/create-arc-virtual-machines">Create Azure Local virtual machines enabled by Azure Arc</seealso>
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

/// <summary>The local administrator of a machine.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/create-arc-virtual-machines">Create Azure Local virtual machines enabled by Azure Arc</seealso>
public sealed record AdminSettings
{
    /// <summary>The account's name; Windows refuses names such as administrator.</summary>
    [StringLength(20, MinimumLength = 1)]
    public required string Username { get; init; }

    /// <summary>Where the password is kept. It is used when a machine is created and not changed after.</summary>
    public required SecretReference Password { get; init; }
}

/// <summary>How a graphics processor is assigned.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/gpu-manage-via-partitioning">Manage GPUs using partitioning</seealso>
public enum GpuAssignment
{
    /// <summary>The whole device.</summary>
    GpuDDA,

    /// <summary>A partition of it.</summary>
    GpuP,
}
