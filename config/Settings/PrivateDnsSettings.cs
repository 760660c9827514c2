using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>The private DNS zones of the private endpoints.</summary>
/// <remarks>Source: Private Link for AVD</remarks>
public sealed record PrivateDnsSettings
{
    /// <summary>Default: none. Whether zones are created, used from elsewhere, or left to others.</summary>
    public PrivateDnsMode Mode { get; init; } = PrivateDnsMode.None;

    /// <summary>Default: none. The resource group that holds the zones; with mode existing.</summary>
    public ArmId? ZonesResourceGroupId { get; init; }

    /// <summary>Default: network.virtual_network_id. Virtual networks the zones are linked to; with mode create.</summary>
    public ImmutableArray<ArmId> LinkedNetworkIds { get; init; } = [];
}
