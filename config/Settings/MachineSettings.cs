using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>Processors and memory of a virtual machine.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/create-arc-virtual-machines">Create Azure Local virtual machines enabled by Azure Arc</seealso>
public sealed record VmSizeSettings
{
    /// <summary>The number of virtual processors.</summary>
    [Range(1, 128)]
    public required int Processors { get; init; }

    /// <summary>Memory in MB; 32768 is 32 GB.</summary>
    [Range(1024, 2097152)]
    public required int MemoryMb { get; init; }

    /// <summary>Default: memory is fixed. Lets Hyper-V reclaim idle memory. Not supported for file server nodes.</summary>
    public DynamicMemorySettings? DynamicMemory { get; init; }

    /// <summary>Default: none. The graphics processors (GPUs) that are assigned to the machine.</summary>
    public ImmutableArray<GpuSettings> Gpus { get; init; } = [];
}

/// <summary>The limits of the memory that Hyper-V assigns to a machine.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/create-arc-virtual-machines">Create Azure Local virtual machines enabled by Azure Arc</seealso>
public sealed record DynamicMemorySettings
{
    /// <summary>The minimum memory, in MB.</summary>
    [Range(512, 2097152)]
    public required int MinimumMb { get; init; }

    /// <summary>The maximum memory, in MB.</summary>
    [Range(512, 2097152)]
    public required int MaximumMb { get; init; }

    /// <summary>Default: 20. Memory that is reserved for the machine, in percent of the memory it uses.</summary>
    [Range(5, 2000)]
    public int BufferPercent { get; init; } = 20;
}

/// <summary>A graphics processor (GPU) that is assigned to a machine.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/gpu-manage-via-partitioning">Manage GPUs using partitioning</seealso>
public sealed record GpuSettings
{
    /// <summary>Whether the whole device or a partition of it is assigned.</summary>
    public required GpuAssignment Assignment { get; init; }

    /// <summary>Default: any device. The name of the device on the physical machine.</summary>
    public string? Name { get; init; }

    /// <summary>Default: the partition size of the physical machine. The memory of a partition, in MB; used with GpuP.</summary>
    [Range(1, 1048576)]
    public int? PartitionSizeMb { get; init; }
}

/// <summary>An additional disk of a machine.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/create-arc-virtual-machines">Create Azure Local virtual machines enabled by Azure Arc</seealso>
public sealed record DataDiskSettings
{
    /// <summary>The suffix of the disk's name, after the machine's name.</summary>
    [StringLength(40, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>The size in GB.</summary>
    [Range(1, 65536)]
    public required int SizeGb { get; init; }

    /// <summary>Default: true. Whether the disk file grows with its content.</summary>
    public bool Dynamic { get; init; } = true;

    /// <summary>Default: the storage path of the session host. The storage path of the disk: a name from storage.paths.</summary>
    public string? StoragePath { get; init; }
}

/// <summary>The local administrator of a machine.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/create-arc-virtual-machines">Create Azure Local virtual machines enabled by Azure Arc</seealso>
public sealed record AdminSettings
{
    /// <summary>The account's name; Windows rejects names such as administrator.</summary>
    [StringLength(20, MinimumLength = 1)]
    public required string Username { get; init; }

    /// <summary>Where the password is stored. It is used when a machine is created and is not changed afterwards.</summary>
    public required SecretReference Password { get; init; }
}

/// <summary>How a graphics processor is assigned.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/gpu-manage-via-partitioning">Manage GPUs using partitioning</seealso>
public enum GpuAssignment
{
    /// <summary>The whole device.</summary>
    GpuDDA,

    /// <summary>A partition of the device.</summary>
    GpuP,
}
