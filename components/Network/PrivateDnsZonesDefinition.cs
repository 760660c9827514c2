using System.Collections.Immutable;

namespace AvdPulumi.Components.Network;

/// <summary>Which private DNS zones there are, and where they answer.</summary>
public sealed record PrivateDnsZonesDefinition
{
    /// <summary>Names of the zones, such as <c>privatelink.vaultcore.azure.net</c>; each once.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>The virtual networks that the zones answer in; each once. A zone without a link answers nobody.</summary>
    public required ImmutableArray<NetworkLink> Links { get; init; }

    /// <summary>
    /// Default: on. Without its zone nobody is led to an endpoint any more, and other estates may keep their records in the same zone,
    /// so a config change must not delete it.
    /// </summary>
    public bool Protect { get; init; } = true;
}
