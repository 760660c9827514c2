namespace AvdPulumi.Configuration;

/// <summary>The generation of a virtual machine.</summary>
/// <remarks>Source: Hyper-V</remarks>
public enum HyperVGeneration
{
    /// <summary>BIOS.</summary>
    V1,

    /// <summary>UEFI, with secure boot.</summary>
    V2,
}
