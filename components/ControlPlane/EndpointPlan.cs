using System.Collections.Immutable;
using AvdPulumi.Components.Network;
using Pulumi;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>A private endpoint that the config asks for.</summary>
/// <param name="Target">What it leads to.</param>
/// <param name="Key">The key of the pool or the feed that it leads to; null for what stands alone.</param>
/// <param name="Definition">What the endpoint is.</param>
/// <param name="Zone">The zone it is registered in; null where others keep its record.</param>
public sealed record EndpointPlan(EndpointTarget Target, string? Key, PrivateEndpointDefinition Definition, PlannedZone? Zone)
{
    /// <summary>The zone as the endpoint's component takes it: none, or one.</summary>
    /// <param name="made">Ids of the zones that this program makes, by name; null where it makes none.</param>
    /// <exception cref="InvalidOperationException">The zone is to be made, and was not.</exception>
    public ImmutableArray<EndpointZone> ZonesFrom(PrivateDnsZones? made) =>
        Zone switch
        {
            null => [],
            { ExistingId: { } id } => [new EndpointZone(Zone.Name, id)],
            _ when made is not null && made.Ids.TryGetValue(Zone.Name, out Output<string>? id) => [new EndpointZone(Zone.Name, id)],
            _ => throw new InvalidOperationException($"The zone '{Zone.Name}' of the endpoint '{Definition.Name}' was not made."),
        };
}
