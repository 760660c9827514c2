using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Lookup;

/// <summary>Positions of records that occur in several sections.</summary>
internal static class SettingsPlaces
{
    public static IEnumerable<Place<ClusterSettings>> Clusters(AvdSettings settings) =>
        Places.In("session_host.clusters", settings.SessionHost?.Clusters);

    public static IEnumerable<Place<LogicalNetworkSettings>> Networks(AvdSettings settings) =>
        Places.In("network.logical_networks", settings.Network?.LogicalNetworks);

    public static IEnumerable<Place<StoragePathSettings>> StoragePaths(AvdSettings settings) =>
        Places.In("storage.paths", settings.Storage?.Paths);

    public static IEnumerable<Place<ApplicationGroupSettings>> ApplicationGroups(AvdSettings settings) =>
        Places.In("application_groups", settings.ApplicationGroups);

    public static IEnumerable<Place<AppPackageSettings>> Packages(AvdSettings settings) =>
        Places.In("storage.app_attach.packages", settings.Storage?.AppAttach?.Packages);

    public static IEnumerable<Place<SofsNodeSettings>> FileServerNodes(AvdSettings settings) =>
        Places.In("sofs.nodes", settings.Sofs?.Nodes);

    public static IEnumerable<Place<StorageAccountSettings>> StorageAccounts(AvdSettings settings) =>
        DeclaredAccount.All(settings.Storage).Select(declared => new Place<StorageAccountSettings>(declared.Path, declared.Account));

    public static IEnumerable<Place<PrivateEndpointSettings>> PrivateEndpoints(AvdSettings settings) =>
        [
            .. Places.At("key_vault.private_endpoint", settings.KeyVault?.PrivateEndpoint),
            .. Places.At("host_pool.connection_private_endpoint", settings.HostPool?.ConnectionPrivateEndpoint),
            .. Places.At("workspace.feed_private_endpoint", settings.Workspace?.FeedPrivateEndpoint),
            .. Places.At("workspace.global_private_endpoint", settings.Workspace?.GlobalPrivateEndpoint),
            .. StorageAccounts(settings).Each("private_endpoint", account => account.PrivateEndpoint),
        ];

    public static IEnumerable<Place<NetworkRuleSettings>> NetworkRules(AvdSettings settings) =>
        [
            .. Places.At("key_vault.network_rules", settings.KeyVault?.NetworkRules),
            .. StorageAccounts(settings).Each("network_rules", account => account.NetworkRules),
        ];

    public static IEnumerable<Place<ImageSourceSettings>> Images(AvdSettings settings) =>
        [.. Places.At("image.source", settings.Image?.Source), .. Places.At("sofs.image", settings.Sofs?.Image)];

    public static IEnumerable<Place<string>> Regions(AvdSettings settings) =>
        [
            .. Places.At("deployment.location", settings.Deployment?.Location),
            .. Places.At("deployment.metadata_location", settings.Deployment?.MetadataLocation),
            .. Places.At("network.private_endpoint_location", settings.Network?.PrivateEndpointLocation),
        ];

    public static IEnumerable<Place<UncPath>> Shares(AvdSettings settings) =>
        [.. ProfileShares(settings.Fslogix), .. Packages(settings).Each("image_path", package => package.ImagePath)];

    public static IEnumerable<Place<UncPath>> ProfileShares(FslogixSettings? fslogix) =>
        [
            .. Places.In("fslogix.locations", fslogix?.Locations),
            .. Places.In("fslogix.cloud_cache.providers", fslogix?.CloudCache?.Providers).Each("path", provider => provider.Path),
        ];

    public static IEnumerable<Place<ResourceGroupSettings>> ResourceGroups(AvdSettings settings)
    {
        var groups = Places.At("deployment.resource_groups", settings.Deployment?.ResourceGroups);
        return
        [
            .. groups.Each("control_plane", g => g.ControlPlane),
            .. groups.Each("session_hosts", g => g.SessionHosts),
            .. groups.Each("sofs", g => g.Sofs),
            .. groups.Each("monitoring", g => g.Monitoring),
            .. groups.Each("network", g => g.Network),
            .. groups.Each("storage", g => g.Storage),
            .. Clusters(settings).Each("resource_group", cluster => cluster.ResourceGroup),
        ];
    }
}
