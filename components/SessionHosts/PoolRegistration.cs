using Pulumi;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>The host pool in which session hosts are made, made by this program or by others.</summary>
public sealed record PoolRegistration
{
    /// <summary>Name of the host pool.</summary>
    public required Input<string> HostPoolName { get; init; }

    /// <summary>Its resource group.</summary>
    public required Input<string> ResourceGroupName { get; init; }

    /// <summary>Default: that of the machines. The provider of the pool's subscription.</summary>
    public ProviderResource? Provider { get; init; }

    /// <summary>When the tokens end: ISO 8601, UTC.</summary>
    public required string ExpirationTime { get; init; }

    /// <summary>Gives what takes a token's place where Azure gives none: it is given the host's name, and what Azure said, or null where it listed none.</summary>
    public required Func<string, string?, Task<string>> WhenNone { get; init; }
}
