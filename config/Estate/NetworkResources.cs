using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Estate;

/// <summary>Private endpoints and private DNS zones, as planned resources.</summary>
internal static class NetworkResources
{
    // the one zone group that an endpoint may have
    private const string ZoneGroup = "default";

    public static IEnumerable<PlannedResource> Of(AvdEstate estate)
    {
        var (group, tags) = (estate.Groups.Network.Id, estate.Tags);
        var networks = EstateEndpoints.LinkedNetworks(estate.Settings.Network);
        foreach (var zone in EstateEndpoints.MadeZones(estate.Endpoints))
        {
            var id = ArmPath.Of(group, ArmTypes.PrivateDnsZone, zone);
            yield return new()
            {
                Type = ArmTypes.PrivateDnsZone,
                Id = id,
                Settings = ["network.private_dns.mode"],
                Tags = tags,
            };
            foreach (var network in networks)
            {
                yield return new()
                {
                    Type = ArmTypes.NetworkLink,
                    Id = ArmPath.Child(id, "virtualNetworkLinks", EstateNames.NetworkLink(network)),
                    Settings = ["network.private_dns.linked_network_ids"],
                    Tags = tags,
                };
            }
        }

        foreach (var endpoint in estate.Endpoints)
        {
            var id = ArmPath.Of(group, ArmTypes.PrivateEndpoint, endpoint.Name);
            yield return new()
            {
                Type = ArmTypes.PrivateEndpoint,
                Id = id,
                Settings = [endpoint.IsNamed ? $"{endpoint.Setting}.name" : endpoint.Setting],
                Tags = endpoint.Pool?.Tags.OfPool ?? tags,
                Pool = endpoint.Owner,
            };
            if (endpoint.Zone is not null)
                yield return new()
                {
                    Type = ArmTypes.ZoneGroup,
                    Id = ArmPath.Child(id, "privateDnsZoneGroups", ZoneGroup),
                    Settings = [endpoint.Setting],
                    Pool = endpoint.Owner,
                };
        }
    }
}
