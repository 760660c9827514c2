using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>DNS, logical networks on Azure Local, private endpoints and RDP Shortpath.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/prerequisites">Prerequisites for Azure Virtual Desktop</seealso>
public sealed record NetworkSettings
{
    /// <summary>The DNS servers of session hosts and file servers: the domain controllers. They must forward Azure's zones.</summary>
    [ItemCount(Least = 1)]
    public required ImmutableArray<IPv4Address> DnsServers { get; init; }

    /// <summary>Default: the domain's time servers. The time servers. Kerberos fails if clocks differ by more than five minutes.</summary>
    public ImmutableArray<HostAddress> NtpServers { get; init; } = [];

    /// <summary>The logical networks on Azure Local, created by this program or existing.</summary>
    [ItemCount(Least = 1)]
    public required ImmutableArray<LogicalNetworkSettings> LogicalNetworks { get; init; }

    /// <summary>Default: the defaults of its keys. Network security groups for the session hosts.</summary>
    public SecurityGroupSettings Nsg { get; init; } = new();

    /// <summary>Default: internet. How the site connects to Azure. Private endpoints require a VPN or ExpressRoute.</summary>
    public SiteConnectivity Connectivity { get; init; } = SiteConnectivity.Internet;

    /// <summary>Default: none. The virtual network in Azure that the site is connected to; private DNS zones are linked to it.</summary>
    public ArmId? VirtualNetworkId { get; init; }

    /// <summary>Default: none. The subnet for private endpoints without a subnet_id.</summary>
    public ArmId? PrivateEndpointSubnetId { get; init; }

    /// <summary>
    /// Default: deployment.location. The Azure region of the virtual network for private endpoints. Azure requires private endpoints and virtual
    /// network in the same region; the target services may be in another region.
    /// </summary>
    [StringLength(40, MinimumLength = 3)]
    public string? PrivateEndpointLocation { get; init; }

    /// <summary>Default: the defaults of its keys. The private DNS zones of the private endpoints.</summary>
    public PrivateDnsSettings PrivateDns { get; init; } = new();

    /// <summary>Default: the defaults of its keys. Direct UDP between client and session host.</summary>
    public ShortpathSettings Shortpath { get; init; } = new();
}

/// <summary>A logical network on Azure Local.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks">Create logical networks for Azure Local VMs enabled by Azure Arc</seealso>
public sealed record LogicalNetworkSettings
{
    /// <summary>The network's name; other sections refer to it.</summary>
    [StringLength(64, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>
    /// Default: the network is created. The id of an existing logical network to use. Its address keys may still be set; they are then used to check
    /// addresses.
    /// </summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: the custom location of the first cluster. The id of the network's custom location.</summary>
    public ArmId? CustomLocationId { get; init; }

    /// <summary>
    /// Default: none. The virtual switch on the cluster, such as ConvergedSwitch(compute_management). Required if the network is created.
    /// </summary>
    [StringLength(120, MinimumLength = 1)]
    public string? SwitchName { get; init; }

    /// <summary>Default: 0. The VLAN id; 0 means untagged.</summary>
    [Range(0, 4094)]
    public int Vlan { get; init; }

    /// <summary>Default: Static. Whether addresses come from pools or from DHCP.</summary>
    public IpAllocation Allocation { get; init; } = IpAllocation.Static;

    /// <summary>Default: none. The network's address range, such as 10.10.20.0/24.</summary>
    public Cidr? AddressPrefix { get; init; }

    /// <summary>Default: none. The default gateway.</summary>
    public IPv4Address? Gateway { get; init; }

    /// <summary>Default: network.dns_servers. The network's own DNS servers.</summary>
    public ImmutableArray<IPv4Address> DnsServers { get; init; } = [];

    /// <summary>Default: none. The address ranges that addresses are assigned from. They are difficult to extend later.</summary>
    public ImmutableArray<IpPoolSettings> Pools { get; init; } = [];
}

/// <summary>A range of addresses.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks">Create logical networks for Azure Local VMs enabled by Azure Arc</seealso>
public sealed record IpPoolSettings
{
    /// <summary>The first address.</summary>
    public required IPv4Address Start { get; init; }

    /// <summary>The last address.</summary>
    public required IPv4Address End { get; init; }
}

/// <summary>The private DNS zones of the private endpoints.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/private-link-overview">Azure Private Link with Azure Virtual Desktop</seealso>
public sealed record PrivateDnsSettings
{
    /// <summary>Default: none. Whether private DNS zones are created, exist already, or are not managed here.</summary>
    public PrivateDnsMode Mode { get; init; } = PrivateDnsMode.None;

    /// <summary>Default: none. The resource group of the private DNS zones; used with mode existing.</summary>
    public ArmId? ZonesResourceGroupId { get; init; }

    /// <summary>Default: network.virtual_network_id. The virtual networks that the zones are linked to; used with mode create.</summary>
    public ImmutableArray<ArmId> LinkedNetworkIds { get; init; } = [];
}

/// <summary>RDP Shortpath: direct UDP between client and session host.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/rdp-shortpath">RDP Shortpath for Azure Virtual Desktop</seealso>
public sealed record ShortpathSettings
{
    /// <summary>Default: false. Whether clients on the site's network connect directly. It opens a UDP port on the hosts.</summary>
    public bool ManagedNetworks { get; init; }

    /// <summary>Default: 3390. The UDP port on the hosts; used with managed_networks.</summary>
    [Range(1024, 65535)]
    public int Port { get; init; } = 3390;

    /// <summary>Default: any. The client networks that may reach that port.</summary>
    public ImmutableArray<Cidr> ClientRanges { get; init; } = [];

    /// <summary>Default: true. Whether hosts may use STUN and TURN over the internet; outbound UDP must be open.</summary>
    public bool PublicNetworks { get; init; } = true;
}

/// <summary>Network security groups on Azure Local. See docs/network.md for their rules.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/create-network-security-groups">Create network security groups on Azure Local</seealso>
public sealed record SecurityGroupSettings
{
    /// <summary>
    /// Default: false. Whether each logical network with static addresses and session hosts gets a network security group for the hosts' network
    /// interfaces. Its rules allow only the traffic that the hosts need. Every cluster must run Azure Local 2506 or later, with software defined
    /// networking enabled by Azure Arc.
    /// </summary>
    public bool Enabled { get; init; }
}

/// <summary>Where addresses come from.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks">Create logical networks for Azure Local VMs enabled by Azure Arc</seealso>
public enum IpAllocation
{
    /// <summary>From the network's pools.</summary>
    Static,

    /// <summary>From a DHCP server.</summary>
    Dynamic,
}

/// <summary>Who manages the private DNS zones.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/private-link-overview">Azure Private Link with Azure Virtual Desktop</seealso>
public enum PrivateDnsMode
{
    /// <summary>Not managed here; DNS records are created elsewhere, such as by Azure Policy.</summary>
    [EnumMember(Value = "none")]
    None,

    /// <summary>This program creates the zones.</summary>
    [EnumMember(Value = "create")]
    Create,

    /// <summary>The zones exist already.</summary>
    [EnumMember(Value = "existing")]
    Existing,
}

/// <summary>How the site connects to Azure.</summary>
public enum SiteConnectivity
{
    /// <summary>Over the internet only.</summary>
    [EnumMember(Value = "internet")]
    Internet,

    /// <summary>Over the internet and a site-to-site VPN.</summary>
    [EnumMember(Value = "vpn")]
    Vpn,

    /// <summary>Over the internet and ExpressRoute.</summary>
    [EnumMember(Value = "express_route")]
    ExpressRoute,
}
