using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Access;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Estate.Secrets;
using AvdPulumi.Configuration.Estate.Site;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate;

/// <summary>
/// What follows from the settings of the control plane: names, ids, and every Azure resource that they mean. Derived once, immutable and pure; rules and mapping read it.
/// </summary>
/// <remarks>A test holds <see cref="Resources"/> equal to what a preview registers, ids and tags.</remarks>
public sealed class AvdEstate
{
    private readonly Lazy<ImmutableArray<EstateFileServer>> _fileServers;
    private readonly Lazy<ImmutableArray<EstateGrant>> _grants;
    private readonly Lazy<EstateSite> _site;
    private readonly Lazy<EstateSizing> _sizing;
    private readonly Lazy<ImmutableArray<PlannedResource>> _resources;

    private AvdEstate(AvdSettings shared, ImmutableArray<PoolConfig> pools, StackShare share)
    {
        Share = share;
        Settings = shared;
        Names = EstateNames.Of(shared);
        Accounts = [.. EstateAccount.AllOf(shared)];
        // a name in the group of the control plane is known before the groups that are needed are
        var group = ArmPath.Group(
            shared.Subscription.Id,
            shared.Deployment.ResourceGroups.ControlPlane.Name ?? Names.ResourceGroup(EstateGroups.ControlPlanePurpose)
        );
        Pools = [.. pools.Select(pool => new EstatePool(pool, group, cluster => Groups!.Of(cluster).Id))];
        Feeds = EstateFeed.Of(Pools, group);
        Endpoints = EstateEndpoints.Of(this);
        Groups = EstateGroups.Of(shared, Names, !Accounts.IsEmpty, !Endpoints.IsEmpty, Pools.SelectMany(GroupsOfClusters));
        Alerts = EstateAlerts.Of(this);
        _fileServers = new(() => EstateFileServer.Of(Pools));
        _grants = new(() => EstateGrants.Of(this));
        _site = new(() => new EstateSite(this));
        _sizing = new(() => EstateSizing.Of(shared, pools));
        _resources = new(() =>
            [
                .. PlatformResources.Of(this),
                .. AvdResources.Of(this),
                .. NetworkResources.Of(this),
                .. WatchResources.Of(this),
                .. ExtensionResources.Of(this),
                .. SiteResources.Of(this),
            ]
        );
    }

    /// <summary>What all pools share. Sections that belong to pools are those of the pools; here they may be incomplete.</summary>
    public AvdSettings Settings { get; }

    /// <summary>The pools, at least one, in the order of the config.</summary>
    public ImmutableArray<EstatePool> Pools { get; }

    /// <summary>What of the estate the stack deploys.</summary>
    public StackShare Share { get; }

    /// <summary>The pools that the stack deploys.</summary>
    public IEnumerable<EstatePool> OwnPools => Pools.Where(pool => Share.Has(pool.Name));

    /// <summary>The pools whose machines the stack deploys.</summary>
    public IEnumerable<EstatePool> PoolsWithOwnHosts => Pools.Where(pool => Share.HasHostsOf(pool.Name));

    /// <summary>The feeds that the stack deploys: those of its pools.</summary>
    public IEnumerable<EstateFeed> OwnFeeds => Feeds.Where(feed => feed.Pools.Any(pool => Share.Has(pool.Name)));

    /// <summary>The private endpoints that the stack deploys.</summary>
    public IEnumerable<EstateEndpoint> OwnEndpoints =>
        Endpoints.Where(endpoint => endpoint.Owner is { } pool ? Share.Has(pool.Name) : Share.Platform);

    /// <summary>The AVD workspaces, at least one.</summary>
    public ImmutableArray<EstateFeed> Feeds { get; }

    /// <summary>Names that the config leaves out.</summary>
    public EstateNames Names { get; }

    /// <summary>The resource groups.</summary>
    public EstateGroups Groups { get; }

    /// <summary>The storage accounts, at most one for each purpose.</summary>
    public ImmutableArray<EstateAccount> Accounts { get; }

    /// <summary>The private endpoints.</summary>
    public ImmutableArray<EstateEndpoint> Endpoints { get; }

    /// <summary>What machines share on Azure Local.</summary>
    public EstateSite Site => _site.Value;

    /// <summary>The logical networks, with what stands on them.</summary>
    public ImmutableArray<EstateNetwork> Networks => Site.Networks;

    /// <summary>The file server clusters: one for all pools, and one for each pool that overrides it.</summary>
    public ImmutableArray<EstateFileServer> FileServers => _fileServers.Value;

