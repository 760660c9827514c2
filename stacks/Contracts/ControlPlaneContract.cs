using Pulumi;

namespace AvdPulumi.Stacks.Contracts;

/// <summary>
/// What the control plane promises to the layers built on it (source: Architecture Deep Design, Outputs and Contracts).
/// Each is a full ARM resource id, exported under the seed's name.
/// </summary>
/// <param name="HostPoolResourceId">For registering session hosts and for making registration tokens.</param>
/// <param name="ApplicationGroupResourceId">For granting users access.</param>
/// <param name="WorkspaceResourceId">The AVD workspace.</param>
/// <param name="LogAnalyticsWorkspaceId">For diagnostic settings.</param>
/// <param name="KeyVaultResourceId">For secrets.</param>
public sealed record ControlPlaneContract(
    Output<string> HostPoolResourceId,
    Output<string> ApplicationGroupResourceId,
    Output<string> WorkspaceResourceId,
    Output<string> LogAnalyticsWorkspaceId,
    Output<string> KeyVaultResourceId)
{
    /// <summary>Name of the output with the host pool's id.</summary>
    public const string HostPool = "hostPoolResourceId";

    /// <summary>Name of the output with the application group's id.</summary>
    public const string ApplicationGroup = "applicationGroupResourceId";

    /// <summary>Name of the output with the AVD workspace's id.</summary>
    public const string Workspace = "workspaceResourceId";

    /// <summary>Name of the output with the Log Analytics workspace's id.</summary>
    public const string LogAnalytics = "logAnalyticsWorkspaceId";

    /// <summary>Name of the output with the key vault's id.</summary>
    public const string KeyVault = "keyVaultResourceId";
}
