using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.AzureLocal;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Machines;
using AvdPulumi.Components.SessionHosts;
using AvdPulumi.Components.Subscriptions;
using AvdPulumi.Configuration;
using AvdPulumi.Stacks.Mapping;
using Pulumi;

namespace AvdPulumi.Stacks.Hosts;

/// <summary>The layers <c>site</c> and <c>hosts</c>: what machines share on Azure Local, and the machines of the pools that the stack picks.</summary>
internal sealed class SessionHostLayer
{
    private readonly StackContext _context;
    private readonly AzureSubscriptions _subscriptions;
    private readonly ControlPlane? _controlPlane;
    private readonly MachineEnds _ends;
    private readonly SecretsOnceReached _secrets;
    private readonly ProviderResource? _provider;

    private SessionHostLayer(StackContext context, AzureSubscriptions subscriptions, ControlPlane? controlPlane, MachineEnds ends)
    {
        (_context, _subscriptions, _controlPlane, _ends) = (context, subscriptions, controlPlane, ends);
        _secrets = new SecretsOnceReached(context.Secrets, subscriptions.Reached);
        _provider = subscriptions.Providers.For(ArmPath.Subscription(Estate.MachineSubscription));
    }

    private Estate Estate => _context.Estate;

    /// <summary>Deploys what the stack picks; null where that is nothing.</summary>
    /// <param name="context">What the stack is built from.</param>
    /// <param name="subscriptions">The providers.</param>
    /// <param name="controlPlane">The control plane where this stack deploys it; null where another one does.</param>
    /// <param name="ends">Where the ends of machines are told.</param>
    public static SessionHostFleet? Deploy(StackContext context, AzureSubscriptions subscriptions, ControlPlane? controlPlane, MachineEnds ends)
    {
        if ((context.Layers & Layers.SessionHosts) == Layers.None) return null;
        return new SessionHostLayer(context, subscriptions, controlPlane, ends).Deploy();
    }

    private SessionHostFleet? Deploy()
    {
        var access = _controlPlane?.HostAccess ?? [];
        var site = new AzureLocalSite("site", SiteMapping.ArgsFrom(Estate, _secrets, GroupName(Estate.Groups.SessionHosts), access), Options());
        ImmutableArray<EstatePool> pools = [.. Estate.PoolsWithOwnHosts];
        if (pools.IsEmpty) return null;

        // asked for once, however many clusters a pool has
        var (passwords, tokens) = (pools.ToImmutableDictionary(pool => pool, AdminPasswordOf), pools.Where(pool => !pool.Settings.Registration.PerHost).ToImmutableDictionary(pool => pool, TokenOf));
        var windows = pools.Where(pool => pool.Settings.SessionHost.Maintenance is not null).ToImmutableDictionary(pool => pool, PatchWindowOf);
        var surroundings = new HostSurroundings
        {
            Estate = Estate,
            Secrets = _secrets,
            GroupName = GroupName,
            TokenOf = pool => tokens[pool],
            RegistrationOf = RegistrationOf,
            AdminPasswordOf = pool => passwords[pool],
            PatchWindowOf = pool => windows.TryGetValue(pool, out var window) ? (Input<string>)window.Id : null,
            InsightsRuleId = _controlPlane?.InsightsRule?.Id ?? (Input<string>)Estate.InsightsRuleId,
            VaultId = _controlPlane?.KeyVault.Id ?? (Input<string>)Estate.KeyVaultId,
            VaultProvider = _subscriptions.Providers.For(Estate.KeyVaultId),
        };
        return new SessionHostFleet("session-hosts", new()
        {
            Hosts = [.. pools.SelectMany(pool => HostMapping.DefinitionsFrom(pool, surroundings))],
            Site = site,
            IsDeployed = !Deployment.Instance.IsDryRun,
            After = [.. access, .. site.SecurityGroups.Select(group => group.Last)],
            Ends = _ends,
        }, Options());
    }

    private Input<string> GroupName(EstateGroup group) => _controlPlane?.GroupName(group.Id) ?? group.Name;

    private Input<string> TokenOf(EstatePool pool)
    {
        if (MadeHere(pool)?.Token is { } token) return token.Value;
        var group = ArmIdText.ResourceGroupOf(pool.HostPoolId);
        var asked = new InvokeOptions { Provider = _subscriptions.Providers.For(pool.HostPoolId) };
        return Output.CreateSecret(RegistrationTokens.LatestAsync(pool.Settings.HostPool.Name, group, asked, PoolMapping.WhenNone(pool, required: !Deployment.Instance.IsDryRun)));
    }

    private PatchWindow PatchWindowOf(EstatePool pool) => new(Named("host-patches", pool), new()
    {
        Placement = new Placement(GroupName(Estate.Groups.SessionHosts), Estate.Settings.Deployment.Location, pool.Tags.All.ToImmutableDictionary()),
        Definition = HostMapping.PatchWindowFrom(Estate.Names.PatchWindow(pool.Key), pool.Settings.SessionHost.Maintenance!),
    }, Options());

    private PoolRegistration RegistrationOf(EstatePool pool)
    {
        var made = MadeHere(pool)?.HostPool;
        return new PoolRegistration
        {
            HostPoolName = made is null ? pool.Settings.HostPool.Name : made.Name,
            ResourceGroupName = made?.ResourceGroupName ?? ArmIdText.ResourceGroupOf(pool.HostPoolId),
            Provider = _subscriptions.Providers.For(pool.HostPoolId),
            ExpirationTime = PoolMapping.WindowOf(pool, _context.Now).ExpirationTime,
            WhenNone = (host, refusal) => HostDiagnostics.WhenNoToken(host, pool.Settings.HostPool.Name, refusal),
        };
    }

    private Input<string> AdminPasswordOf(EstatePool pool)
    {
        var reference = pool.Settings.SessionHost.Admin.Password;
        if (reference.Source != SecretSource.Generate) return _secrets.ValueOf(reference);
        return new AdminPassword(Named("host-admin", pool), new()
        {
            VaultName = _controlPlane?.KeyVault.Name ?? (Input<string>)Estate.KeyVaultName,
            VaultGroup = _controlPlane?.KeyVault.ResourceGroupName ?? ArmIdText.ResourceGroupOf(Estate.KeyVaultId),
            Provider = _subscriptions.Providers.For(Estate.KeyVaultId),
            SecretName = pool.AdminSecretName,
            Tags = pool.Tags.All.ToImmutableDictionary(),
        }, Options()).Value;
    }

    // null where another stack deploys it
    private ControlPlanePool? MadeHere(EstatePool pool) => _controlPlane?.Pools.FirstOrDefault(made => made.Plan.Key == pool.Key);

    // identity
    private static string Named(string start, EstatePool pool) => pool.Key is { } key ? $"{start}-{key.Replace('_', '-')}" : start;

    private ComponentResourceOptions Options() => new() { Provider = _provider, DependsOn = _subscriptions.Reached };
}
