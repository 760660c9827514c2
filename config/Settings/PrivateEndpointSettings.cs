using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A private endpoint.</summary>
/// <remarks>Source: AVD service architecture and resilience; Private Link for AVD</remarks>
public sealed record PrivateEndpointSettings
{
    /// <summary>Default: derived from the resource it serves. The name of the endpoint.</summary>
    [StringLength(80, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>Default: network.private_endpoint_subnet_id. The subnet that gets the endpoint's network interface.</summary>
    public ArmId? SubnetId { get; init; }

    /// <summary>Default: the zone that network.private_dns gives. The private DNS zone in which the endpoint is registered.</summary>
    public ArmId? PrivateDnsZoneId { get; init; }
}
