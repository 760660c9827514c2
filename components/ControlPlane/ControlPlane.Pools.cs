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
    public Workspace FeedOf(ControlPlanePool pool) =>
        Feeds[_args.Feeds.ToList().FindIndex(feed => feed.Pools.Contains(pool.Plan.HostPoolName))];

    // names of what stands alone are older than pools, and are identity
    private string Named(string? key, string part) => key is null ? $"{_name}-{part}" : $"{_name}-{key.Replace('_', '-')}-{part}";

    private ControlPlanePool Publish(PoolPlan plan, Placement avd)
    {
        var pool = MakeOrAdoptHostPool(plan, avd);
        ImmutableArray<AppAttachPackage> packages = [.. plan.AppPackages.Select(definition => PackageOf(definition, plan, pool, avd))];
        return new ControlPlanePool
        {
            Plan = plan,
            HostPool = pool,
            AppPackages = packages,
            ApplicationGroups = [.. plan.ApplicationGroups.Select(definition => ApplicationGroupOf(definition, plan, pool, packages, avd))],
        };
    }

    private HostPool MakeOrAdoptHostPool(PoolPlan plan, Placement avd)
    {
        var name = Named(plan.Key, "hostpool");
        return plan.HostPool.Match(
            definition =>
                Part(
                    new HostPool(
                        name,
                        new()
                        {
                            Placement = avd with { Tags = plan.Tags ?? avd.Tags },
                            Definition = definition with { Token = plan.Token?.Window },
                            Extensions = Extended(plan.Grants.HostPool, _args.Logs.HostPool),
                        },
                        this.ChildComponent()
                    )
                ),
            // its logs are its owner's to send
            id => Part(HostPool.FromExisting(name, id, Extended(plan.Grants.HostPool, []), this.ChildComponent(_args.Providers.For(id))))
        );
    }

    // once the power role is there
    private ControlPlanePool Scale(ControlPlanePool pool, Placement avd, ImmutableArray<Resource> power) =>
        pool with
        {
            ScalingPlan = pool.Plan.ScalingPlan is { } plan ? ScalingPlanOf(plan, pool, avd, power) : null,
            Token = pool.Plan.Token is { } token ? TokenOf(token, pool) : null,
        };

    private Workspace FeedOf(FeedPlan plan, Placement avd)
    {
        var name = Named(plan.Key, "feed");
        return plan.Workspace.Match(
            definition =>
                Part(
                    new Workspace(
                        name,
                        new()
                        {
                            Placement = avd,
                            ApplicationGroups =
                            [
                                .. Pools
                                    .Where(pool => plan.Pools.Contains(pool.Plan.HostPoolName))
                                    .SelectMany(pool => pool.ApplicationGroups),
                            ],
                            Definition = definition,
                            Extensions = Extended([], _args.Logs.Workspace),
                        },
                        this.ChildComponent()
                    )
                ),
            id => Part(Workspace.FromExisting(name, id, this.ChildComponent()))
        );
    }

    private ApplicationGroup ApplicationGroupOf(
        ApplicationGroupDefinition definition,
        PoolPlan plan,
        HostPool pool,
        ImmutableArray<AppAttachPackage> packages,
        Placement avd
    ) =>
        Part(
            new ApplicationGroup(
                $"{_name}-group-{definition.Name}",
                new()
                {
                    Placement = PartsOf(plan, avd),
                    HostPool = pool,
                    Packages = packages,
                    Definition = definition,
                    Extensions = Extended(
                        plan.Grants.ApplicationGroups.GetValueOrDefault(definition.Name, []),
                        _args.Logs.ApplicationGroups
                    ),
                },
                this.ChildComponent()
            )
        );

    private AppAttachPackage PackageOf(AppAttachPackageDefinition definition, PoolPlan plan, HostPool pool, Placement avd) =>
        Part(
            new AppAttachPackage(
                $"{_name}-package-{definition.Name}",
                new()
                {
                    Placement = avd with { Tags = plan.Tags ?? avd.Tags },
                    HostPool = pool,
                    Definition = definition,
                    Extensions = Extended(plan.Grants.AppPackages.GetValueOrDefault(definition.Name, []), _args.Logs.AppPackages),
                },
                this.ChildComponent()
            )
        );

    private ScalingPlan ScalingPlanOf(
        ScalingPlanDefinition definition,
        ControlPlanePool pool,
        Placement avd,
        ImmutableArray<Resource> after
    ) =>
        Part(
            new ScalingPlan(
                Named(pool.Plan.Key, "scaling"),
                new()
                {
                    Placement = PartsOf(pool.Plan, avd),
                    HostPool = pool.HostPool,
                    Definition = definition,
                    After = after,
                    Extensions = Extended([], _args.Logs.ScalingPlan),
                },
                this.ChildComponent()
            )
        );

    private RegistrationToken TokenOf(TokenDefinition token, ControlPlanePool pool) =>
        Part(
            new RegistrationToken(
                Named(pool.Plan.Key, "token"),
                new()
                {
                    HostPool = pool.HostPool,
                    Store = token.SecretName is { } secret
                        ? new TokenStore(KeyVault, secret, token.Window)
                        {
                            Provider = _args.KeyVault.Match<ProviderResource?>(_ => null, _args.Providers.For),
                        }
                        : null,
                    WhenNone = token.WhenNone,
                    Tags = pool.Plan.Tags ?? _args.Tags,
                },
                this.ChildComponent()
            )
        );

    private static Placement PartsOf(PoolPlan plan, Placement placement) =>
        placement with
        {
            Tags = plan.PartTags ?? plan.Tags ?? placement.Tags,
        };
}
