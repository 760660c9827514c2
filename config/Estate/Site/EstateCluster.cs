using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Site;

/// <summary>An Azure Local cluster of the estate, and the machines on it.</summary>
public sealed record EstateCluster
{
    /// <summary>Its name in the config; the name of its custom location if only a file server is on it.</summary>
    public required string Name { get; init; }

    /// <summary>Its custom location.</summary>
    public required ArmId LocationId { get; init; }

    /// <summary>Its session hosts by pool, in the order of the config. A pool without hosts on it is not listed.</summary>
    public required ImmutableArray<(EstatePool Pool, ImmutableArray<EstateHost> Hosts)> Pools { get; init; }

    /// <summary>The file servers whose nodes run on it.</summary>
    public required ImmutableArray<EstateFileServer> FileServers { get; init; }

    /// <summary>The clusters of an estate, those with session hosts first, in the order of the config.</summary>
    public static ImmutableArray<EstateCluster> AllOf(AvdEstate estate)
    {
        var named = estate
            .Pools.SelectMany(pool =>
                pool.Settings.SessionHost.Clusters.Select(cluster => (cluster.Name, Location: cluster.CustomLocationId))
            )
            .Concat(
                estate.FileServers.Select(server => (server.Settings.CustomLocationId.Name, Location: server.Settings.CustomLocationId))
            );
        return [.. named.DistinctBy(cluster => cluster.Location).Select(cluster => Of(estate, cluster.Name, cluster.Location))];
    }

    /// <summary>Whether a machine at a custom location runs on it.</summary>
    public bool Is(ArmId location) => location == LocationId;

    private static EstateCluster Of(AvdEstate estate, string name, ArmId location) =>
        new()
        {
            Name = name,
            LocationId = location,
            Pools =
            [
                .. estate
                    .Pools.Select(pool =>
                        (Pool: pool, Hosts: pool.Hosts.Where(host => host.Cluster.CustomLocationId == location).ToImmutableArray())
                    )
                    .Where(part => !part.Hosts.IsEmpty),
            ],
            FileServers = [.. estate.FileServers.Where(server => server.Settings.CustomLocationId == location)],
        };
}
