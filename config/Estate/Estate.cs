using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>
/// What follows from the settings of the control plane: names, ids, and every Azure resource that they mean. Derived once, immutable and pure; rules and mapping read it.
/// </summary>
/// <remarks>A test holds <see cref="Resources"/> equal to what a preview registers, ids and tags.</remarks>
public sealed class Estate
{
    private readonly Lazy<ImmutableArray<EstateGrant>> _grants;
    private readonly Lazy<ImmutableArray<PlannedResource>> _resources;

    private Estate(AvdSettings settings)
    {
        Settings = settings;
        Names = EstateNames.Of(settings);
        Accounts = [.. EstateAccount.AllOf(settings)];
        Endpoints = EstateEndpoints.Of(settings);
        Groups = EstateGroups.Of(settings, Names, !Accounts.IsEmpty, !Endpoints.IsEmpty);
        Alerts = EstateAlerts.Of(settings);
        Tags = EstateTags.Of(settings, HostPoolId);
        _grants = new(() => EstateGrants.Of(this));
        _resources = new(() => [.. PlatformResources.Of(this), .. AvdResources.Of(this), .. NetworkResources.Of(this), .. WatchResources.Of(this), .. ExtensionResources.Of(this)]);
    }

    /// <summary>The settings that it follows from.</summary>
    public AvdSettings Settings { get; }

    /// <summary>Names that the config leaves out.</summary>
    public EstateNames Names { get; }

    /// <summary>The resource groups.</summary>
    public EstateGroups Groups { get; }

    /// <summary>The storage accounts, at most one for each purpose.</summary>
    public ImmutableArray<EstateAccount> Accounts { get; }

    /// <summary>The private endpoints.</summary>
    public ImmutableArray<EstateEndpoint> Endpoints { get; }

    /// <summary>The log alerts.</summary>
    public ImmutableArray<AlertFact> Alerts { get; }

    /// <summary>The tags.</summary>
    public EstateTags Tags { get; }

    /// <summary>Who gets which role on what.</summary>
    public ImmutableArray<EstateGrant> Grants => _grants.Value;

    /// <summary>Every Azure resource of the control plane that the program makes.</summary>
    public ImmutableArray<PlannedResource> Resources => _resources.Value;

    /// <summary>Full ARM id of the host pool.</summary>
    public string HostPoolId => InAvd("hostPools", Settings.HostPool.Name);

    /// <summary>Full ARM id of the workspace with the feed.</summary>
    public string WorkspaceId => InAvd("workspaces", Settings.Workspace.Name);

    /// <summary>Full ARM id of the vault, made or adopted.</summary>
    public string KeyVaultId => Settings.KeyVault.ExistingId?.ToString() ?? ArmPath.Of(Groups.ControlPlane.Id, ArmTypes.KeyVault, Settings.KeyVault.Name ?? Names.KeyVault);

    /// <summary>Full ARM id of the Log Analytics workspace, made or adopted.</summary>
    public string LogAnalyticsId => Settings.Monitoring.LogAnalytics.ExistingId?.ToString()
        ?? ArmPath.Of(Groups.Monitoring.Id, ArmTypes.LogAnalyticsWorkspace, Settings.Monitoring.LogAnalytics.Name ?? Names.LogAnalytics);

    /// <summary>Full ARM id of the identity that alerts query with; null where they have none.</summary>
    public string? AlertIdentityId => Settings.Monitoring.Alerts is { Enabled: true, ManagedIdentity: true }
        ? ArmPath.Of(Groups.Monitoring.Id, ArmTypes.ManagedIdentity, Names.AlertIdentity)
        : null;

    /// <summary>Name (a GUID) of the assignment that lets this identity query. By the identity's id: another stack's identity may query the same workspace.</summary>
    public string AlertIdentityAssignment => RoleAssignmentName.Of(LogAnalyticsId, AlertIdentityId ?? "", BuiltInRoles.LogAnalyticsReader.Id);

    /// <summary>Full ARM id of the scaling plan; null where there is none.</summary>
    public string? ScalingPlanId => Settings.Scaling is { } scaling ? InAvd("scalingPlans", scaling.Name ?? EstateNames.ScalingPlan(Settings.HostPool.Name)) : null;

    /// <summary>Settings that a rule reads which looks at the estate as a whole.</summary>
    internal static ImmutableArray<string> Reads { get; } =
    [
        "subscription", "deployment", "key_vault", "host_pool", "application_groups", "workspace", "registration", "session_host", "identity", "rbac", "fslogix", "sofs", "network",
        "monitoring", "scaling", "storage", "tags",
    ];

    /// <summary>The estate that <paramref name="settings"/> describes.</summary>
    public static Estate Of(AvdSettings settings) => new(settings);

    /// <summary>Full ARM id of an application group.</summary>
    public string ApplicationGroupId(string name) => InAvd("applicationGroups", name);

    /// <summary>Full ARM id of an App Attach package.</summary>
    public string AppPackageId(string name) => InAvd("appAttachPackages", name);

    /// <summary>Full ARM id of what roles are granted on.</summary>
    public string ScopeOf(AccessTarget target) => target.Scope switch
    {
        AccessScope.ApplicationGroup => ApplicationGroupId(target.Item!),
        AccessScope.AppPackage => AppPackageId(target.Item!),
        AccessScope.HostPool => HostPoolId,
        AccessScope.ControlPlaneGroup => Groups.ControlPlane.Id,
        AccessScope.LogAnalytics => LogAnalyticsId,
        AccessScope.KeyVault => KeyVaultId,
        AccessScope.CloudCacheAccount => AccountId(StorageUse.CloudCache),
        AccessScope.AppAttachAccount => AccountId(StorageUse.AppAttach),
        AccessScope.SessionHostGroup => Groups.SessionHosts.Id,
        AccessScope.SessionHostSubscription => ArmPath.Subscription(Settings.Subscription.SessionHostsId ?? Settings.Subscription.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(target), target.Scope, null),
    };

    private string AccountId(StorageUse use) => Accounts.Single(account => account.Use == use).IdIn(Groups);

    private string InAvd(string kind, string name) => ArmPath.Of(Groups.ControlPlane.Id, $"Microsoft.DesktopVirtualization/{kind}", name);
}
