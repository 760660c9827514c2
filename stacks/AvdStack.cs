using System.Collections.Immutable;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Subscriptions;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Stacks.Contracts;
using AvdPulumi.Stacks.Faults;
using AvdPulumi.Stacks.Machines;
using AvdPulumi.Stacks.Mapping;
using AvdPulumi.Stacks.Subscriptions;
using Pulumi;

namespace AvdPulumi.Stacks;

/// <summary>The stack: the layers of its context, in phase order, and the contract that other stacks read.</summary>
public sealed class AvdStack : Stack
{
    /// <summary>Builds the stack.</summary>
    public AvdStack(StackContext context)
        : base(context.Options)
    {
        var deploys = (context.Layers & Layers.ControlPlane) != Layers.None;
        // a preview must not fail for a token that only the deployment renews
        var args = deploys
            ? ControlPlaneMapping.ArgsFrom(context.Estate, context.Now, context.Secrets, tokenRequired: !Deployment.Instance.IsDryRun)
            : null;
        var subscriptions = new AzureSubscriptions(
            "azure",
            SubscriptionMapping.ArgsFrom(
                context.Estate.Settings,
                args,
                [.. context.Estate.PoolsWithOwnHosts.Select(pool => pool.HostPoolId), .. context.Estate.WitnessAccountIds]
            )
        );
        var gate = new ContractGate(context.Estate, subscriptions.Reached);
        var controlPlane = args is null ? null : ControlPlaneOf(args, subscriptions, gate);
        var contract = controlPlane is null ? ControlPlaneContract.Empty : ContractMapping.ContractOf(controlPlane);
        // one that somebody else owns may be anywhere
        HostPoolResourceId = context.Estate.OwnPools.FirstOrDefault() is { IsAdopted: true }
            ? contract.HostPoolResourceId
            : contract.HostPoolResourceId.Apply(id => StaysInAsync(context.Estate.Settings.Subscription.Id, id));
        ApplicationGroupResourceId = contract.ApplicationGroupResourceId;
        WorkspaceResourceId = contract.WorkspaceResourceId;
        LogAnalyticsWorkspaceId = contract.LogAnalyticsWorkspaceId;
        KeyVaultResourceId = contract.KeyVaultResourceId;
        ControlPlane = ControlPlaneExport.Export(contract);
        var machines = new MachineLayers(context, subscriptions, gate, controlPlane);
        SessionHosts = SessionHostContract.Export(machines.SessionHosts);
        SessionHostPrincipalIds = SessionHostContract.ExportPrincipals(machines.SessionHosts);
        Profiles = ProfileContract.Export(context.Estate);
    }

    /// <inheritdoc cref="ControlPlaneContract.HostPoolResourceId" />
    [Output(ControlPlaneContract.HostPool)]
    public Output<string> HostPoolResourceId { get; }

    /// <inheritdoc cref="ControlPlaneContract.ApplicationGroupResourceId" />
    [Output(ControlPlaneContract.ApplicationGroup)]
    public Output<string> ApplicationGroupResourceId { get; }

    /// <inheritdoc cref="ControlPlaneContract.WorkspaceResourceId" />
    [Output(ControlPlaneContract.Workspace)]
    public Output<string> WorkspaceResourceId { get; }

    /// <inheritdoc cref="ControlPlaneContract.LogAnalyticsWorkspaceId" />
    [Output(ControlPlaneContract.LogAnalytics)]
    public Output<string> LogAnalyticsWorkspaceId { get; }

    /// <inheritdoc cref="ControlPlaneContract.KeyVaultResourceId" />
    [Output(ControlPlaneContract.KeyVault)]
    public Output<string> KeyVaultResourceId { get; }

    /// <summary>The whole contract, with its version, for layers in other stacks.</summary>
    [Output(ControlPlaneContract.OutputName)]
    public Output<ImmutableDictionary<string, object>> ControlPlane { get; }

    /// <summary>The session hosts of the stack, with the version of the contract, for layers in other stacks.</summary>
    [Output(SessionHostContract.OutputName)]
    public Output<ImmutableDictionary<string, object>> SessionHosts { get; }

    /// <summary>Object ids of the hosts' own identities, by computer name.</summary>
    [Output(SessionHostContract.PrincipalsOutputName)]
    public Output<ImmutableDictionary<string, object>> SessionHostPrincipalIds { get; }

    /// <summary>Where the stack keeps profiles, by pool, with the version of the contract, for layers in other stacks.</summary>
    [Output(ProfileContract.OutputName)]
    public Output<ImmutableDictionary<string, object>> Profiles { get; }

    private static ControlPlane ControlPlaneOf(ControlPlaneArgs args, AzureSubscriptions subscriptions, ContractGate gate) =>
        new(
            "control-plane",
            args with
            {
                Providers = subscriptions.Providers,
            },
            new ComponentResourceOptions
            {
                Provider = subscriptions.Providers.For($"/subscriptions/{args.SubscriptionId}"),
                // nothing is registered before the login is known to reach where it goes, and what it builds on to be there
                DependsOn = gate.Open,
            }
        );

    // What exists keeps its id, whatever the provider says, and Azure moves nothing: half of an estate would stay behind. Looked at in the engine's preview, too.
    private static Task<string> StaysInAsync(Guid subscription, string id) =>
        // empty where the stack has no pool
        id.Length == 0
        || string.Equals(ArmIdText.SubscriptionOf(id), subscription.ToString(), StringComparison.OrdinalIgnoreCase)
            ? Task.FromResult(id)
            : ForeseenFault.EndRunAsync<string>(SubscriptionDiagnostics.Elsewhere(id, subscription));
}
