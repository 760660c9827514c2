using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate;

/// <summary>The private endpoints that a config asks for, and the private DNS zones that come with them.</summary>
public static class EstateEndpoints
{
    internal const string Files = "file";
    internal const string Blobs = "blob";

    /// <summary>Every private endpoint, in the order in which the program makes them.</summary>
    internal static ImmutableArray<EstateEndpoint> Of(AvdEstate estate) =>
        [.. RequestsOf(estate).Select(request => EndpointOf(request, estate.Settings.Network))];

    /// <summary>Names of the zones that the program makes; each once.</summary>
    public static ImmutableArray<string> MadeZones(IEnumerable<EstateEndpoint> endpoints) =>
        [
            .. endpoints
                .Select(endpoint => endpoint.Zone)
                .OfType<EstateZone>()
                .Where(zone => zone.ExistingId is null)
                .Select(zone => zone.Name)
                .Distinct(),
        ];

    /// <summary>Ids of the virtual networks that these zones answer in; each once.</summary>
    public static ImmutableArray<string> LinkedNetworks(NetworkSettings network) =>
        network.PrivateDns.LinkedNetworkIds.IsEmpty
            ? network.VirtualNetworkId is { } own
                ? [own.ToString()]
                : []
            : [.. network.PrivateDns.LinkedNetworkIds.Distinct().Select(id => id.ToString())];

    private static IEnumerable<Request> RequestsOf(AvdEstate estate)
    {
        var (settings, names, cloud) = (estate.Settings, estate.Names, CloudFacts.Of(estate.Settings.Subscription.Cloud));
        foreach (var pool in estate.Pools)
        {
            if (pool.Settings.HostPool.ConnectionPrivateEndpoint is { } connection)
            {
                yield return new(
                    EndpointService.HostPool,
                    pool.PathOf("host_pool.connection_private_endpoint"),
                    pool.Settings.HostPool.Name,
                    "connection",
                    PrivateDnsZoneNames.Avd(cloud).Single(),
                    connection
                )
                {
                    Pool = pool,
                };
            }
        }

        foreach (var feed in estate.Feeds)
        {
            if (feed.Settings.FeedPrivateEndpoint is { } own)
                yield return new(
                    EndpointService.Workspace,
                    feed.PathOf("workspace.feed_private_endpoint"),
                    feed.Settings.Name,
                    "feed",
                    PrivateDnsZoneNames.Avd(cloud).Single(),
                    own
                )
                {
                    Feed = feed,
                };
        }

        foreach (var feed in estate.Feeds)
        {
            if (feed.Settings.GlobalPrivateEndpoint is { } global)
                yield return new(
                    EndpointService.DiscoveryWorkspace,
                    feed.PathOf("workspace.global_private_endpoint"),
                    names.DiscoveryWorkspace,
                    "global",
                    PrivateDnsZoneNames.AvdGlobal(cloud).Single(),
                    global
                )
                {
                    Feed = feed,
                };
        }

        if (settings.KeyVault.PrivateEndpoint is { } vault)
        {
            yield return new(
                EndpointService.KeyVault,
                "key_vault.private_endpoint",
                estate.KeyVaultName,
                "vault",
                PrivateDnsZoneNames.Vault(cloud).Single(),
                vault
            );
        }

        foreach (var account in estate.Accounts)
            if (account.Settings.PrivateEndpoint is { } endpoint)
                foreach (var request in RequestsOf(account, endpoint, estate, cloud))
                    yield return request;
    }

    private static IEnumerable<Request> RequestsOf(
        EstateAccount account,
        PrivateEndpointSettings endpoint,
        AvdEstate estate,
        CloudFacts cloud
    ) =>
        SubResourcesOf(account, estate, cloud)
            .Select(
                (subResource, i) =>
                    new Request(
                        ServiceOf(account.Use),
                        $"{account.Setting}.private_endpoint",
                        account.Name,
                        subResource,
                        subResource == Files ? PrivateDnsZoneNames.File(cloud).Single() : PrivateDnsZoneNames.Blob(cloud).Single(),
                        // one setting for two endpoints: the second gets a name of its own
                        i == 0
                        || endpoint.Name is null
                            ? endpoint
                            : endpoint with
                            {
                                Name = FittedName.Of($"{endpoint.Name}-{subResource}", NamingRules.PrivateEndpoint.Most),
                            }
                    )
            );

    /// <summary>What a private endpoint of a storage account leads to.</summary>
    internal static EndpointService ServiceOf(StorageUse use) =>
        use switch
        {
            StorageUse.CloudCache => EndpointService.CloudCache,
            StorageUse.AppAttach => EndpointService.AppAttach,
            StorageUse.Witness => EndpointService.Witness,
        };

    // the witness is a blob, and packages are files
    private static ImmutableArray<string> SubResourcesOf(EstateAccount account, AvdEstate estate, CloudFacts cloud) =>
        account.Use switch
        {
            StorageUse.Witness => [Blobs],
            StorageUse.AppAttach => [Files],
            StorageUse.CloudCache => PartsOf(account, estate) switch
            {
                { Files: true, Blobs: true } => [Files, Blobs],
                { Files: true } => [Files],
                { Blobs: true } => [Blobs],
                // nothing tells, but the zone may
                _ => account.Settings.PrivateEndpoint?.PrivateDnsZoneId is { } zone
                && PrivateDnsZoneNames.Blob(cloud).Contains(zone.Name, StringComparer.OrdinalIgnoreCase)
                    ? [Blobs]
                    : [Files],
            },
        };

    // what any pool uses of it
    private static CloudCacheParts PartsOf(EstateAccount account, AvdEstate estate)
    {
        var parts = estate.Pools.Select(pool => CloudCacheParts.Of(account.Settings, pool.Settings.Fslogix)).ToList();
        return new(parts.Exists(part => part.Files), parts.Exists(part => part.Blobs));
    }

    private static EstateEndpoint EndpointOf(Request request, NetworkSettings network) =>
        new()
        {
            Service = request.Service,
            Pool = request.Pool,
            Feed = request.Feed,
            SubResource = request.SubResource,
            Setting = request.Setting,
            IsNamed = request.Settings.Name is not null,
            Name = request.Settings.Name ?? EstateNames.PrivateEndpoint(request.TargetName, request.SubResource),
            SubnetId = request.Settings.SubnetId ?? network.PrivateEndpointSubnetId,
            Zone = ZoneOf(request, network.PrivateDns),
        };

    // a zone that the endpoint names goes first, as long as it is one for this part of the resource
    private static EstateZone? ZoneOf(Request request, PrivateDnsSettings dns) =>
        (request.Settings.PrivateDnsZoneId, dns) switch
        {
            ({ } zone, _) when string.Equals(zone.Name, request.ZoneName, StringComparison.OrdinalIgnoreCase) => new(
                request.ZoneName,
                zone.ToString()
            ),
            (_, { Mode: PrivateDnsMode.Create }) => new(request.ZoneName, null),
            (_, { Mode: PrivateDnsMode.Existing, ZonesResourceGroupId: { } group }) => new(
                request.ZoneName,
                ArmPath.Of(group.ToString(), ArmTypes.PrivateDnsZone, request.ZoneName)
            ),
            _ => null,
        };

    private sealed record Request(
        EndpointService Service,
        string Setting,
        string TargetName,
        string SubResource,
        string ZoneName,
        PrivateEndpointSettings Settings
    )
    {
        public EstatePool? Pool { get; init; }

        public EstateFeed? Feed { get; init; }
    }
}
