using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>The bounds within which Hyper-V gives a machine its memory.</summary>
/// <remarks>Source: Azure Local virtual machine instances</remarks>
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
