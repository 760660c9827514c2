using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;
using AvdPulumi.Configuration;
using AvdPulumi.Stacks.Faults;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Settings of the control plane's sections, as args of its component.</summary>
public static class ControlPlaneMapping
{
    private const string LockNotes = "AVD control plane: users sign in through it. Kept by AvdPulumi, deployment.lock.";

    /// <summary>The args of the control plane that <paramref name="settings"/> describes.</summary>
    /// <param name="settings">The settings of the stack.</param>
    /// <param name="now">When the deployment began.</param>
    /// <param name="secrets">Where the values of secrets come from.</param>
    /// <param name="tokenRequired">Whether Azure must list a registration token; not so in a preview.</param>
    public static ControlPlaneArgs ArgsFrom(AvdSettings settings, DateTimeOffset now, ISecretSource secrets, bool tokenRequired = true)
    {
        var names = NamesOf(settings);
        var groups = settings.Deployment.ResourceGroups;
        var accounts = StorageMapping.AccountsFrom(settings);
        var endpoints = PrivateLinkMapping.EndpointsFrom(settings);

        return new ControlPlaneArgs
        {
            SubscriptionId = settings.Subscription.Id.ToString(),
            ResourceGroup = ResourceGroupFrom(groups.ControlPlane, names.ResourceGroup("avd"), settings),
            MonitoringResourceGroup = ResourceGroupFrom(groups.Monitoring, names.ResourceGroup("monitoring"), settings),
            StorageResourceGroup = accounts.IsEmpty ? null : ResourceGroupFrom(groups.Storage, names.ResourceGroup("storage"), settings),
            NetworkResourceGroup = endpoints.IsEmpty ? null : ResourceGroupFrom(groups.Network, names.ResourceGroup("network"), settings),
            Location = settings.Deployment.Location,
            MetadataLocation = settings.Deployment.MetadataLocation,
            KeyVault = PlatformMapping.KeyVaultFrom(settings, names),
            LogAnalytics = PlatformMapping.LogAnalyticsFrom(settings, names),
            HostPool = HostPoolMapping.DefinitionFrom(settings),
            ApplicationGroups = [.. settings.ApplicationGroups.Select(PublishingMapping.DefinitionFrom)],
            Workspace = PublishingMapping.DefinitionFrom(settings.Workspace),
            AppPackages = AppAttachMapping.DefinitionsFrom(settings),
            ScalingPlan = ScalingMapping.DefinitionFrom(settings),
            StorageAccounts = accounts,
            PrivateEndpoints = endpoints,
            PrivateDnsZones = PrivateLinkMapping.ZonesFrom(settings),
            DiscoveryWorkspace = PrivateLinkMapping.DiscoveryWorkspaceFrom(settings),
            NetworkLocation = PrivateLinkMapping.LocationFrom(settings),
            SessionHostResourceGroup = SessionHostGroupFrom(settings, names),
            SessionHostSubscriptionId = (settings.Subscription.SessionHostsId ?? settings.Subscription.Id).ToString(),
            Token = TokenFrom(settings, now, tokenRequired),
            Logs = LogsFrom(settings),
            Monitoring = MonitoringMapping.PlanFrom(settings, secrets.ValueOf),
            Grants = AccessMapping.GrantsFrom(settings),
            Lock = LockFrom(settings.Deployment.Lock),
            Tags = settings.Tags.ToImmutableDictionary(),
            PoolTags = Estate.Of(settings).Tags.OfPool.ToImmutableDictionary(),
        };
    }

    private static Adoptable<ResourceGroupDefinition> SessionHostGroupFrom(AvdSettings settings, EstateNames names) => ResourceGroupFrom(
        settings.Deployment.ResourceGroups.SessionHosts, names.ResourceGroup("hosts"), settings.Subscription.SessionHostsId ?? settings.Subscription.Id, settings.Deployment.Protect);

    private static TokenDefinition TokenFrom(AvdSettings settings, DateTimeOffset now, bool required)
    {
        var registration = settings.Registration;
        var lifetime = registration.TokenLifetime.Value;
        var window = TokenWindow.At(now, TokenLimits.LifeOf(lifetime), TokenLimits.RenewalOf(lifetime), registration.RotationKey);
        return new TokenDefinition(window, registration.StoreInKeyVault ? registration.SecretName : null, WhenNone);

        Task<string> WhenNone(string? refusal) => refusal is not null
            ? ForeseenFault.EndRunAsync<string>(DeploymentDiagnostics.TokensRefused(settings.HostPool.Name, refusal))
            : required
            ? ForeseenFault.EndRunAsync<string>(DeploymentDiagnostics.NoRegistrationToken(settings.HostPool.Name))
            : Task.FromResult("");
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

    private static LockDefinition? LockFrom(ResourceLock level) => level switch
    {
        ResourceLock.CanNotDelete => new LockDefinition(AzureNative.Authorization.LockLevel.CanNotDelete, LockNotes),
        ResourceLock.ReadOnly => new LockDefinition(AzureNative.Authorization.LockLevel.ReadOnly, LockNotes),
        _ => null,
    };

    internal static EstateNames NamesOf(AvdSettings settings) => EstateNames.Of(settings);

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
