using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>What the disks of a file server cluster hold, in gigabytes.</summary>
/// <param name="Nodes">Its nodes.</param>
/// <param name="DisksPerNode">Data disks of each.</param>
/// <param name="DiskGb">The size of each disk.</param>
/// <param name="Copies">Copies of every byte.</param>
/// <param name="VolumeGb">The size of the volume; null for the largest one that leaves the reserve.</param>
public sealed record FileServerCapacity(int Nodes, int DisksPerNode, int DiskGb, int Copies, int? VolumeGb)
{
    /// <summary>What all disks hold together.</summary>
    public long PoolGb => (long)Nodes * DisksPerNode * DiskGb;

    /// <summary>The space that stays free to rebuild a failed disk at once.</summary>
    public long ReserveGb => (long)Nodes * SofsFacts.ReserveDisksPerNode * DiskGb;

    /// <summary>The largest volume that the pool can hold, without space for a rebuild.</summary>
    public long LargestVolumeGb => PoolGb / Copies;

    /// <summary>The largest volume that leaves the reserve.</summary>
    public long UsableGb => (PoolGb - ReserveGb) / Copies;

    /// <summary>What the volume holds: its size in the config, otherwise the largest volume that leaves the reserve.</summary>
    public long HoldsGb => VolumeGb ?? UsableGb;

    /// <summary>The capacity that <paramref name="sofs"/> declares.</summary>
    public static FileServerCapacity Of(SofsSettings sofs) =>
        new(sofs.Nodes.Length, sofs.DataDisks.PerNode, sofs.DataDisks.SizeGb, sofs.Volume.Copies, sofs.Volume.SizeGb);

    /// <summary>The pool that so many gigabytes of data need: all copies, and the reserve.</summary>
    public long PoolNeededGb(long dataGb) => (dataGb * Copies) + ReserveGb;

    /// <summary>The disks of each node that so much data needs, with disks of this size.</summary>
    public long DisksNeeded(long dataGb) =>
        Math.Max(SofsFacts.LeastDisksPerNode, Quotient.RoundedUp(dataGb * Copies, (long)Nodes * DiskGb) + SofsFacts.ReserveDisksPerNode);

    /// <summary>The size of each disk that so much data needs, with as many disks as there are.</summary>
    public long DiskGbNeeded(long dataGb) =>
        Quotient.RoundedUp(dataGb * Copies, (long)Nodes * (DisksPerNode - SofsFacts.ReserveDisksPerNode));
}
