using System.Collections.Immutable;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Subscriptions;
using AvdPulumi.Stacks.Contracts;
using AvdPulumi.Stacks.Faults;
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
        var contract = ControlPlaneOf(context);
        HostPoolResourceId = contract.HostPoolResourceId.Apply(id => StaysInAsync(context.Estate.Settings.Subscription.Id, id));
        ApplicationGroupResourceId = contract.ApplicationGroupResourceId;
        WorkspaceResourceId = contract.WorkspaceResourceId;
        LogAnalyticsWorkspaceId = contract.LogAnalyticsWorkspaceId;
        KeyVaultResourceId = contract.KeyVaultResourceId;
        ControlPlane = ControlPlaneExport.Export(contract);
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

    private static ControlPlaneContract ControlPlaneOf(StackContext context)
    {
        // a preview must not fail for a token that only the deployment renews
        var args = ControlPlaneMapping.ArgsFrom(context.Estate, context.Now, context.Secrets, tokenRequired: !Deployment.Instance.IsDryRun);
        var subscriptions = new AzureSubscriptions("azure", SubscriptionMapping.ArgsFrom(context.Estate.Settings, args));
        var controlPlane = new ControlPlane("control-plane", args with { Providers = subscriptions.Providers }, new ComponentResourceOptions
        {
            Provider = subscriptions.Providers.For($"/subscriptions/{args.SubscriptionId}"),
            // nothing is registered before the login is known to reach where it goes
            DependsOn = subscriptions.Reached,
        });
        return ContractMapping.ContractOf(controlPlane);
    }

    // What exists keeps its id, whatever the provider says, and Azure moves nothing: half of an estate would stay behind. Looked at in the engine's preview, too.
    private static Task<string> StaysInAsync(Guid subscription, string id) =>
        // empty where the stack has no pool
        id.Length == 0 || string.Equals(ArmIdText.SubscriptionOf(id), subscription.ToString(), StringComparison.OrdinalIgnoreCase)
            ? Task.FromResult(id)
            : ForeseenFault.EndRunAsync<string>(SubscriptionDiagnostics.Elsewhere(id, subscription));
}
