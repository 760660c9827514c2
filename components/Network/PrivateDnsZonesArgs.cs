using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Components.Network;

/// <summary>Args of <see cref="PrivateDnsZones"/>.</summary>
public sealed record PrivateDnsZonesArgs
{
    /// <summary>Where the zones go. Zones are in no region; only resource group and tags count.</summary>
    public required Placement Placement { get; init; }

    /// <summary>Which zones there are.</summary>
    public required PrivateDnsZonesDefinition Definition { get; init; }
}