    /// <summary>The file server clusters that the stack deploys: those of the pools that it picks.</summary>
    public IEnumerable<EstateFileServer> OwnFileServers =>
        FileServers.Where(server => Share.FileServers && server.Pools.Any(pool => Share.Picks(pool.Name)));

    /// <summary>What all pools need, against what they have.</summary>
    public EstateSizing Sizing => _sizing.Value;

    /// <summary>Full ARM ids of the storage accounts whose keys the stack reads, for the witnesses of its file servers.</summary>
    public IEnumerable<string> WitnessAccountIds =>
        OwnFileServers.Any(server => server.Settings.Witness is { Type: WitnessType.Cloud, AccountKey: null })
            ? Accounts.Where(account => account.Use == StorageUse.Witness).Select(account => account.IdIn(Groups))
            : [];

    /// <summary>The log alerts.</summary>
    public ImmutableArray<EstateAlert> Alerts { get; }

    /// <summary>The tags of what all pools share.</summary>
    public ImmutableSortedDictionary<string, string> Tags => Settings.Tags;

    /// <summary>Who gets which role on what.</summary>
    public ImmutableArray<EstateGrant> Grants => _grants.Value;

    /// <summary>Every Azure resource of the control plane that the program makes, in whichever stack.</summary>
    public ImmutableArray<PlannedResource> Resources => _resources.Value;

    /// <summary>Every Azure resource of the control plane that the stack makes.</summary>
    public IEnumerable<PlannedResource> OwnResources =>
        Resources.Where(resource =>
            resource switch
            {
                { Layer: Layers.Site } => Share.Site,
                { Layer: Layers.Hosts, Pool: { } pool } => Share.HasHostsOf(pool.Name),
                { Layer: Layers.Sofs, Pool: { } pool } => OwnsFileServerOf(pool),
                { Pool: { } pool } => Share.Has(pool.Name),
                _ => Share.Platform,
            }
        );

    /// <summary>The subscription of session hosts and file servers.</summary>
    public Guid MachineSubscription => EstateSubscriptions.OfMachines(Settings.Subscription);

    /// <summary>Name of the vault: that of one which exists, given or derived.</summary>
    public string KeyVaultName => Vaults.Own(Settings.KeyVault) ?? Names.KeyVault;

    /// <summary>Full ARM id of the vault, made or adopted.</summary>
    public string KeyVaultId =>
        Settings.KeyVault.ExistingId?.ToString() ?? ArmPath.Of(Groups.ControlPlane.Id, ArmTypes.KeyVault, KeyVaultName);

    /// <summary>Name of the Recovery Services vault that is made: given or derived.</summary>
    public string RecoveryVaultName => Settings.Backup.Vault?.Name ?? Names.RecoveryVault;

    /// <summary>Full ARM id of the Recovery Services vault, made or adopted; null without one.</summary>
    public string? RecoveryVaultId =>
        Settings.Backup.Vault is not { } vault
            ? null
            : vault.ExistingId?.ToString() ?? ArmPath.Of(Groups.ControlPlane.Id, ArmTypes.RecoveryVault, RecoveryVaultName);

    /// <summary>Name of the Log Analytics workspace: that of one which exists, given or derived.</summary>
    public string LogAnalyticsName =>
        Settings.Monitoring.LogAnalytics.ExistingId?.Name ?? Settings.Monitoring.LogAnalytics.Name ?? Names.LogAnalytics;

    /// <summary>Full ARM id of the Log Analytics workspace, made or adopted.</summary>
    public string LogAnalyticsId =>
        Settings.Monitoring.LogAnalytics.ExistingId?.ToString()
        ?? ArmPath.Of(Groups.Monitoring.Id, ArmTypes.LogAnalyticsWorkspace, LogAnalyticsName);

    /// <summary>Name of the data collection rule of the session hosts, given or derived.</summary>
    public string InsightsRuleName => Settings.Monitoring.Insights.RuleName ?? EstateNames.InsightsRule(Settings.Deployment.Location);

    /// <summary>Full ARM id of the data collection rule of the session hosts.</summary>
    public string InsightsRuleId => ArmPath.Of(Groups.Monitoring.Id, ArmTypes.DataCollectionRule, InsightsRuleName);

    /// <summary>Full ARM id of the data collection rule of the file servers.</summary>
    public string FileServerRuleId => ArmPath.Of(Groups.Monitoring.Id, ArmTypes.DataCollectionRule, Names.FileServerRule);

