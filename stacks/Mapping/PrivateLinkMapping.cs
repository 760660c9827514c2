using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Network;
using AvdPulumi.Configuration;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Settings of private endpoints and private DNS zones, as definitions of their components.</summary>
internal static class PrivateLinkMapping
{
    private const string Files = "file";
    private const string Blobs = "blob";

    /// <summary>The region of private endpoints: that of the virtual network they go into.</summary>
    public static string LocationFrom(AvdSettings settings) => settings.Network.PrivateEndpointLocation ?? settings.Deployment.Location;

    /// <summary>Every private endpoint that <paramref name="settings"/> asks for.</summary>
    public static ImmutableArray<EndpointPlan> EndpointsFrom(AvdSettings settings) =>
        [.. RequestsOf(settings).Select(request => PlanOf(request, settings.Network))];

    /// <summary>The zones that this program makes; null where it makes none.</summary>
    public static PrivateDnsZonesDefinition? ZonesFrom(AvdSettings settings)
    {
        ImmutableArray<string> names = [.. EndpointsFrom(settings).Select(plan => plan.Zone).Where(zone => zone is { ExistingId: null }).Select(zone => zone!.Name).Distinct()];
        if (names.IsEmpty) return null;

        var network = settings.Network;
        return new PrivateDnsZonesDefinition
        {
            Names = names,
            LinkedNetworkIds = network.PrivateDns.LinkedNetworkIds.IsEmpty
                ? network.VirtualNetworkId is { } own ? [own.ToString()] : []
                : [.. network.PrivateDns.LinkedNetworkIds.Select(id => id.ToString()).Distinct(StringComparer.OrdinalIgnoreCase)],
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

    /// <summary>The target that stands for the storage account of a purpose.</summary>
    public static EndpointTarget TargetOf(StoragePurpose purpose) => purpose switch
    {
        StoragePurpose.CloudCache => EndpointTarget.CloudCache,
        StoragePurpose.AppAttach => EndpointTarget.AppAttach,
        _ => EndpointTarget.Witness,
    };

    private static IEnumerable<Request> RequestsOf(AvdSettings settings)
    {
        var (names, cloud) = (ControlPlaneMapping.NamesOf(settings), CloudFacts.Of(settings.Subscription.Cloud));
        if (settings.HostPool.ConnectionPrivateEndpoint is { } connection)
            yield return new(EndpointTarget.HostPool, settings.HostPool.Name, "connection", PrivateDnsZoneNames.Avd(cloud).Single(), connection);
        if (settings.Workspace.FeedPrivateEndpoint is { } feed)
            yield return new(EndpointTarget.Workspace, settings.Workspace.Name, "feed", PrivateDnsZoneNames.Avd(cloud).Single(), feed);
        if (settings.Workspace.GlobalPrivateEndpoint is { } global)
            yield return new(EndpointTarget.DiscoveryWorkspace, names.DiscoveryWorkspace, "global", PrivateDnsZoneNames.AvdGlobal(cloud).Single(), global);
        if (settings.KeyVault.PrivateEndpoint is { } vault)
            yield return new(EndpointTarget.KeyVault, settings.KeyVault.ExistingId?.Name ?? settings.KeyVault.Name ?? names.KeyVault, "vault", PrivateDnsZoneNames.Vault(cloud).Single(), vault);

        var accounts = StorageMapping.AccountsFrom(settings).ToDictionary(plan => plan.Purpose, plan => plan.Name);
        foreach (var (purpose, account) in StorageMapping.SettingsOf(settings))
            if (account.PrivateEndpoint is { } endpoint)
                foreach (var request in RequestsOf(purpose, accounts[purpose], SubResourcesOf(purpose, account, settings.Fslogix, cloud), endpoint, cloud))
                    yield return request;
    }

    private static IEnumerable<Request> RequestsOf(StoragePurpose purpose, string account, ImmutableArray<string> subResources, PrivateEndpointSettings endpoint, CloudFacts cloud) =>
        subResources.Select((subResource, i) => new Request(
            TargetOf(purpose), account, subResource, subResource == Files ? PrivateDnsZoneNames.File(cloud).Single() : PrivateDnsZoneNames.Blob(cloud).Single(),
            // one setting for two endpoints: the second gets a name of its own
            i == 0 || endpoint.Name is null ? endpoint : endpoint with { Name = FittedName.Of($"{endpoint.Name}-{subResource}", EstateNames.LongestPrivateEndpointName) }));

    // the witness is a blob, and packages are files
    private static ImmutableArray<string> SubResourcesOf(StoragePurpose purpose, StorageAccountSettings account, FslogixSettings fslogix, CloudFacts cloud) => purpose switch
    {
        StoragePurpose.Witness => [Blobs],
        StoragePurpose.AppAttach => [Files],
        _ => CloudCacheParts.Of(account, fslogix) switch
        {
            { Files: true, Blobs: true } => [Files, Blobs],
            { Files: true } => [Files],
            { Blobs: true } => [Blobs],
            // nothing tells, but the zone may
            _ => account.PrivateEndpoint?.PrivateDnsZoneId is { } zone && PrivateDnsZoneNames.Blob(cloud).Contains(zone.Name, StringComparer.OrdinalIgnoreCase) ? [Blobs] : [Files],
        },
    };

    private static EndpointPlan PlanOf(Request request, NetworkSettings network) => new(
        request.Target,
        new PrivateEndpointDefinition
        {
            Name = request.Settings.Name ?? EstateNames.PrivateEndpoint(request.TargetName, request.SubResource),
            SubnetId = (request.Settings.SubnetId ?? network.PrivateEndpointSubnetId)?.ToString()
                ?? throw new InvalidOperationException($"The endpoint of '{request.TargetName}' has no subnet; rule AVD1050 should have found it."),
            SubResources = [request.SubResource],
        },
        ZoneOf(request, network.PrivateDns));

    // a zone that the endpoint names goes first, as long as it is one for this part of the resource
    private static PlannedZone? ZoneOf(Request request, PrivateDnsSettings dns) => (request.Settings.PrivateDnsZoneId, dns) switch
    {
        ({ } zone, _) when string.Equals(zone.Name, request.ZoneName, StringComparison.OrdinalIgnoreCase) => new(request.ZoneName, zone.ToString()),
        (_, { Mode: PrivateDnsMode.Create }) => new(request.ZoneName, null),
        (_, { Mode: PrivateDnsMode.Existing, ZonesResourceGroupId: { } group }) =>
            new(request.ZoneName, $"{group.ToString().TrimEnd('/')}/providers/Microsoft.Network/privateDnsZones/{request.ZoneName}"),
        _ => null,
    };

    private sealed record Request(EndpointTarget Target, string TargetName, string SubResource, string ZoneName, PrivateEndpointSettings Settings);
}
