using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;
using AvdPulumi.Configuration;
using AvdPulumi.Stacks.Contracts;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Settings of the control plane's sections, as args of its component.</summary>
public static class ControlPlaneMapping
{
    /// <summary>The args of the control plane that <paramref name="settings"/> describes.</summary>
    /// <param name="settings">The settings of the stack.</param>
    /// <param name="now">When the deployment began.</param>
    /// <param name="tokenRequired">Whether Azure must list a registration token; not so in a preview.</param>
    public static ControlPlaneArgs ArgsFrom(AvdSettings settings, DateTimeOffset now, bool tokenRequired = true)
    {
        var names = NamesOf(settings);
        var groups = settings.Deployment.ResourceGroups;
        var controlPlane = ResourceGroupFrom(groups.ControlPlane, names.ResourceGroup("avd"), settings);
        var monitoring = ResourceGroupFrom(groups.Monitoring, names.ResourceGroup("monitoring"), settings);

        return new ControlPlaneArgs
        {
            ResourceGroup = controlPlane,
            // one group for both purposes is one resource, not two of the same name
            MonitoringResourceGroup = monitoring == controlPlane ? null : monitoring,
            Location = settings.Deployment.Location,
            MetadataLocation = settings.Deployment.MetadataLocation,
            KeyVault = KeyVaultFrom(settings, names),
            LogAnalytics = LogAnalyticsFrom(settings, names),
            HostPool = HostPoolMapping.DefinitionFrom(settings),
            ApplicationGroups = [.. settings.ApplicationGroups.Select(PublishingMapping.DefinitionFrom)],
            Workspace = PublishingMapping.DefinitionFrom(settings.Workspace),
            AppPackages = AppAttachMapping.DefinitionsFrom(settings),
            ScalingPlan = ScalingMapping.DefinitionFrom(settings),
            SessionHostResourceGroup = SessionHostGroupFrom(settings, names),
            SessionHostSubscriptionId = (settings.Subscription.SessionHostsId ?? settings.Subscription.Id).ToString(),
            Token = TokenFrom(settings.Registration, now, tokenRequired),
            Logs = LogsFrom(settings),
            Grants = AccessMapping.GrantsFrom(settings),
            Lock = LockFrom(settings.Deployment.Lock),
            Tags = settings.Tags.ToImmutableDictionary(),
        };
    }

    /// <summary>What the control plane promises to other layers.</summary>
    public static ControlPlaneContract ContractOf(ControlPlane controlPlane, ControlPlaneArgs args) => new()
    {
        HostPoolResourceId = controlPlane.HostPool.Id,
        ApplicationGroupResourceId = controlPlane.PrimaryApplicationGroup.Id,
        WorkspaceResourceId = controlPlane.Workspace.Id,
        LogAnalyticsWorkspaceId = controlPlane.LogAnalytics.Id,
        KeyVaultResourceId = controlPlane.KeyVault.Id,
        HostPoolName = controlPlane.HostPool.Name,
        ApplicationGroupResourceIds = ById(args.ApplicationGroups.Select(group => group.Name).Zip(controlPlane.ApplicationGroups.Select(group => group.Id))),
        RegistrationTokenSecretId = controlPlane.Token?.SecretId ?? None,
        RegistrationTokenExpires = args.Token is { } token ? Output.Create(token.Window.ExpirationTime) : None,
        InsightsRuleId = None,
        FileServerRuleId = None,
        ActionGroupId = None,
        StorageAccountIds = ById([]),
    };

    private static Output<string> None => Output.Create("");

    private static Output<ImmutableDictionary<string, string>> ById(IEnumerable<(string Name, Output<string> Id)> things)
    {
        var list = things.ToImmutableArray();
        return Output.All(list.Select(thing => thing.Id)).Apply(ids => list.Zip(ids, (thing, id) => KeyValuePair.Create(thing.Name, id)).ToImmutableDictionary());
    }

    // in another subscription the group is made by the layer that deploys there
    private static Adoptable<ResourceGroupDefinition>? SessionHostGroupFrom(AvdSettings settings, EstateNames names)
    {
        var group = settings.Deployment.ResourceGroups.SessionHosts;
        var subscription = settings.Subscription.SessionHostsId ?? settings.Subscription.Id;
        if (group.Create && subscription != settings.Subscription.Id) return null;
        return ResourceGroupFrom(group, names.ResourceGroup("hosts"), subscription, settings.Deployment.Protect);
    }

