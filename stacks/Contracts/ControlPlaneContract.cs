using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using Pulumi;

namespace AvdPulumi.Stacks.Contracts;

/// <summary>
/// What the control plane promises to the layers built on it (source: Architecture Deep Design, Outputs and Contracts).
/// Five ids are separate outputs. One output with a version has everything, and layers in other stacks read it.
/// No secret is in it: the registration token is read from the vault, or asked of the host pool.
/// </summary>
public sealed record ControlPlaneContract
{
    /// <summary>Version of <see cref="OutputName"/>.</summary>
    public static double Version => ContractFacts.Platform.Version;

    /// <summary>Name of the output with the whole contract.</summary>
    public const string OutputName = "controlPlane";

    /// <summary>Of a stack without the control plane: it exports the same outputs, all empty.</summary>
    public static ControlPlaneContract Empty =>
        new()
        {
            HostPoolResourceId = Output.Create(""),
            ApplicationGroupResourceId = Output.Create(""),
            WorkspaceResourceId = Output.Create(""),
            LogAnalyticsWorkspaceId = Output.Create(""),
            KeyVaultResourceId = Output.Create(""),
            HostPoolName = Output.Create(""),
            ApplicationGroupResourceIds = Output.Create(ImmutableDictionary<string, string>.Empty),
            RegistrationTokenSecretId = Output.Create(""),
            RegistrationTokenExpires = Output.Create(""),
            InsightsRuleId = Output.Create(""),
            FileServerRuleId = Output.Create(""),
            ActionGroupId = Output.Create(""),
            StorageAccountIds = Output.Create(ImmutableDictionary<string, string>.Empty),
            Pools = Output.Create(ImmutableDictionary<string, PoolContract>.Empty),
        };

    /// <summary>Name of the output with the host pool's id.</summary>
    public const string HostPool = ContractMemberNames.HostPool;

    /// <summary>Name of the output with the application group's id.</summary>
    public const string ApplicationGroup = "applicationGroupResourceId";

    /// <summary>Name of the output with the AVD workspace's id.</summary>
    public const string Workspace = "workspaceResourceId";

    /// <summary>Name of the output with the Log Analytics workspace's id.</summary>
    public const string LogAnalytics = ContractMemberNames.LogAnalytics;

    /// <summary>Name of the output with the key vault's id.</summary>
    public const string KeyVault = ContractMemberNames.KeyVault;

    /// <summary>For registering session hosts and for making registration tokens.</summary>
    public required Output<string> HostPoolResourceId { get; init; }

    /// <summary>The first desktop group, else the first group.</summary>
    public required Output<string> ApplicationGroupResourceId { get; init; }

    /// <summary>The AVD workspace.</summary>
    public required Output<string> WorkspaceResourceId { get; init; }

    /// <summary>The Log Analytics workspace: its ARM id, not its customer id.</summary>
    public required Output<string> LogAnalyticsWorkspaceId { get; init; }

    /// <summary>The vault for secrets.</summary>
    public required Output<string> KeyVaultResourceId { get; init; }

    /// <summary>Name of the host pool, which the agent on each host is told.</summary>
    public required Output<string> HostPoolName { get; init; }

    /// <summary>All application groups: id by name.</summary>
    public required Output<ImmutableDictionary<string, string>> ApplicationGroupResourceIds { get; init; }

    /// <summary>The vault's secret with the registration token; empty where it is not stored.</summary>
    public required Output<string> RegistrationTokenSecretId { get; init; }

    /// <summary>When the token ends, in ISO 8601; empty where none is made.</summary>
    public required Output<string> RegistrationTokenExpires { get; init; }

    /// <summary>The data collection rule that session hosts are associated with; empty without AVD Insights.</summary>
    public required Output<string> InsightsRuleId { get; init; }

    /// <summary>The data collection rule that file server nodes are associated with; empty without one.</summary>
    public required Output<string> FileServerRuleId { get; init; }

    /// <summary>Who is told of alerts; empty without an action group.</summary>
    public required Output<string> ActionGroupId { get; init; }

    /// <summary>Storage accounts: id by purpose (<c>cloud_cache</c>, <c>app_attach</c>, <c>witness</c>).</summary>
    public required Output<ImmutableDictionary<string, string>> StorageAccountIds { get; init; }

    /// <summary>
    /// The pools that the stack deploys, by name; the only pool of a config without <c>pools</c> is called <c>default</c>. The members above that are a pool's are those of the
    /// first one, and empty where the stack deploys none.
    /// </summary>
    public required Output<ImmutableDictionary<string, PoolContract>> Pools { get; init; }
}
