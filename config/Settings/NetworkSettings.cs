using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>DNS, logical networks on Azure Local, private endpoints and RDP Shortpath.</summary>
/// <remarks>Source: Architecture Deep Design, Network Design</remarks>
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