    private static TokenDefinition TokenFrom(RegistrationSettings registration, DateTimeOffset now, bool required)
    {
        var lifetime = registration.TokenLifetime.Value;
        var window = TokenWindow.At(now, TokenLimits.LifeOf(lifetime), TokenLimits.RenewalOf(lifetime), registration.RotationKey);
        return new TokenDefinition(window, registration.StoreInKeyVault ? registration.SecretName : null, required);
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
        ResourceLock.CanNotDelete => new LockDefinition(AzureNative.Authorization.LockLevel.CanNotDelete, "AVD control plane: users sign in through it. Kept by AvdPulumi, deployment.lock."),
        ResourceLock.ReadOnly => new LockDefinition(AzureNative.Authorization.LockLevel.ReadOnly, "AVD control plane: users sign in through it. Kept by AvdPulumi, deployment.lock."),
        _ => null,
    };

    internal static EstateNames NamesOf(AvdSettings settings) =>
        new(settings.Deployment.Name, settings.Deployment.Environment, settings.Subscription.Id.ToString());

    private static Adoptable<ResourceGroupDefinition> ResourceGroupFrom(ResourceGroupSettings group, string derivedName, AvdSettings settings) =>
        ResourceGroupFrom(group, derivedName, settings.Subscription.Id, settings.Deployment.Protect);

    private static Adoptable<ResourceGroupDefinition> ResourceGroupFrom(ResourceGroupSettings group, string derivedName, Guid subscription, bool protect)
    {
        var name = group.Name ?? derivedName;
        return group.Create
            ? new Adoptable<ResourceGroupDefinition>.Created(new(name, protect))
            : new Adoptable<ResourceGroupDefinition>.Existing($"/subscriptions/{subscription}/resourceGroups/{name}");
    }

    private static Adoptable<KeyVaultDefinition> KeyVaultFrom(AvdSettings settings, EstateNames names)
    {
        var vault = settings.KeyVault;
        if (vault.ExistingId is { } existing) return new Adoptable<KeyVaultDefinition>.Existing(existing.ToString());

        return new Adoptable<KeyVaultDefinition>.Created(new KeyVaultDefinition
        {
            Name = vault.Name ?? names.KeyVault,
            TenantId = settings.Subscription.TenantId.ToString(),
            Sku = vault.Sku == KeyVaultSku.Premium ? AzureNative.KeyVault.SkuName.Premium : AzureNative.KeyVault.SkuName.Standard,
            SoftDeleteRetentionDays = vault.SoftDeleteRetentionDays,
            PurgeProtection = vault.PurgeProtection,
            RecoverDeleted = vault.RecoverDeleted,
            PublicNetworkAccess = vault.PublicNetworkAccess == PublicAccess.Enabled,
            DefaultAction = vault.NetworkRules.DefaultAction == NetworkAction.Allow
                ? AzureNative.KeyVault.NetworkRuleAction.Allow
                : AzureNative.KeyVault.NetworkRuleAction.Deny,
            Bypass = vault.NetworkRules.Bypass == NetworkBypass.AzureServices
                ? AzureNative.KeyVault.NetworkRuleBypassOptions.AzureServices
                : AzureNative.KeyVault.NetworkRuleBypassOptions.None,
            AllowedIpRanges = [.. vault.NetworkRules.IpRules.Select(range => range.ToString())],
            AllowedSubnetIds = [.. vault.NetworkRules.SubnetIds.Select(id => id.ToString())],
            Protect = settings.Deployment.Protect,
        });
    }

    private static Adoptable<LogAnalyticsDefinition> LogAnalyticsFrom(AvdSettings settings, EstateNames names)
    {
        var logs = settings.Monitoring.LogAnalytics;
        if (logs.ExistingId is { } existing) return new Adoptable<LogAnalyticsDefinition>.Existing(existing.ToString());

        return new Adoptable<LogAnalyticsDefinition>.Created(new LogAnalyticsDefinition
        {
            Name = logs.Name ?? names.LogAnalytics,
            Sku = logs.Sku switch
            {
                LogAnalyticsSku.CapacityReservation => AzureNative.OperationalInsights.WorkspaceSkuNameEnum.CapacityReservation,
                LogAnalyticsSku.LACluster => AzureNative.OperationalInsights.WorkspaceSkuNameEnum.LACluster,
                _ => AzureNative.OperationalInsights.WorkspaceSkuNameEnum.PerGB2018,
            },
            RetentionDays = logs.RetentionDays,
            DailyQuotaGb = logs.DailyQuotaGb,
            PublicIngestion = logs.PublicIngestion == PublicAccess.Enabled,
            PublicQuery = logs.PublicQuery == PublicAccess.Enabled,
            ResourcePermissions = logs.ResourcePermissions,
            Protect = settings.Deployment.Protect,
        });
    }
}
