using Pulumi;

namespace AvdPulumi.Components.Network;

/// <summary>A private DNS zone that an endpoint is registered in.</summary>
/// <param name="Name">Name of the zone, such as <c>privatelink.vaultcore.azure.net</c>.</param>
/// <param name="Id">Full ARM id of the zone, which may be in any subscription.</param>
public sealed record EndpointZone(string Name, Input<string> Id);
