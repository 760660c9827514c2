using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>A private endpoint in the config.</summary>
/// <param name="Path">The setting.</param>
/// <param name="Settings">Its keys.</param>
/// <param name="Zones">The private DNS zones that match its resource.</param>
internal sealed record PlannedEndpoint(string Path, PrivateEndpointSettings Settings, ImmutableArray<string> Zones)
{
    /// <summary>The connection endpoint of the host pool, which session hosts depend on.</summary>
    public const string HostPoolPath = "host_pool.connection_private_endpoint";

    /// <summary>The settings that a rule about all endpoints reads.</summary>
    public static ImmutableArray<string> Reads { get; } =
    [
        "subscription.cloud",
        HostPoolPath,
        "workspace.feed_private_endpoint",
        "workspace.global_private_endpoint",
        "key_vault.private_endpoint",
        "storage.cloud_cache",
        "fslogix.cloud_cache",
        "fslogix.locations",
        "storage.witness",
        "storage.app_attach.account",
    ];

    /// <summary>All private endpoints of the config.</summary>
    public static IEnumerable<PlannedEndpoint> All(AvdSettings settings)
    {
        var cloud = CloudFacts.Of(settings.Subscription.Cloud);
        if (settings.HostPool.ConnectionPrivateEndpoint is { } connection)
            yield return new(HostPoolPath, connection, PrivateDnsZoneNames.Avd(cloud));
        if (settings.Workspace.FeedPrivateEndpoint is { } feed)
            yield return new("workspace.feed_private_endpoint", feed, PrivateDnsZoneNames.Avd(cloud));
        if (settings.Workspace.GlobalPrivateEndpoint is { } global)
            yield return new("workspace.global_private_endpoint", global, PrivateDnsZoneNames.AvdGlobal(cloud));
        if (settings.KeyVault.PrivateEndpoint is { } vault)
            yield return new("key_vault.private_endpoint", vault, PrivateDnsZoneNames.Vault(cloud));
        if (settings.Storage.CloudCache is { PrivateEndpoint: { } cache } account)
            yield return new(
                "storage.cloud_cache.private_endpoint",
                cache,
                PrivateDnsZoneNames.OfParts(CloudCacheParts.Of(account, settings.Fslogix), cloud)
            );
        if (settings.Storage.Witness is { PrivateEndpoint: { } witness })
            yield return new("storage.witness.private_endpoint", witness, PrivateDnsZoneNames.Blob(cloud));
        if (settings.Storage.AppAttach?.Account is { PrivateEndpoint: { } packages })
            yield return new("storage.app_attach.account.private_endpoint", packages, PrivateDnsZoneNames.File(cloud));
    }
}
