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
    public ImmutableDictionary<StoragePurpose, StorageAccount> StorageAccounts { get; private set; } = ImmutableDictionary<StoragePurpose, StorageAccount>.Empty;

    private void Store(Placement placement) => StorageAccounts = _args.StorageAccounts.ToImmutableDictionary(plan => plan.Purpose, plan => StorageOf(plan, placement));

    private StorageAccount StorageOf(PlannedStorageAccount plan, Placement placement)
    {
        var name = $"{_name}-storage-{plan.Purpose.ToString().ToLowerInvariant()}";
        var extensions = new ResourceExtensions { RoleAssignments = _args.Grants.StorageAccounts.GetValueOrDefault(plan.Purpose, []) };
        return plan.Account.Match(
            definition => Part(new StorageAccount(name, new() { Placement = placement, Definition = definition, Extensions = extensions }, this.ChildComponent())),
            id => Part(StorageAccount.FromExisting(name, id, plan.Existing with { Extensions = extensions }, this.ChildComponent())));
    }

    private void Connect(Placement network, Placement avd)
    {
        var zones = _args.PrivateDnsZones is { } definition
            ? Part(new PrivateDnsZones($"{_name}-dns", new() { Placement = network, Definition = definition }, this.ChildComponent()))
            : null;
        var discovery = _args.DiscoveryWorkspace is { } placeholder
            ? Part(new Workspace($"{_name}-discovery", new() { Placement = avd, ApplicationGroups = [], Definition = placeholder }, this.ChildComponent()))
            : null;
        foreach (var plan in _args.PrivateEndpoints)
        {
            Part(new PrivateEndpoint($"{_name}-endpoint-{KeyOf(plan)}", new()
            {
                Placement = plan.Target == EndpointTarget.HostPool ? OfPool(network) : network,
                TargetId = TargetOf(plan.Target, discovery),
                Definition = plan.Definition,
                Zones = plan.ZonesFrom(zones),
            }, this.ChildComponent()));
        }
    }

    // by what it leads to, never by a name that may change
    private static string KeyOf(EndpointPlan plan) => $"{plan.Target}-{string.Join('-', plan.Definition.SubResources)}".ToLowerInvariant();

    private Input<string> TargetOf(EndpointTarget target, Workspace? discovery) => target switch
    {
        EndpointTarget.HostPool => HostPool.Id,
        EndpointTarget.Workspace => Workspace.Id,
        EndpointTarget.DiscoveryWorkspace => discovery?.Id ?? throw new InvalidOperationException("An endpoint leads to the workspace of feed discovery, and the args define none."),
        EndpointTarget.KeyVault => KeyVault.Id,
        EndpointTarget.CloudCache => StorageAccounts[StoragePurpose.CloudCache].Id,
        EndpointTarget.AppAttach => StorageAccounts[StoragePurpose.AppAttach].Id,
        EndpointTarget.Witness => StorageAccounts[StoragePurpose.Witness].Id,
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, null),
    };
}
