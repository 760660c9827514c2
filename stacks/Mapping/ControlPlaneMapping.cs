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
        var groups = settings.Deployment.ResourceGroups;

        return new ControlPlaneArgs
        {
            SubscriptionId = settings.Subscription.Id.ToString(),
            ResourceGroup = ResourceGroupFrom(groups.ControlPlane, names.ResourceGroup(EstateGroups.ControlPlanePurpose), settings),
            MonitoringResourceGroup = ResourceGroupFrom(groups.Monitoring, names.ResourceGroup("monitoring"), settings),
            StorageResourceGroup = estate.Accounts.IsEmpty ? null : ResourceGroupFrom(groups.Storage, names.ResourceGroup("storage"), settings),
            NetworkResourceGroup = estate.Endpoints.IsEmpty ? null : ResourceGroupFrom(groups.Network, names.ResourceGroup("network"), settings),
            Location = settings.Deployment.Location,
            MetadataLocation = settings.Deployment.MetadataLocation,
            KeyVault = PlatformMapping.KeyVaultFrom(settings, names),
            LogAnalytics = PlatformMapping.LogAnalyticsFrom(settings, names),
            Pools = [.. estate.Pools.Select(pool => PoolMapping.PlanFrom(pool, estate, now, tokenRequired))],
            Feeds = [.. estate.Feeds.Select(feed => new FeedPlan(feed.Key, PublishingMapping.DefinitionFrom(feed.Settings), [.. feed.Pools.Select(pool => pool.Settings.HostPool.Name)]))],
            StorageAccounts = StorageMapping.AccountsFrom(estate),
            PrivateEndpoints = PrivateLinkMapping.EndpointsFrom(estate),
            PrivateDnsZones = PrivateLinkMapping.ZonesFrom(estate),
            DiscoveryWorkspace = PrivateLinkMapping.DiscoveryWorkspaceFrom(estate),
            NetworkLocation = PrivateLinkMapping.LocationFrom(settings),
            SessionHostResourceGroup = SessionHostGroupFrom(settings, names),
            SessionHostSubscriptionId = (settings.Subscription.SessionHostsId ?? settings.Subscription.Id).ToString(),
            Logs = LogsFrom(settings),
            Monitoring = MonitoringMapping.PlanFrom(estate, secrets.ValueOf),
            Grants = AccessMapping.GrantsFrom(estate),
            Lock = LockFrom(settings.Deployment.Lock),
            Tags = settings.Tags.ToImmutableDictionary(),
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
