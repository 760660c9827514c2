using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Network;
using AvdPulumi.Configuration;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Settings of private endpoints and private DNS zones, as definitions of their components.</summary>
internal static class PrivateLinkMapping
{
    /// <summary>The region of private endpoints: that of the virtual network they go into.</summary>
    public static string LocationFrom(AvdSettings settings) => settings.Network.PrivateEndpointLocation ?? settings.Deployment.Location;

    /// <summary>Every private endpoint that <paramref name="settings"/> asks for.</summary>
    public static ImmutableArray<EndpointPlan> EndpointsFrom(AvdSettings settings) =>
        [.. EstateEndpoints.Of(settings).Select(PlanOf)];

    /// <summary>The zones that this program makes; null where it makes none.</summary>
    public static PrivateDnsZonesDefinition? ZonesFrom(AvdSettings settings)
    {
        var names = EstateEndpoints.MadeZones(EstateEndpoints.Of(settings));
        if (names.IsEmpty) return null;

        return new PrivateDnsZonesDefinition
        {
            Names = names,
            Links = [.. EstateEndpoints.LinkedNetworks(settings.Network).Select(id => new NetworkLink(EstateNames.NetworkLink(id), id))],
            Protect = settings.Deployment.Protect,
        };
    }

    /// <summary>
    /// The placeholder workspace that carries the endpoint of feed discovery; null without that endpoint. It is a workspace of its own, so that the one
    /// with the feed can be replaced, and it is protected, since without it discovery breaks for every network that shares its DNS.
    /// </summary>
    public static WorkspaceDefinition? DiscoveryWorkspaceFrom(AvdSettings settings) => settings.Workspace.GlobalPrivateEndpoint is null
        ? null
        : new WorkspaceDefinition
        {
            Name = ControlPlaneMapping.NamesOf(settings).DiscoveryWorkspace,
            Description = "Carries the private endpoint of feed discovery. Publishes nothing; do not delete it.",
            PublicNetworkAccess = settings.Workspace.PublicNetworkAccess == PublicAccess.Enabled,
            Protect = settings.Deployment.Protect,
        };

    private static EndpointPlan PlanOf(EstateEndpoint endpoint) => new(
        TargetOf(endpoint.Service),
        new PrivateEndpointDefinition
        {
            Name = endpoint.Name,
            InterfaceName = EstateNames.NetworkInterface(endpoint.Name),
            SubnetId = endpoint.SubnetId?.ToString() ?? throw new InvalidOperationException($"The endpoint '{endpoint.Name}' has no subnet; rule AVD1050 should have found it."),
            SubResources = [endpoint.SubResource],
        },
        endpoint.Zone is { } zone ? new PlannedZone(zone.Name, zone.ExistingId) : null);

    private static EndpointTarget TargetOf(EndpointService service) => service switch
    {
        EndpointService.HostPool => EndpointTarget.HostPool,
        EndpointService.Workspace => EndpointTarget.Workspace,
        EndpointService.DiscoveryWorkspace => EndpointTarget.DiscoveryWorkspace,
        EndpointService.KeyVault => EndpointTarget.KeyVault,
        EndpointService.CloudCache => EndpointTarget.CloudCache,
        EndpointService.AppAttach => EndpointTarget.AppAttach,
        _ => EndpointTarget.Witness,
    };
}
