using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Who may reach a public endpoint.</summary>
/// <remarks>Source: Azure Key Vault and Storage network rules</remarks>
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
