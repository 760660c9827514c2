using System.Collections.Immutable;
using AvdPulumi.Components.ExtensionResources;
using Pulumi;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>What the hosts of one pool on one cluster have in common.</summary>
public sealed record HostModel
{
    /// <summary>Name of the pool.</summary>
    public required string Pool { get; init; }

    /// <summary>Name of the cluster; a number of its hosts is set up at a time.</summary>
    public required string Cluster { get; init; }

    /// <summary>How many hosts of the cluster are set up at a time, at least 1. Where pools differ, the least holds.</summary>
    public required int AtATime { get; init; }

    /// <summary>Full ARM id of the custom location of the cluster.</summary>
    public required string CustomLocationId { get; init; }

    /// <summary>Where the machines go.</summary>
    public required Input<string> ResourceGroupName { get; init; }

    /// <summary>Region of the custom location.</summary>
    public required string Location { get; init; }

    /// <summary>Tags of everything that belongs to a host.</summary>
    public required ImmutableDictionary<string, string> Tags { get; init; }

    /// <summary>Full ARM id of the logical network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>Default: none. Full ARM id of the network security group that network interfaces are in.</summary>
    public string? SecurityGroupId { get; init; }

    /// <summary>Default: those of the network. DNS servers of the network interface.</summary>
    public ImmutableArray<string> DnsServers { get; init; } = [];

    /// <summary>Full ARM id of the image.</summary>
    public required string ImageId { get; init; }

    /// <summary>Default: true. Whether another image means another machine; else a machine keeps what it started from.</summary>
    public bool FollowsImage { get; init; } = true;

    /// <summary>Processors, memory, security.</summary>
    public required MachineShape Shape { get; init; }

    /// <summary>Default: none. Further disks.</summary>
    public ImmutableArray<MachineDisk> Disks { get; init; } = [];

    /// <summary>Default: none. The proxy of the Arc agent.</summary>
    public HostProxy? Proxy { get; init; }

    /// <summary>Name of the local administrator.</summary>
    public required string AdminUsername { get; init; }

    /// <summary>The local administrator's password.</summary>
    public required Input<string> AdminPassword { get; init; }

    /// <summary>Default: none, where each host has one of its own by <see cref="Registration"/>. The registration token of the pool.</summary>
    public Input<string>? Token { get; init; }

    /// <summary>Default: none, for hosts that register with the pool's <see cref="Token"/>. How hosts are made in their pool, each with a token of its own.</summary>
    public PoolRegistration? Registration { get; init; }

    /// <summary>What is done to a host, in this order.</summary>
    public required HostChain Steps { get; init; }

    /// <summary>Default: none. Full ARM ids of data collection rules, by a key that is identity. The monitor agent must be among the steps.</summary>
    public ImmutableSortedDictionary<string, Input<string>> DataCollectionRules { get; init; } = ImmutableSortedDictionary<string, Input<string>>.Empty;

    /// <summary>Default: none. Full ARM id of the patch window that hosts are assigned to.</summary>
    public Input<string>? PatchWindowId { get; init; }

    /// <summary>How long a machine may take.</summary>
    public required TimeSpan MachineTimeout { get; init; }

    /// <summary>How long an extension may take.</summary>
    public required TimeSpan ExtensionTimeout { get; init; }

    /// <summary>Default: none. The vault that each host reads.</summary>
    public VaultAccess? Vault { get; init; }
}

/// <summary>A vault that the identities of hosts may read.</summary>
/// <param name="VaultId">Full ARM id of the vault.</param>
/// <param name="Role">The role.</param>
/// <param name="Provider">The provider of the vault's subscription; null for the machines' own.</param>
public sealed record VaultAccess(Input<string> VaultId, GrantedRole Role, ProviderResource? Provider);
