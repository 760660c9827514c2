namespace AvdPulumi.Configuration;

/// <summary>How a graphics processor is assigned.</summary>
/// <remarks>Source: Azure Local virtual machine instances</remarks>
public enum GpuAssignment
{
    /// <summary>The whole device.</summary>
    GpuDDA,

    /// <summary>A partition of it.</summary>
    GpuP,
}
