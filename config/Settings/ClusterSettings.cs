using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>One Azure Local cluster and the session hosts on it.</summary>
/// <remarks>Source: Architecture Deep Design, Session Host Topologies</remarks>
public sealed record ClusterSettings
{
    /// <summary>A short name for the cluster; other sections refer to it.</summary>
    [StringLength(40, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>The id of the cluster's custom location.</summary>
    public required ArmId CustomLocationId { get; init; }

    /// <summary>The network the hosts are on: a name from network.logical_networks.</summary>
    [StringLength(64, MinimumLength = 1)]
    public required string LogicalNetwork { get; init; }

    /// <summary>Default: Azure Local chooses. The storage paths the hosts' disks are spread over: names from storage.paths.</summary>
    public ImmutableArray<string> StoragePaths { get; init; } = [];

    /// <summary>How many session hosts the cluster carries.</summary>
    [Range(0, 999)]
    public required int Count { get; init; }

    /// <summary>
    /// Default: the next free number after the clusters before it. The number of the first host on this cluster. Give it when clusters grow separately, so
    /// that names stay.
    /// </summary>
    [Range(0, 9999)]
    public int? StartNumber { get; init; }

    /// <summary>Default: the logical network assigns them. Fixed addresses of the hosts, in the order of their numbers.</summary>
    public ImmutableArray<IPv4Address> Addresses { get; init; } = [];

    /// <summary>Default: deployment.resource_groups.session_hosts. A resource group for this cluster's hosts.</summary>
    public ResourceGroupSettings? ResourceGroup { get; init; }
}
