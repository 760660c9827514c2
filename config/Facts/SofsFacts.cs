namespace AvdPulumi.Configuration;

/// <summary>
/// Sizes of a file server guest cluster. Source: Architecture Deep Design, SOFS Guest; azurelocal-sofs-fslogix; Storage Spaces Direct in virtual machines.
/// </summary>
internal static class SofsFacts
{
    /// <summary>Nodes of the recommended design: one may be lost.</summary>
    public const int Nodes = 3;

    /// <summary>Copies of the data in that design. Windows makes three on three nodes when not told.</summary>
    public const int Copies = 2;

    /// <summary>The largest volume that Microsoft supports: 64 TB. Source: Plan volumes on Storage Spaces Direct.</summary>
    public const long LargestVolumeOfWindowsGb = 65536;

    /// <summary>The most that the disks of one server may hold: 400 TB. Source: Storage Spaces Direct hardware requirements.</summary>
    public const long LargestNodeGb = 409600;

    /// <summary>How long a guest should wait for a disk; Windows waits 6 seconds when not told.</summary>
    public const int SpaceportTimeoutSeconds = 30;

    /// <summary>The folder in which a host cluster has its volumes.</summary>
    private const string VolumesFolder = @"C:\ClusterStorage\";

    /// <summary>What all disks hold together.</summary>
    public static long PoolGb(SofsSettings sofs) => (long)sofs.Nodes.Length * sofs.DataDisks.PerNode * sofs.DataDisks.SizeGb;

    /// <summary>The largest volume the pool can carry at all, with nothing left to rebuild on.</summary>
    public static long LargestVolumeGb(SofsSettings sofs) => PoolGb(sofs) / sofs.Volume.Copies;

    /// <summary>The largest volume that leaves the space of one disk per node, on which a failed disk is rebuilt.</summary>
    public static long UsableGb(SofsSettings sofs) => (PoolGb(sofs) - ((long)sofs.Nodes.Length * sofs.DataDisks.SizeGb)) / sofs.Volume.Copies;

    /// <summary>The volume that a folder on the host cluster is on; null for a folder elsewhere.</summary>
    public static string? VolumeOf(string folder)
    {
        if (!folder.StartsWith(VolumesFolder, StringComparison.OrdinalIgnoreCase)) return null;
        var volume = folder[VolumesFolder.Length..].Split('\\')[0];
        return volume.Length == 0 ? null : volume;
    }
}
