using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Hosts;

/// <summary>One session host of a pool.</summary>
public sealed record EstateHost
{
    /// <summary>The pool that it serves.</summary>
    public required EstatePool Pool { get; init; }

    /// <summary>Its number.</summary>
    public required int Number { get; init; }

    /// <summary>Its computer name: prefix and number.</summary>
    public required string ComputerName { get; init; }

    /// <summary>The Azure Local cluster that it runs on.</summary>
    public required ClusterSettings Cluster { get; init; }

    /// <summary>The storage path of its disks, a name from <c>storage.paths</c>; null if Azure Local chooses. Hosts use the paths of the cluster in turn.</summary>
    public required string? StoragePath { get; init; }

    /// <summary>Its address; null if the logical network assigns one.</summary>
    public required IPv4Address? Address { get; init; }

    /// <summary>Full ARM id of its resource group.</summary>
    public required string GroupId { get; init; }

    /// <summary>Full ARM id of its Arc machine.</summary>
    public string MachineId => ArmPath.Of(GroupId, ArmTypes.Machine, ComputerName);

    /// <summary>Its name in the host pool, as its agent reports it: with the domain if it joins one.</summary>
    public string RegisteredName => RegisteredNames.Of(Pool.Settings, ComputerName);

    /// <summary>Paths of the settings that it comes from: the count of its cluster, and what is its own.</summary>
    public required ImmutableArray<string> Settings { get; init; }

    /// <summary>The hosts of <paramref name="pool"/>, cluster by cluster, in the order of their numbers.</summary>
    internal static IEnumerable<EstateHost> AllOf(EstatePool pool, Func<ClusterSettings, string> groupId)
    {
        var hosts = pool.Settings.SessionHost;
        foreach (var numbers in HostNumbers.Of(hosts))
            for (var number = numbers.First; number <= numbers.Last; number++)
                yield return Of(pool, numbers.Cluster, number, number - numbers.First, groupId);
    }

    private static EstateHost Of(EstatePool pool, int index, int number, int place, Func<ClusterSettings, string> groupId)
    {
        var (hosts, path) = (pool.Settings.SessionHost, ItemPath.Of("session_host.clusters", index));
        var cluster = hosts.Clusters[index];
        var (paths, hasAddress) = (cluster.StoragePaths, place < cluster.Addresses.Length);
        List<string> settings = [$"{path}.count"];
        if (!paths.IsEmpty)
            settings.Add(ItemPath.Of($"{path}.storage_paths", place % paths.Length));
        if (hasAddress)
            settings.Add(ItemPath.Of($"{path}.addresses", place));
        return new EstateHost
        {
            Pool = pool,
            Number = number,
            ComputerName = ComputerNames.OfHost(hosts, number),
            Cluster = cluster,
            GroupId = groupId(cluster),
            StoragePath = paths.IsEmpty ? null : paths[place % paths.Length],
            Address = hasAddress ? cluster.Addresses[place] : null,
            Settings = [.. settings.Select(pool.PathOf)],
        };
    }
}
