using System.Collections.Immutable;

namespace AvdPulumi.Components.AzureLocal;

/// <summary>A network on Azure Local.</summary>
public sealed record LogicalNetworkDefinition
{
    /// <summary>Its full ARM id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in Azure.</summary>
    public required string Name { get; init; }

    /// <summary>Full ARM id of the custom location that it belongs to.</summary>
    public required string CustomLocationId { get; init; }

    /// <summary>The virtual switch on the cluster.</summary>
    public required string SwitchName { get; init; }

    /// <summary>The VLAN; 0 is untagged.</summary>
    public required int Vlan { get; init; }

    /// <summary>Default: none, for DHCP. The range and gateway from which Azure Local gives addresses out.</summary>
    public StaticRange? Static { get; init; }

    /// <summary>DNS servers. Azure Local takes no new ones later.</summary>
    public required ImmutableArray<string> DnsServers { get; init; }
}

/// <summary>Addresses that Azure Local gives out.</summary>
/// <param name="Prefix">The network's range, such as <c>10.10.20.0/24</c>.</param>
/// <param name="Gateway">The default gateway; null for none.</param>
/// <param name="Pools">First and last address of each pool.</param>
public sealed record StaticRange(string Prefix, string? Gateway, ImmutableArray<(string First, string Last)> Pools);
