using System.Collections.Immutable;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;
using AvdPulumi.Configuration;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Settings of the control plane's sections, as args of its component.</summary>
public static class ControlPlaneMapping
{
    private const string LockNotes = "AVD control plane: users sign in through it. Kept by AvdPulumi, deployment.lock.";

    /// <summary>The args of the control plane that <paramref name="estate"/> means.</summary>
    /// <param name="estate">The estate.</param>
    /// <param name="now">When the deployment began.</param>
    /// <param name="secrets">Where the values of secrets come from.</param>
    /// <param name="tokenRequired">Whether Azure must list a registration token; not so in a preview.</param>
    public static ControlPlaneArgs ArgsFrom(Estate estate, DateTimeOffset now, ISecretSource secrets, bool tokenRequired = true)
    {
        var (settings, names) = (estate.Settings, estate.Names);
        var args = new ControlPlaneArgs
        {
            SubscriptionId = settings.Subscription.Id.ToString(),
            ResourceGroup = new Adoptable<ResourceGroupDefinition>.Existing(estate.Groups.ControlPlane.Id),
            Location = settings.Deployment.Location,
            MetadataLocation = settings.Deployment.MetadataLocation,
            KeyVault = new Adoptable<KeyVaultDefinition>.Existing(estate.KeyVaultId),
            LogAnalytics = new Adoptable<LogAnalyticsDefinition>.Existing(estate.LogAnalyticsId),
            Pools = [.. estate.OwnPools.Select(pool => PoolMapping.PlanFrom(pool, estate, now, tokenRequired))],
            Feeds = [.. estate.OwnFeeds.Select(feed => new FeedPlan(feed.Key, PublishingMapping.DefinitionFrom(feed.Settings), [.. feed.Pools.Select(pool => pool.Settings.HostPool.Name)]))],
            NetworkResourceGroup = estate.OwnEndpoints.Any() ? new Adoptable<ResourceGroupDefinition>.Existing(estate.Groups.Network.Id) : null,
            PrivateEndpoints = PrivateLinkMapping.EndpointsFrom(estate),
            DiscoveryWorkspace = PrivateLinkMapping.DiscoveryWorkspaceFrom(estate),
            NetworkLocation = PrivateLinkMapping.LocationFrom(settings),
            Logs = LogsFrom(settings),
            Tags = settings.Tags.ToImmutableDictionary(),
        };
        if (!estate.Share.Platform) return args;

        var groups = settings.Deployment.ResourceGroups;
        return args with
        {
            ResourceGroup = ResourceGroupFrom(groups.ControlPlane, names.ResourceGroup(EstateGroups.ControlPlanePurpose), settings),
            MonitoringResourceGroup = ResourceGroupFrom(groups.Monitoring, names.ResourceGroup("monitoring"), settings),
            StorageResourceGroup = estate.Accounts.IsEmpty ? null : ResourceGroupFrom(groups.Storage, names.ResourceGroup("storage"), settings),
            NetworkResourceGroup = estate.Endpoints.IsEmpty ? null : ResourceGroupFrom(groups.Network, names.ResourceGroup("network"), settings),
            KeyVault = PlatformMapping.KeyVaultFrom(settings, names),
            LogAnalytics = PlatformMapping.LogAnalyticsFrom(settings, names),
            StorageAccounts = StorageMapping.AccountsFrom(estate),
            PrivateDnsZones = PrivateLinkMapping.ZonesFrom(estate),
            SessionHostResourceGroup = SessionHostGroupFrom(settings, names),
            SessionHostSubscriptionId = (settings.Subscription.SessionHostsId ?? settings.Subscription.Id).ToString(),
            Monitoring = MonitoringMapping.PlanFrom(estate, secrets.ValueOf),
            Grants = AccessMapping.GrantsFrom(estate),
            Lock = LockFrom(settings.Deployment.Lock),
        };
    }

    private static Adoptable<ResourceGroupDefinition> SessionHostGroupFrom(AvdSettings settings, EstateNames names) => ResourceGroupFrom(
        settings.Deployment.ResourceGroups.SessionHosts, names.ResourceGroup("hosts"), settings.Subscription.SessionHostsId ?? settings.Subscription.Id, settings.Deployment.Protect);

    private static ControlPlaneLogs LogsFrom(AvdSettings settings)
    {
        var diagnostics = settings.Monitoring.Diagnostics;
        return new ControlPlaneLogs
        {
            HostPool = DiagnosticCategories.OfHostPool(diagnostics),
            Workspace = DiagnosticCategories.OfWorkspace(diagnostics),
            ApplicationGroups = DiagnosticCategories.OfApplicationGroup(diagnostics),
            ScalingPlan = DiagnosticCategories.OfScalingPlan(diagnostics),
            AppPackages = DiagnosticCategories.OfAppPackage(diagnostics),
            KeyVault = diagnostics.KeyVaultAudit ? DiagnosticCategories.KeyVault : [],
        };
    }

    private static LockDefinition? LockFrom(ResourceLock level) => level switch
    {
        ResourceLock.CanNotDelete => new LockDefinition(AzureNative.Authorization.LockLevel.CanNotDelete, LockNotes),
        ResourceLock.ReadOnly => new LockDefinition(AzureNative.Authorization.LockLevel.ReadOnly, LockNotes),
        _ => null,
    };

    private static Adoptable<ResourceGroupDefinition> ResourceGroupFrom(ResourceGroupSettings group, string derivedName, AvdSettings settings) =>
        ResourceGroupFrom(group, derivedName, settings.Subscription.Id, settings.Deployment.Protect);

    private static Adoptable<ResourceGroupDefinition> ResourceGroupFrom(ResourceGroupSettings group, string derivedName, Guid subscription, bool protect)
    {
        var name = group.Name ?? derivedName;
        return group.Create
            ? new Adoptable<ResourceGroupDefinition>.Created(new(name, protect))
            : new Adoptable<ResourceGroupDefinition>.Existing($"/subscriptions/{subscription}/resourceGroups/{name}");
    }
}
