using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Hosts;

/// <summary>The numbers of the session hosts of one cluster.</summary>
/// <param name="Cluster">The index of the cluster.</param>
/// <param name="First">The first number.</param>
/// <param name="Last">The last number; one less than the first if the cluster has no hosts.</param>
internal sealed record HostNumbers(int Cluster, int First, int Last)
{
    /// <summary>How many hosts there are on all clusters.</summary>
    public static long Total(SessionHostSettings hosts) => hosts.Clusters.Sum(static cluster => (long)cluster.Count);

    /// <summary>The numbers by cluster. A cluster without a start number continues after the highest number before it.</summary>
    public static IEnumerable<HostNumbers> Of(SessionHostSettings hosts)
    {
        var next = hosts.StartNumber;
        for (var i = 0; i < hosts.Clusters.Length; i++)
        {
            var first = hosts.Clusters[i].StartNumber ?? next;
            var last = first + hosts.Clusters[i].Count - 1;
            next = Math.Max(next, last + 1);
            yield return new HostNumbers(i, first, last);
        }
    }
}
