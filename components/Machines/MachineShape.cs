using System.Collections.Immutable;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Machines;

/// <summary>What a machine is made of, alike for many.</summary>
public sealed record MachineShape
{
    /// <summary>Virtual processors.</summary>
    public required int Processors { get; init; }

    /// <summary>Memory in MB.</summary>
    public required int MemoryMb { get; init; }

    /// <summary>Default: memory is fixed.</summary>
    public MemoryRange? DynamicMemory { get; init; }

    /// <summary>Default: none. Graphics processors.</summary>
    public ImmutableArray<MachineGpu> Gpus { get; init; } = [];

    /// <summary>Default: true. Whether it has a virtual TPM, which Windows 11 needs.</summary>
    public bool Tpm { get; init; } = true;

    /// <summary>Default: true. Whether it starts with secure boot, which Windows 11 needs.</summary>
    public bool SecureBoot { get; init; } = true;

    /// <summary>Default: false. Whether it is of the security type TrustedLaunch.</summary>
    public bool TrustedLaunch { get; init; }

    /// <summary>Default: the image's. Windows time zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Default: false. Whether Windows updates itself.</summary>
    public bool AutomaticUpdates { get; init; }

    /// <summary>Default: manually. How the Arc agent lets Windows be patched.</summary>
    public AzureNative.HybridCompute.PatchModeTypes PatchMode { get; init; } = AzureNative.HybridCompute.PatchModeTypes.Manual;
}

/// <summary>The bounds within which Hyper-V gives a machine its memory.</summary>
/// <param name="MinimumMb">The least, in MB.</param>
/// <param name="MaximumMb">The most, in MB.</param>
/// <param name="BufferPercent">Spare memory, in percent of what the machine uses: 5 to 2000.</param>
public sealed record MemoryRange(int MinimumMb, int MaximumMb, int BufferPercent);

/// <summary>A graphics processor.</summary>
/// <param name="Assignment">The whole device, or a partition of it.</param>
/// <param name="Name">Name of the device on the node; null for any.</param>
/// <param name="PartitionSizeMb">Memory of a partition in MB; null for the node's own size.</param>
public sealed record MachineGpu(AzureNative.AzureStackHCI.GpuAssignmentTypeEnum Assignment, string? Name, int? PartitionSizeMb);
