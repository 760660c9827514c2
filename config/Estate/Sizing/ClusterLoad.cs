using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>What one Azure Local cluster has to carry, and its physical nodes.</summary>
/// <param name="Location">Its custom location.</param>
/// <param name="Path">The count of its session hosts.</param>
/// <param name="Name">Its name in the config.</param>
/// <param name="Hosts">Its session hosts.</param>
/// <param name="Sofs">The file server, if it is on this cluster.</param>
/// <param name="Nodes">Its physical nodes, if sizing declares them.</param>
internal sealed record ClusterLoad(
    ArmId Location,
    string Path,
    string Name,
    int Hosts,
    SofsSettings? Sofs,
    ImmutableArray<NodeSettings> Nodes
)
{
    private const int MbPerGb = 1024;

    public int NodeCount => Nodes.Sum(node => node.Count);

    public long Cores => Nodes.Sum(node => (long)node.Count * node.Cores);

    /// <summary>Cores that are left when the largest node is down, for repair or maintenance.</summary>
    public long CoresWithoutOne => Cores - Nodes.Max(node => node.Cores);

    public long MemoryGb => Nodes.Sum(node => (long)node.Count * node.MemoryGb);

    public long MemoryGbWithoutOne => MemoryGb - Nodes.Max(node => node.MemoryGb);

    /// <summary>Null if one of the nodes does not declare it.</summary>
    public long? StorageGb =>
        Nodes.All(node => node.UsableStorageGb is not null) ? Nodes.Sum(node => (long)node.Count * node.UsableStorageGb!.Value) : null;

    public long ProcessorsAsked(SessionHostSettings hosts) => ((long)Hosts * hosts.Size.Processors) + SofsProcessors;

    /// <summary>Maximum memory of all machines, rounded up.</summary>
    public long MemoryAskedGb(SessionHostSettings hosts, int sets = 1) =>
        RoundedGb(((long)sets * Hosts * MostMb(hosts.Size)) + SofsMemoryMb);

    /// <summary>The maximum number of hosts for so many cores and so much memory, beside the file server.</summary>
    public long MostHosts(SessionHostSettings hosts, long cores, long memoryGb) =>
        Math.Max(0, Math.Min((cores - SofsProcessors) / hosts.Size.Processors, ((memoryGb * MbPerGb) - SofsMemoryMb) / MostMb(hosts.Size)));

    /// <summary>Disks of all machines when they are full.</summary>
    public long StorageAskedGb(SessionHostSettings hosts) =>
        (Hosts * (PlanningLimits.SystemDiskGb + hosts.DataDisks.Sum(disk => (long)disk.SizeGb)))
        + (SofsNodes * (PlanningLimits.SystemDiskGb + (Sofs is { } sofs ? (long)sofs.DataDisks.PerNode * sofs.DataDisks.SizeGb : 0)));

    private int SofsNodes => Sofs?.Nodes.Length ?? 0;

    private long SofsProcessors => (long)SofsNodes * (Sofs?.Size.Processors ?? 0);

    private long SofsMemoryMb => Sofs is { } sofs ? SofsNodes * MostMb(sofs.Size) : 0;

    /// <summary>Maximum memory of a machine.</summary>
    public static long MostMb(VmSizeSettings size) => Math.Max(size.MemoryMb, size.DynamicMemory?.MaximumMb ?? 0);

    /// <summary>Memory in whole gigabytes, rounded up.</summary>
    public static long RoundedGb(long megabytes) => Quotient.RoundedUp(megabytes, MbPerGb);

    /// <summary>The clusters whose nodes are declared. Entries on the same custom location are one cluster.</summary>
    public static IEnumerable<ClusterLoad> Declared(AvdSettings settings) => All(settings).Where(load => !load.Nodes.IsEmpty);

    /// <summary>All clusters, including those without declared nodes and one that has only the file server.</summary>
    public static IEnumerable<ClusterLoad> All(AvdSettings settings)
    {
        var nodes = settings.Sizing.Nodes.ToLookup(node => node.Cluster, StringComparer.Ordinal);
        var withHosts = settings
            .SessionHost.Clusters.Select((cluster, i) => (cluster, i))
            .GroupBy(entry => entry.cluster.CustomLocationId)
            .Select(group => new ClusterLoad(
                group.Key,
                $"session_host.clusters[{group.First().i}].count",
                group.First().cluster.Name,
                group.Sum(entry => entry.cluster.Count),
                group.Key == settings.Sofs?.CustomLocationId ? settings.Sofs : null,
                [.. group.Select(entry => entry.cluster.Name).Distinct(StringComparer.Ordinal).SelectMany(name => nodes[name])]
            ));
        return
            settings.Sofs is { CustomLocationId: var apart }
            && settings.SessionHost.Clusters.All(cluster => cluster.CustomLocationId != apart)
            ? withHosts.Append(new ClusterLoad(apart, "sofs.custom_location_id", apart.Name, Hosts: 0, settings.Sofs, Nodes: []))
            : withHosts;
    }
}
