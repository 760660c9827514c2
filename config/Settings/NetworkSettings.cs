using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>DNS, logical networks on Azure Local, private endpoints and RDP Shortpath.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/prerequisites">Prerequisites for Azure Virtual Desktop</seealso>
public sealed record NetworkSettings
{
    /// <summary>DNS servers of session hosts and file servers: the domain controllers, which forward Azure's zones.</summary>
    [MinLength(1)]
    public required ImmutableArray<IPv4Address> DnsServers { get; init; }

    /// <summary>Default: the domain's. Time servers; Kerberos fails when clocks differ by more than five minutes.</summary>
    public ImmutableArray<HostAddress> NtpServers { get; init; } = [];

    /// <summary>The networks on Azure Local, created here or adopted.</summary>
    [MinLength(1)]
    public required ImmutableArray<LogicalNetworkSettings> LogicalNetworks { get; init; }

    /// <summary>Default: the defaults of its keys. Network security groups for the session hosts.</summary>
    public SecurityGroupSettings Nsg { get; init; } = new();

    /// <summary>Default: internet. How the site reaches Azure. Private endpoints need a VPN or ExpressRoute.</summary>
    public SiteConnectivity Connectivity { get; init; } = SiteConnectivity.Internet;

    /// <summary>Default: none. The virtual network in Azure that the site is connected to; private DNS zones are linked to it.</summary>
    public ArmId? VirtualNetworkId { get; init; }

    /// <summary>Default: none. The subnet that private endpoints go into when they name none.</summary>
    public ArmId? PrivateEndpointSubnetId { get; init; }

    /// <summary>
    /// Default: deployment.location. The Azure region of the virtual network that private endpoints go into: Azure wants both in one region, while the services
    /// they lead to may be elsewhere.
    /// </summary>
    [StringLength(40, MinimumLength = 3)]
    public string? PrivateEndpointLocation { get; init; }

    /// <summary>Default: the defaults of its keys. The private DNS zones of the private endpoints.</summary>
    public PrivateDnsSettings PrivateDns { get; init; } = new();

    /// <summary>Default: the defaults of its keys. Direct UDP between client and session host.</summary>
    public ShortpathSettings Shortpath { get; init; } = new();
}

/// <summary>A network on Azure Local.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks">Create logical networks for Azure Local VMs enabled by Azure Arc</seealso>
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
    /// <summary>Default: none. Whether zones are created, used from elsewhere, or left to others.</summary>
    public PrivateDnsMode Mode { get; init; } = PrivateDnsMode.None;

    /// <summary>Default: none. The resource group that holds the zones; with mode existing.</summary>
    public ArmId? ZonesResourceGroupId { get; init; }

    /// <summary>Default: network.virtual_network_id. Virtual networks the zones are linked to; with mode create.</summary>
    public ImmutableArray<ArmId> LinkedNetworkIds { get; init; } = [];
}

/// <summary>RDP Shortpath: direct UDP between client and session host.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/rdp-shortpath">RDP Shortpath for Azure Virtual Desktop</seealso>
public sealed record ShortpathSettings
{
    /// <summary>Default: false. Whether clients on the site's own network connect directly; opens UDP on the hosts.</summary>
    public bool ManagedNetworks { get; init; }

    /// <summary>Default: 3390. The UDP port on the hosts; with managed_networks.</summary>
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
    /// Default: false. Whether each logical network with static addresses that session hosts are on gets a network security group, with rules for what the hosts need and nothing else;
    /// the network interfaces of the hosts are in it. Every cluster must be of Azure Local 2506 or later, with software defined networking enabled by Azure Arc.
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

/// <summary>Who keeps the private DNS zones.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/private-link-overview">Azure Private Link with Azure Virtual Desktop</seealso>
public enum PrivateDnsMode
{
    /// <summary>Nobody here: records are made elsewhere, such as by policy.</summary>
    [EnumMember(Value = "none")]
    None,

    /// <summary>This program makes the zones.</summary>
    [EnumMember(Value = "create")]
    Create,

    /// <summary>They exist and are used.</summary>
    [EnumMember(Value = "existing")]
    Existing,
}

/// <summary>How the site reaches Azure.</summary>
public enum SiteConnectivity
{
    /// <summary>Over the internet only.</summary>
    [EnumMember(Value = "internet")]
    Internet,

    /// <summary>Over a site-to-site VPN as well.</summary>
    [EnumMember(Value = "vpn")]
    Vpn,

    /// <summary>Over ExpressRoute as well.</summary>
    [EnumMember(Value = "express_route")]
    ExpressRoute,
}
