namespace AvdPulumi.Configuration.Facts;

/// <summary>What Hyper-V and Windows allow a virtual machine on Azure Local.</summary>
internal static class VirtualMachineLimits
{
    /// <summary>Hyper-V assigns memory in steps of 2 MB (source: Hyper-V, Set-VMMemory).</summary>
    public const int MemoryStepMb = 2;

    /// <summary>Four SCSI controllers with 64 disks each, minus the system disk (source: Hyper-V maximum scale limits).</summary>
    public const int DataDisks = (4 * 64) - 1;

    /// <summary>Windows 11 requires two processors (source: Windows 11 requirements).</summary>
    public const int ClientProcessors = 2;

    /// <summary>Windows 11 requires 4 GB of memory (source: Windows 11 requirements).</summary>
    public const int ClientMemoryMb = 4096;

    /// <summary>A machine accepts one partition of a graphics processor (source: Azure Local, Manage GPUs using partitioning).</summary>
    public const int GpuPartitions = 1;

    /// <summary>How many MB a GB has.</summary>
    public const int MbAGb = 1024;
}
