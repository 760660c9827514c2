using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Estate.Profiles;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate;

/// <summary>One pool of the estate: what is there for it alone.</summary>
public sealed class EstatePool
{
    private const string AdminSecret = "session-host-admin";

    private readonly PoolConfig _pool;
    private readonly string _groupId;
    private readonly Lazy<ImmutableArray<EstateHost>> _hosts;
    private readonly Lazy<ProfilePlan?> _profiles;

    internal EstatePool(PoolConfig pool, string groupId, Func<ClusterSettings, string> machineGroupId)
    {
        _pool = pool;
        _groupId = groupId;
        // not by the number of pools: a pool that is removed must not rename what another keeps
        SecretName =
            Key is null || pool.Overrides("registration.secret_name")
                ? pool.Settings.Registration.SecretName
                : FittedName.Of($"{pool.Settings.Registration.SecretName}-{pool.Name!.Replace('_', '-')}", NamingRules.VaultSecret.Most);
        AdminSecretName = Key is null ? AdminSecret : $"{AdminSecret}-{Key.Replace('_', '-')}";
        Tags = EstateTags.Of(Settings, HostPoolId);
        _hosts = new(() => [.. EstateHost.AllOf(this, machineGroupId)]);
        _profiles = new(() => ProfilePlan.Of(this));
    }

    /// <summary>Its name in <c>pools</c>; null for the only pool of a config without them.</summary>
    public string? Name => _pool.Name;

    /// <summary>Its settings and paths alone, with nothing derived from them.</summary>
    internal PoolConfig Config => _pool;

    /// <summary>What tells its resources from those of other pools, in names that must not change; null where they have the names of an estate without <c>pools</c>.</summary>
    public string? Key => Name == PoolName.Default ? null : Name;

    /// <summary>The settings in force for it. Sections that are no pool's are the same in all pools.</summary>
    public AvdSettings Settings => _pool.Settings;

    /// <summary>Name of the secret with its registration token. Pools that share the setting get a name each, or one token would overwrite the other.</summary>
    public string SecretName { get; }

    /// <summary>Name of the secret with the password of its hosts' local administrator, where the program makes it up.</summary>
    public string AdminSecretName { get; }

    /// <summary>The tags of its resources.</summary>
    public EstateTags Tags { get; }

    /// <summary>Its session hosts, cluster by cluster, in the order of their numbers.</summary>
    public ImmutableArray<EstateHost> Hosts => _hosts.Value;

    /// <summary>Sessions that one of its hosts accepts.</summary>
    public int SessionsPerHost => Fleet.SessionsPerHost(Settings);

    /// <summary>What FSLogix does on its hosts; null where it is off.</summary>
    public ProfilePlan? Profiles => _profiles.Value;

    /// <summary>Whether its host pool is another stack's or team's, which is used and never changed.</summary>
    public bool IsAdopted => Settings.HostPool.ExistingId is not null;

    /// <summary>Full ARM id of its host pool, made or adopted.</summary>
    public string HostPoolId => Settings.HostPool.ExistingId?.ToString() ?? InAvd("hostPools", Settings.HostPool.Name);

    /// <summary>Full ARM id of its scaling plan; null where hosts always run.</summary>
    public string? ScalingPlanId => ScalingPlanName is { } name ? InAvd("scalingPlans", name) : null;

    /// <summary>Name of its scaling plan, given or derived; null where hosts always run.</summary>
    public string? ScalingPlanName =>
        Settings.Scaling is { } scaling ? scaling.Name ?? EstateNames.ScalingPlan(Settings.HostPool.Name) : null;

    /// <summary>Name of an App Attach package of this pool: packages are listed once for all pools, and each pool has its own.</summary>
    public string AppPackageName(string name) =>
        Key is { } key ? FittedName.Of($"{name}-{key.Replace('_', '-')}", NamingRules.AppAttachPackage.Most) : name;

    /// <summary>Full ARM id of one of its App Attach packages.</summary>
    public string AppPackageId(string name) => InAvd("appAttachPackages", AppPackageName(name));

    /// <summary>Full ARM id of one of its application groups.</summary>
    public string ApplicationGroupId(string name) => InAvd("applicationGroups", name);

    /// <summary>The path under which the author finds a setting of this pool: with the pool's name in front where the pool overrides it.</summary>
    public string PathOf(string path) => _pool.PathOf(path);

    /// <summary>Whether the pool overrides something at a path, or in it.</summary>
    public bool Overrides(string path) => _pool.Overrides(path);

    private string InAvd(string kind, string name) => ArmPath.Of(_groupId, $"Microsoft.DesktopVirtualization/{kind}", name);
}
