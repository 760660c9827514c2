using System.Collections.Immutable;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
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
    public static ControlPlaneArgs ArgsFrom(AvdEstate estate, DateTimeOffset now, ISecretSource secrets, bool tokenRequired = true)
    {
        var settings = estate.Settings;
        var args = new ControlPlaneArgs
        {
            SubscriptionId = settings.Subscription.Id.ToString(),
            ResourceGroup = new Adoptable<ResourceGroupDefinition>.Existing(estate.Groups.ControlPlane.Id),
            Location = settings.Deployment.Location,
            MetadataLocation = settings.Deployment.MetadataLocation,
            KeyVault = new Adoptable<KeyVaultDefinition>.Existing(estate.KeyVaultId),
            LogAnalytics = new Adoptable<LogAnalyticsDefinition>.Existing(estate.LogAnalyticsId),
            Pools = [.. estate.OwnPools.Select(pool => PoolMapping.PlanFrom(pool, estate, now, tokenRequired))],
            Feeds = [.. estate.OwnFeeds.Select(PublishingMapping.PlanFrom)],
            NetworkResourceGroup = estate.OwnEndpoints.Any()
                ? new Adoptable<ResourceGroupDefinition>.Existing(estate.Groups.Network.Id)
                : null,
            PrivateEndpoints = PrivateLinkMapping.EndpointsFrom(estate),
            DiscoveryWorkspace = PrivateLinkMapping.DiscoveryWorkspaceFrom(estate),
            NetworkLocation = PrivateLinkMapping.LocationFrom(settings),
            Logs = LogsFrom(settings),
            Tags = settings.Tags.ToImmutableDictionary(),
        };
        if (!estate.Share.Platform)
            return args;

        var groups = estate.Groups;
        return args with
        {
            ResourceGroup = GroupFrom(groups.ControlPlane, settings),
            MonitoringResourceGroup = GroupFrom(groups.Monitoring, settings),
            StorageResourceGroup = estate.Accounts.IsEmpty ? null : GroupFrom(groups.Storage, settings),
            NetworkResourceGroup = estate.Endpoints.IsEmpty ? null : GroupFrom(groups.Network, settings),
            KeyVault = PlatformMapping.KeyVaultFrom(estate),
            RecoveryVault = PlatformMapping.RecoveryVaultFrom(estate),
            LogAnalytics = PlatformMapping.LogAnalyticsFrom(estate),
            StorageAccounts = StorageMapping.AccountsFrom(estate),
            PrivateDnsZones = PrivateLinkMapping.ZonesFrom(estate),
            SessionHostResourceGroup = GroupFrom(groups.SessionHosts, settings),
            FurtherHostGroups =
            [
                .. groups
                    .Machines.Skip(1)
                    .Select(group => new HostGroupPlan(
                        group.Name.ToLowerInvariant(),
                        GroupFrom(group, settings),
                        AccessMapping.GrantsOn(new(AccessScope.SessionHostGroup, group.Name), estate)
                    )),
            ],
            SessionHostSubscriptionId = estate.MachineSubscription.ToString(),
            Monitoring = MonitoringMapping.PlanFrom(estate, secrets.ValueOf),
            Grants = AccessMapping.GrantsFrom(estate),
            Lock = LockFrom(settings.Deployment.Lock),
        };
    }

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

    private static LockDefinition? LockFrom(ResourceLock level) =>
        level switch
        {
            ResourceLock.CanNotDelete => new LockDefinition(AzureNative.Authorization.LockLevel.CanNotDelete, LockNotes),
            ResourceLock.ReadOnly => new LockDefinition(AzureNative.Authorization.LockLevel.ReadOnly, LockNotes),
            ResourceLock.None => null,
        };

    private static Adoptable<ResourceGroupDefinition> GroupFrom(EstateGroup group, AvdSettings settings) =>
        group.IsMade
            ? new Adoptable<ResourceGroupDefinition>.Created(new(group.Name, settings.Deployment.Protect))
            : new Adoptable<ResourceGroupDefinition>.Existing(group.Id);
}
