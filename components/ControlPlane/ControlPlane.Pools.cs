using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.Foundation;
using Pulumi;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>Host pools and what belongs to each, and the feeds that publish them.</summary>
public sealed partial class ControlPlane
{
    /// <summary>The pools, in the order of the args.</summary>
    public ImmutableArray<ControlPlanePool> Pools { get; private set; } = [];

    /// <summary>The AVD workspaces, in the order of the args.</summary>
    public ImmutableArray<Workspace> Feeds { get; private set; } = [];

    /// <summary>The feed that publishes a pool.</summary>
    public Workspace FeedOf(ControlPlanePool pool) => Feeds[_args.Feeds.ToList().FindIndex(feed => feed.Pools.Contains(pool.Plan.HostPool.Name))];

    // names of what stands alone are older than pools, and are identity
    private string Named(string? key, string part) => key is null ? $"{_name}-{part}" : $"{_name}-{key.Replace('_', '-')}-{part}";

    private ControlPlanePool Publish(PoolPlan plan, Placement avd)
    {
        var pool = Part(new HostPool(Named(plan.Key, "hostpool"), new()
        {
            Placement = avd with { Tags = plan.Tags ?? avd.Tags },
            Definition = plan.HostPool with { Token = plan.Token?.Window },
            Extensions = Extended(plan.Grants.HostPool, _args.Logs.HostPool),
        }, this.ChildComponent()));
        ImmutableArray<AppAttachPackage> packages = [.. plan.AppPackages.Select(definition => PackageOf(definition, plan, pool, avd))];
        return new ControlPlanePool
        {
            Plan = plan,
            HostPool = pool,
            AppPackages = packages,
            ApplicationGroups = [.. plan.ApplicationGroups.Select(definition => ApplicationGroupOf(definition, plan, pool, packages, avd))],
        };
    }

    // once the power role is there
    private ControlPlanePool Scale(ControlPlanePool pool, Placement avd, ImmutableArray<Resource> power) => pool with
    {
        ScalingPlan = pool.Plan.ScalingPlan is { } plan ? ScalingPlanOf(plan, pool, avd, power) : null,
        Token = pool.Plan.Token is { } token ? TokenOf(token, pool) : null,
    };

    private Workspace FeedOf(FeedPlan plan, Placement avd) => Part(new Workspace(Named(plan.Key, "feed"), new()
    {
        Placement = avd,
        ApplicationGroups = [.. Pools.Where(pool => plan.Pools.Contains(pool.Plan.HostPool.Name)).SelectMany(pool => pool.ApplicationGroups)],
        Definition = plan.Definition,
        Extensions = Extended([], _args.Logs.Workspace),
    }, this.ChildComponent()));

    private ApplicationGroup ApplicationGroupOf(ApplicationGroupDefinition definition, PoolPlan plan, HostPool pool, ImmutableArray<AppAttachPackage> packages, Placement avd) =>
        Part(new ApplicationGroup($"{_name}-group-{definition.Name}", new()
        {
            Placement = PartsOf(plan, avd),
            HostPool = pool,
            Packages = packages,
            Definition = definition,
            Extensions = Extended(plan.Grants.ApplicationGroups.GetValueOrDefault(definition.Name, []), _args.Logs.ApplicationGroups),
        }, this.ChildComponent()));

    private AppAttachPackage PackageOf(AppAttachPackageDefinition definition, PoolPlan plan, HostPool pool, Placement avd) => Part(new AppAttachPackage($"{_name}-package-{definition.Name}", new()
    {
        Placement = avd with { Tags = plan.Tags ?? avd.Tags },
        HostPool = pool,
        Definition = definition,
        Extensions = Extended(plan.Grants.AppPackages.GetValueOrDefault(definition.Name, []), _args.Logs.AppPackages),
    }, this.ChildComponent()));

    private ScalingPlan ScalingPlanOf(ScalingPlanDefinition definition, ControlPlanePool pool, Placement avd, ImmutableArray<Resource> after) =>
        Part(new ScalingPlan(Named(pool.Plan.Key, "scaling"), new()
        {
            Placement = PartsOf(pool.Plan, avd),
            HostPool = pool.HostPool,
            Definition = definition,
            After = after,
            Extensions = Extended([], _args.Logs.ScalingPlan),
        }, this.ChildComponent()));

    private RegistrationToken TokenOf(TokenDefinition token, ControlPlanePool pool) => Part(new RegistrationToken(Named(pool.Plan.Key, "token"), new()
    {
        HostPool = pool.HostPool,
        Window = token.Window,
        Store = token.SecretName is { } secret ? new TokenStore(KeyVault, secret) { Provider = _args.KeyVault.Match<ProviderResource?>(_ => null, _args.Providers.For) } : null,
        WhenNone = token.WhenNone,
        Tags = pool.Plan.Tags ?? _args.Tags,
    }, this.ChildComponent()));

    private static Placement PartsOf(PoolPlan plan, Placement placement) => placement with { Tags = plan.PartTags ?? plan.Tags ?? placement.Tags };
}
