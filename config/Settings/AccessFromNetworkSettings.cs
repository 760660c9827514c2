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

    /// <summary>Default: network.private_endpoint_subnet_id. The subnet that gets the endpoint's network interface.</summary>
    public ArmId? SubnetId { get; init; }

    /// <summary>Default: the zone that network.private_dns gives. The private DNS zone in which the endpoint is registered.</summary>
    public ArmId? PrivateDnsZoneId { get; init; }
}

/// <summary>Who may reach a public endpoint.</summary>
/// <seealso href="https://learn.microsoft.com/azure/key-vault/general/network-security">Configure network security for Azure Key Vault</seealso>
public sealed record NetworkRuleSettings
{
    /// <summary>Default: Deny. What happens to traffic that no rule names.</summary>
    public NetworkAction DefaultAction { get; init; } = NetworkAction.Deny;

    /// <summary>Default: AzureServices. Whether trusted Azure services pass the rules.</summary>
    public NetworkBypass Bypass { get; init; } = NetworkBypass.AzureServices;

    /// <summary>Default: none. Public IPv4 addresses and ranges that are let in, such as the site's outbound address.</summary>
    public ImmutableArray<AllowedRange> IpRules { get; init; } = [];

    /// <summary>Default: none. Subnets with a service endpoint that are let in.</summary>
    public ImmutableArray<ArmId> SubnetIds { get; init; } = [];
}

/// <summary>Whether a service answers on its public endpoint.</summary>
/// <seealso href="https://learn.microsoft.com/azure/private-link/private-endpoint-overview">What is a private endpoint?</seealso>
public enum PublicAccess
{
    /// <summary>The public endpoint answers.</summary>
    Enabled,

    /// <summary>Only private endpoints answer.</summary>
    Disabled,
}

/// <summary>What happens to traffic that no rule names.</summary>
/// <seealso href="https://learn.microsoft.com/azure/key-vault/general/network-security">Configure network security for Azure Key Vault</seealso>
public enum NetworkAction
{
    /// <summary>It passes.</summary>
    Allow,

    /// <summary>It is refused.</summary>
    Deny,
}

/// <summary>Whether trusted Azure services pass the network rules.</summary>
/// <seealso href="https://learn.microsoft.com/azure/key-vault/general/network-security">Configure network security for Azure Key Vault</seealso>
public enum NetworkBypass
{
    /// <summary>Trusted Azure services pass.</summary>
    AzureServices,

    /// <summary>Nothing passes without a rule.</summary>
    None,
}
