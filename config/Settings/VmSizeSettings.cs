using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>Processors and memory of a virtual machine.</summary>
/// <remarks>Source: Architecture Deep Design, Session Density</remarks>
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
