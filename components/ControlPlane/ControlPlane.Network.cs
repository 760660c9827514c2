using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Network;
using AvdPulumi.Components.Platform;
using Pulumi;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>Storage accounts, and the private endpoints that lead to the parts of the control plane.</summary>
public sealed partial class ControlPlane
{
    /// <summary>The storage accounts, made or adopted, by their purpose.</summary>
    public ImmutableDictionary<StoragePurpose, StorageAccount> StorageAccounts { get; private set; } =
        ImmutableDictionary<StoragePurpose, StorageAccount>.Empty;

    // the last change of each storage account, by the account: two purposes may share one that exists
    private readonly Dictionary<string, ImmutableArray<Resource>> _accountChanges = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What must be there before an account can be used: its shares and private endpoints. Empty without an account of that purpose.</summary>
    public ImmutableArray<Resource> StorageOf(StoragePurpose purpose) =>
        _args.StorageAccounts.FirstOrDefault(plan => plan.Purpose == purpose) is { } plan
            ? _accountChanges.GetValueOrDefault(AccountKeyOf(plan), [])
            : [];

    private void Store(Placement placement)
    {
        var accounts = ImmutableDictionary.CreateBuilder<StoragePurpose, StorageAccount>();
        foreach (var plan in _args.StorageAccounts)
        {
            var key = AccountKeyOf(plan);
            var account = StorageOf(plan, placement, _accountChanges.GetValueOrDefault(key, []));
            accounts[plan.Purpose] = account;
            _accountChanges[key] = account.LastChange;
        }

        StorageAccounts = accounts.ToImmutable();
    }

    private static string AccountKeyOf(PlannedStorageAccount plan) => plan.Account.Match(definition => definition.Name, id => id);

    private StorageAccount StorageOf(PlannedStorageAccount plan, Placement placement, ImmutableArray<Resource> after)
    {
        var name = $"{_name}-storage-{plan.Purpose.ToString().ToLowerInvariant()}";
        var extensions = new ResourceExtensions { RoleAssignments = _args.Grants.StorageAccounts.GetValueOrDefault(plan.Purpose, []) };
        return plan.Account.Match(
            definition =>
                Part(
                    new StorageAccount(
                        name,
                        new()
                        {
                            Placement = placement,
                            Definition = definition,
                            Extensions = extensions,
                            After = after,
                        },
                        this.ChildComponent()
                    )
                ),
            id =>
                Part(
                    StorageAccount.FromExisting(
                        name,
                        id,
                        plan.Existing with
                        {
                            Extensions = extensions,
                            After = after,
                        },
                        this.ChildComponent(_args.Providers.For(id))
                    )
                )
        );
    }

    private void Connect(Placement network, Placement avd)
    {
        var zones = _args.PrivateDnsZones is { } definition
            ? Part(new PrivateDnsZones($"{_name}-dns", new() { Placement = network, Definition = definition }, this.ChildComponent()))
            : null;
        var discovery = _args.DiscoveryWorkspace is { } placeholder
            ? Part(
                new Workspace(
                    $"{_name}-discovery",
                    new()
                    {
                        Placement = avd,
                        ApplicationGroups = [],
                        Definition = placeholder,
                    },
                    this.ChildComponent()
                )
            )
            : null;
        foreach (var plan in _args.PrivateEndpoints)
        {
            // an endpoint changes its target, and a storage account takes one change at a time
            var account = AccountKeyOf(plan.Target);
            var endpoint = Part(
                new PrivateEndpoint(
                    Named(plan.Key, $"endpoint-{KindOf(plan)}"),
                    new()
                    {
                        Placement = plan.Target == EndpointTarget.HostPool ? PartsOf(PoolOf(plan).Plan, network) : network,
                        TargetId = TargetOf(plan, discovery),
                        Definition = plan.Definition,
                        Zones = plan.ZonesFrom(zones),
                        After = account is null ? [] : _accountChanges.GetValueOrDefault(account, []),
                    },
                    this.ChildComponent()
                )
            );
            if (account is not null)
                _accountChanges[account] = [endpoint.Endpoint];
        }
    }

    // null for what is no storage account
    private string? AccountKeyOf(EndpointTarget target)
    {
        StoragePurpose? purpose = target switch
        {
            EndpointTarget.CloudCache => StoragePurpose.CloudCache,
            EndpointTarget.AppAttach => StoragePurpose.AppAttach,
            EndpointTarget.Witness => StoragePurpose.Witness,
            EndpointTarget.HostPool or EndpointTarget.Workspace or EndpointTarget.DiscoveryWorkspace or EndpointTarget.KeyVault => null,
        };
        return purpose is { } wanted ? AccountKeyOf(_args.StorageAccounts.Single(plan => plan.Purpose == wanted)) : null;
    }

    // by what it leads to, never by a name that may change
    private static string KindOf(EndpointPlan plan) => $"{plan.Target}-{string.Join('-', plan.Definition.SubResources)}".ToLowerInvariant();

    private ControlPlanePool PoolOf(EndpointPlan plan) => Pools.Single(pool => pool.Plan.Key == plan.Key);

    private Input<string> TargetOf(EndpointPlan plan, Workspace? discovery) =>
        plan.Target switch
        {
            EndpointTarget.HostPool => PoolOf(plan).HostPool.Id,
            EndpointTarget.Workspace => Feeds[_args.Feeds.ToList().FindIndex(feed => feed.Key == plan.Key)].Id,
            EndpointTarget.DiscoveryWorkspace => discovery?.Id
                ?? throw new InvalidOperationException("An endpoint leads to the workspace of feed discovery, and the args define none."),
            EndpointTarget.KeyVault => KeyVault.Id,
            EndpointTarget.CloudCache => StorageAccounts[StoragePurpose.CloudCache].Id,
            EndpointTarget.AppAttach => StorageAccounts[StoragePurpose.AppAttach].Id,
            EndpointTarget.Witness => StorageAccounts[StoragePurpose.Witness].Id,
        };
}
