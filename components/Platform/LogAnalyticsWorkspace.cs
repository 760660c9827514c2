using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Platform;

/// <summary>The workspace that takes AVD diagnostics and session host telemetry; dedicated, so that its cost can be told apart.</summary>
public sealed class LogAnalyticsWorkspace : ComponentResource, IPhased, IAdopted
{
    /// <summary>What Azure calls "no daily cap".</summary>
    private const double NoDailyQuota = -1;

    /// <summary>Makes a workspace.</summary>
    public LogAnalyticsWorkspace(string name, LogAnalyticsWorkspaceArgs args, ComponentResourceOptions? options = null)
        : base("avd:platform:LogAnalyticsWorkspace", name, options)
    {
        var definition = args.Definition;
        var workspace = new AzureNative.OperationalInsights.Workspace(
            $"{name}-workspace",
            new()
            {
                WorkspaceName = definition.Name,
                ResourceGroupName = args.Placement.ResourceGroupName,
                Location = args.Placement.Location,
                Tags = args.Placement.Tags,
                Sku = new AzureNative.OperationalInsights.Inputs.WorkspaceSkuArgs { Name = definition.Sku },
                RetentionInDays = definition.RetentionDays,
                WorkspaceCapping = new AzureNative.OperationalInsights.Inputs.WorkspaceCappingArgs
                {
                    DailyQuotaGb = definition.DailyQuotaGb ?? NoDailyQuota,
                },
                Features = new AzureNative.OperationalInsights.Inputs.WorkspaceFeaturesArgs
                {
                    EnableLogAccessUsingOnlyResourcePermissions = definition.ResourcePermissions,
                },
                PublicNetworkAccessForIngestion = AccessOf(definition.PublicIngestion),
                PublicNetworkAccessForQuery = AccessOf(definition.PublicQuery),
            },
            this.StatefulChild(definition.Protect)
        );

        this.Extend(name, workspace.Id, args.Extensions);
        Id = workspace.Id;
        RegisterOutputs();
    }

    private LogAnalyticsWorkspace(string name, string existingId, ResourceExtensions extensions, ComponentResourceOptions? options)
        : base("avd:platform:LogAnalyticsWorkspace", name, options)
    {
        Id = Output.Create(existingId);
        ExistingId = existingId;
        this.Extend(name, Id, extensions);
        RegisterOutputs();
    }

    /// <inheritdoc />
    public string? ExistingId { get; }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.ControlPlane;

    /// <summary>The workspace's full ARM resource id (not its customer id).</summary>
    [Output("id")]
    public Output<string> Id { get; }

    /// <summary>Refers to a workspace that exists already; the workspace itself is never registered.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="id">Full ARM resource id of the workspace.</param>
    /// <param name="extensions">What this program hangs on it, such as role assignments; null for nothing.</param>
    /// <param name="options">Options of the component.</param>
    public static LogAnalyticsWorkspace FromExisting(
        string name,
        string id,
        ResourceExtensions? extensions = null,
        ComponentResourceOptions? options = null
    ) => new(name, id, extensions ?? ResourceExtensions.None, options);

    private static AzureNative.OperationalInsights.PublicNetworkAccessType AccessOf(bool open) =>
        open
            ? AzureNative.OperationalInsights.PublicNetworkAccessType.Enabled
            : AzureNative.OperationalInsights.PublicNetworkAccessType.Disabled;
}
