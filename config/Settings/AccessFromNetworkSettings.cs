using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>A private endpoint.</summary>
/// <seealso href="https://learn.microsoft.com/azure/private-link/private-endpoint-overview">What is a private endpoint?</seealso>
public sealed record PrivateEndpointSettings
{
    /// <summary>Default: derived from the resource it serves. The name of the endpoint.</summary>
    [StringLength(80, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>Default: network.private_endpoint_subnet_id. The subnet for the endpoint's network interface.</summary>
    public ArmId? SubnetId { get; init; }

    /// <summary>Default: the zone from network.private_dns. The private DNS zone that the endpoint is registered in.</summary>
    public ArmId? PrivateDnsZoneId { get; init; }
}

/// <summary>Network rules of a public endpoint.</summary>
/// <seealso href="https://learn.microsoft.com/azure/key-vault/general/network-security">Configure network security for Azure Key Vault</seealso>
public sealed record NetworkRuleSettings
{
    /// <summary>Default: Deny. The action for traffic that matches no rule.</summary>
    public NetworkAction DefaultAction { get; init; } = NetworkAction.Deny;

    /// <summary>Default: AzureServices. Whether trusted Azure services bypass the network rules.</summary>
    public NetworkBypass Bypass { get; init; } = NetworkBypass.AzureServices;

    /// <summary>Default: none. Allowed public IPv4 addresses and ranges, such as the site's outbound address.</summary>
    public ImmutableArray<AllowedRange> IpRules { get; init; } = [];

    /// <summary>Default: none. Allowed subnets; each needs a service endpoint.</summary>
    public ImmutableArray<ArmId> SubnetIds { get; init; } = [];
}

/// <summary>Whether a service is reachable over its public endpoint.</summary>
/// <seealso href="https://learn.microsoft.com/azure/private-link/private-endpoint-overview">What is a private endpoint?</seealso>
public enum PublicAccess
{
    /// <summary>Reachable over the public endpoint.</summary>
    Enabled,

    /// <summary>Reachable over private endpoints only.</summary>
    Disabled,
}

/// <summary>The action for traffic that matches no rule.</summary>
/// <seealso href="https://learn.microsoft.com/azure/key-vault/general/network-security">Configure network security for Azure Key Vault</seealso>
public enum NetworkAction
{
    /// <summary>The traffic is allowed.</summary>
    Allow,

    /// <summary>The traffic is denied.</summary>
    Deny,
}

/// <summary>Whether trusted Azure services bypass the network rules.</summary>
/// <seealso href="https://learn.microsoft.com/azure/key-vault/general/network-security">Configure network security for Azure Key Vault</seealso>
public enum NetworkBypass
{
    /// <summary>Trusted Azure services bypass the rules.</summary>
    AzureServices,

    /// <summary>Nothing bypasses the rules.</summary>
    None,
}