    /// <summary>Name of the action group that is made: given or derived.</summary>
    public string ActionGroupName => Settings.Monitoring.ActionGroup?.Name ?? Names.ActionGroup;

    /// <summary>Full ARM id of the identity that alerts query with; null where they have none.</summary>
    public string? AlertIdentityId =>
        Settings.Monitoring.Alerts is { Enabled: true, ManagedIdentity: true }
            ? ArmPath.Of(Groups.Monitoring.Id, ArmTypes.ManagedIdentity, Names.AlertIdentity)
            : null;

    /// <summary>Name (a GUID) of the assignment that lets this identity query. By the identity's id: another stack's identity may query the same workspace.</summary>
    public string AlertIdentityAssignment =>
        RoleAssignmentName.Of(LogAnalyticsId, AlertIdentityId ?? "", BuiltInRoles.LogAnalyticsReader.Id);

    /// <summary>Settings that a rule reads which looks at the estate as a whole.</summary>
    internal static ImmutableArray<string> Reads { get; } =
    [
        "subscription",
        "deployment",
        "key_vault",
        "host_pool",
        "application_groups",
        "workspace",
        "registration",
        "session_host",
        "identity",
        "rbac",
        "fslogix",
        "sofs",
        "network",
        "monitoring",
        "scaling",
        "storage",
        "image",
        "tags",
    ];

    /// <summary>The estate of one pool that <paramref name="settings"/> describe.</summary>
    public static AvdEstate Of(AvdSettings settings) => Of(settings, [new PoolConfig { Name = null, Settings = settings }], StackShare.All);

    /// <summary>The estate of several pools.</summary>
    /// <param name="shared">What all pools share.</param>
    /// <param name="pools">The pools, at least one.</param>
    /// <param name="share">What of it the stack deploys.</param>
    public static AvdEstate Of(AvdSettings shared, ImmutableArray<PoolConfig> pools, StackShare share) => new(shared, pools, share);

    /// <summary>The file server that profiles of a pool may be on; null for none.</summary>
    public EstateFileServer? FileServerOf(EstatePool pool) => FileServers.FirstOrDefault(server => server.Pools.Contains(pool));

    /// <summary>Whether the stack deploys the file server of a pool.</summary>
    public bool OwnsFileServerOf(EstatePool pool) => OwnFileServers.Any(server => server.Pools.Contains(pool));

    /// <summary>Full ARM id of what roles are granted on.</summary>
    public string ScopeOf(AccessTarget target) =>
        target.Scope switch
        {
            AccessScope.ApplicationGroup => target.Pool!.ApplicationGroupId(target.Item!),
            AccessScope.AppPackage => target.Pool!.AppPackageId(target.Item!),
            AccessScope.HostPool => target.Pool!.HostPoolId,
            AccessScope.ControlPlaneGroup => Groups.ControlPlane.Id,
            AccessScope.LogAnalytics => LogAnalyticsId,
            AccessScope.KeyVault => KeyVaultId,
            AccessScope.CloudCacheAccount => AccountId(StorageUse.CloudCache),
            AccessScope.AppAttachAccount => AccountId(StorageUse.AppAttach),
            AccessScope.SessionHostGroup => Groups.Machines.First(group => target.Item is null || group.Name == target.Item).Id,
            AccessScope.SessionHostSubscription => ArmPath.Subscription(MachineSubscription),
            AccessScope.ControlPlaneSubscription => ArmPath.Subscription(Settings.Subscription.Id),
        };

    /// <summary>Whether the keys of a storage account work: as the config says, and otherwise where something of any pool needs them.</summary>
    public bool KeysWork(EstateAccount account) =>
        Pools.Any(pool =>
            AccountKeys.Work(pool.Settings, EstateAccount.AllOf(pool.Settings).Single(same => same.Use == account.Use).Settings)
        );

    private static IEnumerable<Place<ResourceGroupSettings>> GroupsOfClusters(EstatePool pool) =>
        pool
            .Settings.SessionHost.Clusters.Select(
                (cluster, i) =>
                    new Place<ResourceGroupSettings>(
                        pool.PathOf($"{ItemPath.Of("session_host.clusters", i)}.resource_group"),
                        cluster.ResourceGroup!
                    )
            )
            .Where(item => item.Value is not null);

    private string AccountId(StorageUse use) => Accounts.Single(account => account.Use == use).IdIn(Groups);
}
