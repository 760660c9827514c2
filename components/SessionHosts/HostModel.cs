using System.Collections.Immutable;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Machines;
using Pulumi;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>What the hosts of one pool on one cluster have in common.</summary>
public sealed record HostModel
{
    /// <summary>Default: default. Name of the pool, for a program that has several.</summary>
    public string Pool { get; init; } = FixedNames.OnlyPool;

    /// <summary>Default: the id of the custom location. Name of the cluster; a number of its hosts is set up at a time.</summary>
    public string Cluster
    {
        get => field ?? Machine.CustomLocationId;
        init;
    }

    /// <summary>Default: 10. How many hosts of the cluster are set up at a time, at least 1. Where pools differ, the least holds.</summary>
    public int AtATime { get; init; } = HostDefaults.AtATime;

    /// <summary>Their machines.</summary>
    public required MachineModel Machine { get; init; }

    /// <summary>Default: none, where each host has one of its own by <see cref="Registration"/>. The registration token of the pool.</summary>
    public Input<string>? Token { get; init; }

    /// <summary>Default: none, for hosts that register with the pool's <see cref="Token"/>. How hosts are made in their pool, each with a token of its own.</summary>
    public PoolRegistration? Registration { get; init; }

    /// <summary>What is done to a host, in this order.</summary>
    public required MachineChain Steps { get; init; }

    /// <summary>Default: none. Where profiles are kept, as far as this program makes it; the steps of phase 7 wait for it.</summary>
    public ImmutableArray<Prerequisite> ProfileStores { get; init; } = [];

    /// <summary>Default: none. Full ARM id of the patch window that hosts are assigned to.</summary>
    public Input<string>? PatchWindowId { get; init; }

    /// <summary>Default: none. The vault that each host reads.</summary>
    public VaultAccess? Vault { get; init; }
}

/// <summary>A vault that the identities of hosts may read.</summary>
/// <param name="VaultId">Full ARM id of the vault.</param>
/// <param name="Role">The role.</param>
/// <param name="Provider">The provider of the vault's subscription; null for the machines' own.</param>
public sealed record VaultAccess(Input<string> VaultId, GrantedRole Role, ProviderResource? Provider);
