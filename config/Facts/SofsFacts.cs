using System.Collections.Immutable;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Facts;

/// <summary>
/// Sizes of a file server guest cluster. Source: Architecture Deep Design, SOFS Guest; azurelocal-sofs-fslogix; Storage Spaces Direct in virtual machines.
/// </summary>
internal static class SofsFacts
{
    /// <summary>Nodes of the recommended design, which tolerates the loss of one.</summary>
    public const int Nodes = 3;

    /// <summary>Copies of the data in that design. By default, Windows keeps three copies on three nodes.</summary>
    public const int Copies = 2;

    /// <summary>
    /// Disks of each node whose space stays free, so that Windows can rebuild a failed disk at once. Source: Plan volumes on Storage Spaces Direct (one drive per server, up to four).
    /// </summary>
    public const int ReserveDisksPerNode = 1;

    /// <summary>The fewest data disks of a node. Source: Storage Spaces Direct in virtual machines.</summary>
    public const int LeastDisksPerNode = 2;

    /// <summary>The largest volume that Microsoft supports: 64 TB. Source: Plan volumes on Storage Spaces Direct.</summary>
    public const long LargestVolumeOfWindowsGb = 65536;

    /// <summary>The maximum capacity of the disks of one server: 400 TB. Source: Storage Spaces Direct hardware requirements.</summary>
    public const long LargestNodeGb = 409600;

    /// <summary>How long a guest should wait for a disk; the default of Windows is 6 seconds.</summary>
    public const int SpaceportTimeoutSeconds = 30;

    /// <summary>
    /// Share option B of the reference design, with the sizes of its shares. A plan uses their proportion; for any other estate it is an assumption.
    /// Source: azurelocal-sofs-fslogix, share option B.
    /// </summary>
    public static ImmutableArray<(ShareContent Content, int Gb)> ThreeShares { get; } =
    [(ShareContent.Profiles, 3072), (ShareContent.Odfc, 1536), (ShareContent.AppData, 1024)];

    /// <summary>The folder in which a host cluster has its volumes.</summary>
    private const string VolumesFolder = @"C:\ClusterStorage\";

    /// <summary>The volume that a folder on the host cluster is on; null for a folder elsewhere.</summary>
    public static string? VolumeOf(string folder)
    {
        if (!folder.StartsWith(VolumesFolder, StringComparison.OrdinalIgnoreCase))
            return null;
        var volume = folder[VolumesFolder.Length..].Split('\\')[0];
        return volume.Length == 0 ? null : volume;
    }
}
