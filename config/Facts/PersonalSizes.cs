using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Facts;

/// <summary>The starting size of a session host with one user.</summary>
/// <remarks>
/// Source: Session host virtual machine sizing guidelines for Azure Virtual Desktop and Remote Desktop Services, single-session recommendations
/// (https://learn.microsoft.com/windows-server/remote/remote-desktop-services/virtual-machine-recs).
/// </remarks>
internal static class PersonalSizes
{
    /// <summary>Processors and memory for a workload.</summary>
    public static VmSizeSettings Of(UserType type) =>
        type switch
        {
            UserType.Light => new VmSizeSettings { Processors = 2, MemoryMb = 8192 },
            UserType.Knowledge => new VmSizeSettings { Processors = 4, MemoryMb = 16384 },
            UserType.Power => new VmSizeSettings { Processors = 8, MemoryMb = 32768 },
        };
}
