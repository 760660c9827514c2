using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.SessionHosts;
using AvdPulumi.Components.Subscriptions;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Stacks.Mapping;
using Pulumi;

namespace AvdPulumi.Stacks.Machines;

/// <summary>The layer <c>hosts</c>: the machines of the pools that the stack picks.</summary>
internal sealed class SessionHostLayer
{
    private readonly MachineLayers _layers;

    private SessionHostLayer(MachineLayers layers) => _layers = layers;

    private AvdEstate Estate => _layers.Estate;

    private ControlPlane? ControlPlane => _layers.ControlPlane;

    private SubscriptionProviders Providers => _layers.Subscriptions.Providers;

    /// <summary>Deploys what the stack picks; null where that is nothing.</summary>
    public static SessionHostFleet? Deploy(MachineLayers layers) => new SessionHostLayer(layers).Deploy();

    private SessionHostFleet? Deploy()
    {
        ImmutableArray<EstatePool> pools = [.. Estate.PoolsWithOwnHosts];
        if (pools.IsEmpty || _layers.Site is not { } site)
            return null;

        // asked for once, however many clusters a pool has
        var (passwords, tokens) = (
            pools.ToImmutableDictionary(pool => pool, AdminPasswordOf),
            pools.Where(pool => !pool.Settings.Registration.PerHost).ToImmutableDictionary(pool => pool, TokenOf)
        );
        var windows = pools
            .Where(pool => pool.Settings.SessionHost.Maintenance is not null)
            .ToImmutableDictionary(pool => pool, PatchWindowOf);
        var surroundings = new HostSurroundings
        {
            Estate = Estate,
            Secrets = _layers.Secrets,
            GroupName = _layers.GroupName,
            TokenOf = pool => tokens[pool],
            RegistrationOf = RegistrationOf,
            AdminPasswordOf = pool => passwords[pool],
            PatchWindowOf = pool => windows.TryGetValue(pool, out var window) ? (Input<string>)window.Id : null,
            InsightsRuleId = ControlPlane?.InsightsRule?.Id ?? (Input<string>)Estate.InsightsRuleId,
            VaultId = ControlPlane?.KeyVault.Id ?? (Input<string>)Estate.KeyVaultId,
            VaultProvider = Providers.For(Estate.KeyVaultId),
            StoresOf = _layers.StoresOf,
            LocationsOf = _layers.Gate.LocationsOf,
        };
        return new SessionHostFleet(
            HostComponents.Fleet,
            new()
            {
                Hosts = [.. pools.SelectMany(pool => HostMapping.DefinitionsFrom(pool, surroundings))],
                Site = site,
                After = [.. _layers.Access, .. site.SecurityGroups.Select(group => group.Last)],
                Ends = _layers.Ends,
            },
            _layers.Options()
        );
    }

    private Input<string> TokenOf(EstatePool pool)
    {
        if (MadeHere(pool)?.Token is { } token)
            return token.Value;
        var group = ArmIdText.ResourceGroupOf(pool.HostPoolId);
        var asked = new InvokeOptions { Provider = Providers.For(pool.HostPoolId) };
        var whenNone = PoolMapping.WhenNone(pool, required: !Deployment.Instance.IsDryRun);
        // a host pool that is not there is reported by the contract, and not once more here
        return Output.CreateSecret(
            _layers.Gate.Open.Apply(_ => RegistrationTokens.LatestAsync(pool.Settings.HostPool.Name, group, asked, whenNone))
        );
    }

    private PatchWindow PatchWindowOf(EstatePool pool) =>
        new(
            MachineLayers.Named("host-patches", pool.Key),
            new()
            {
                Placement = new Placement(
                    _layers.GroupName(Estate.Groups.SessionHosts),
                    Estate.Settings.Deployment.Location,
                    pool.Tags.All.ToImmutableDictionary()
                ),
                Definition = HostMapping.PatchWindowFrom(Estate.Names.PatchWindow(pool.Key), pool.Settings.SessionHost.Maintenance!),
            },
            _layers.Options()
        );

    private PoolRegistration RegistrationOf(EstatePool pool)
    {
        var made = MadeHere(pool)?.HostPool;
        return new PoolRegistration
        {
            HostPoolName = made is null ? pool.Settings.HostPool.Name : made.Name,
            ResourceGroupName = made?.ResourceGroupName ?? ArmIdText.ResourceGroupOf(pool.HostPoolId),
            Provider = Providers.For(pool.HostPoolId),
            ExpirationTime = PoolMapping.WindowOf(pool, _layers.Context.Now).ExpirationTime,
            WhenNone = (host, refusal) => HostDiagnostics.WhenNoToken(host, pool.Settings.HostPool.Name, refusal),
        };
    }

    private Input<string> AdminPasswordOf(EstatePool pool) =>
        _layers.PasswordOf(
            pool.Settings.SessionHost.Admin.Password,
            MachineLayers.Named("host-admin", pool.Key),
            pool.AdminSecretName,
            "Local administrator of session hosts",
            pool.Tags.All.ToImmutableDictionary()
        );

    // null where another stack deploys it
    private ControlPlanePool? MadeHere(EstatePool pool) => ControlPlane?.Pools.FirstOrDefault(made => made.Plan.Key == pool.Key);
}
