using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Network;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Settings of private endpoints and private DNS zones, as definitions of their components.</summary>
internal static class PrivateLinkMapping
{
    /// <summary>The region of private endpoints: that of the virtual network they go into.</summary>
    public static string LocationFrom(AvdSettings settings) => settings.Network.PrivateEndpointLocation ?? settings.Deployment.Location;

    /// <summary>Every private endpoint that the stack deploys.</summary>
    public static ImmutableArray<EndpointPlan> EndpointsFrom(AvdEstate estate) =>
        [.. estate.OwnEndpoints.Select(endpoint => PlanOf(endpoint, estate))];

    /// <summary>The zones that this program makes; null where it makes none.</summary>
    public static PrivateDnsZonesDefinition? ZonesFrom(AvdEstate estate)
    {
        var names = EstateEndpoints.MadeZones(estate.Endpoints);
        if (names.IsEmpty)
            return null;

        return new PrivateDnsZonesDefinition
        {
            Names = names,
            Links =
            [
                .. EstateEndpoints.LinkedNetworks(estate.Settings.Network).Select(id => new NetworkLink(EstateNames.NetworkLink(id), id)),
            ],
            Protect = estate.Settings.Deployment.Protect,
        };
    }

    /// <summary>
    /// The placeholder workspace that carries the endpoint of feed discovery; null without that endpoint. It is a workspace of its own, so that the one
    /// with the feed can be replaced, and it is protected, since without it discovery breaks for every network that shares its DNS.
    /// </summary>
    public static WorkspaceDefinition? DiscoveryWorkspaceFrom(AvdEstate estate) =>
        estate.OwnFeeds.FirstOrDefault(feed => feed.Settings.GlobalPrivateEndpoint is not null) is not { } feed
            ? null
            : new WorkspaceDefinition
            {
                Name = estate.Names.DiscoveryWorkspace,
                Description = "Carries the private endpoint of feed discovery. Publishes nothing; do not delete it.",
                PublicNetworkAccess = feed.Settings.PublicNetworkAccess == PublicAccess.Enabled,
                Protect = estate.Settings.Deployment.Protect,
            };

    private static EndpointPlan PlanOf(EstateEndpoint endpoint, AvdEstate estate) =>
        new(
            TargetOf(endpoint.Service),
            endpoint.Pool?.Key ?? endpoint.Feed?.Key,
            new PrivateEndpointDefinition
            {
                Name = endpoint.Name,
                InterfaceName = EstateNames.NetworkInterface(endpoint.Name),
                SubnetId =
                    endpoint.SubnetId?.ToString()
                    ?? throw new InvalidOperationException(
                        $"The endpoint '{endpoint.Name}' has no subnet; rule AVD1050 should have found it."
                    ),
                SubResources = [endpoint.SubResource],
            },
            endpoint.Zone is { } zone
                // zones are the platform's: where another stack makes them, they have their id all the same
                ? new PlannedZone(
                    zone.Name,
                    zone.ExistingId
                        ?? (
                            estate.Share.Platform
                                ? null
                                : ArmPath.Of(estate.Groups.Network.Id, "Microsoft.Network/privateDnsZones", zone.Name)
                        )
                )
                : null
        );

    private static EndpointTarget TargetOf(EndpointService service) =>
        service switch
        {
            EndpointService.HostPool => EndpointTarget.HostPool,
            EndpointService.Workspace => EndpointTarget.Workspace,
            EndpointService.DiscoveryWorkspace => EndpointTarget.DiscoveryWorkspace,
            EndpointService.KeyVault => EndpointTarget.KeyVault,
            EndpointService.CloudCache => EndpointTarget.CloudCache,
            EndpointService.AppAttach => EndpointTarget.AppAttach,
            EndpointService.Witness => EndpointTarget.Witness,
        };
}
