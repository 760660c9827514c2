using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A network on Azure Local.</summary>
/// <remarks>Source: Architecture Deep Design, Network Design; Azure Local logical networks</remarks>
public sealed record LogicalNetworkSettings
{
    /// <summary>The network's name; other sections refer to it.</summary>
    [StringLength(64, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>
    /// Default: the network is created. The id of a network that exists and is used. Its address keys below may still be given, so that addresses can be
    /// checked.
    /// </summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: that of the first cluster. The id of the custom location the network belongs to.</summary>
    public ArmId? CustomLocationId { get; init; }

    /// <summary>Default: none. The virtual switch on the cluster, such as ConvergedSwitch(compute_management); needed when the network is created.</summary>
    [StringLength(120, MinimumLength = 1)]
    public string? SwitchName { get; init; }

    /// <summary>Default: 0. The VLAN; 0 is untagged.</summary>
    [Range(0, 4094)]
    public int Vlan { get; init; }

    /// <summary>Default: Static. Whether addresses come from the pools below or from DHCP.</summary>
    public IpAllocation Allocation { get; init; } = IpAllocation.Static;

    /// <summary>Default: none. The network's range, such as 10.10.20.0/24.</summary>
    public Cidr? AddressPrefix { get; init; }

    /// <summary>Default: none. The default gateway.</summary>
    public IPv4Address? Gateway { get; init; }

    /// <summary>Default: network.dns_servers. The network's own DNS servers.</summary>
    public ImmutableArray<IPv4Address> DnsServers { get; init; } = [];

    /// <summary>Default: none. Ranges that addresses are taken from. They cannot be widened easily later.</summary>
    public ImmutableArray<IpPoolSettings> Pools { get; init; } = [];
}
