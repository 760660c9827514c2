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

/// <summary>Args of <see cref="LogAnalyticsWorkspace"/>.</summary>
public sealed record LogAnalyticsWorkspaceArgs
{
    /// <summary>Where the workspace goes.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What the workspace is.</summary>
    public required LogAnalyticsDefinition Definition { get; init; }

    /// <summary>Default: nothing. What hangs on the workspace: lock, role assignments, diagnostic settings.</summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;
}

/// <summary>What a Log Analytics workspace is, apart from where it goes.</summary>
public sealed record LogAnalyticsDefinition
{
    /// <summary>Name: 4 to 63 letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>Default: pay per gigabyte. The price tier.</summary>
    public AzureNative.OperationalInsights.WorkspaceSkuNameEnum Sku { get; init; } =
        AzureNative.OperationalInsights.WorkspaceSkuNameEnum.PerGB2018;

    /// <summary>Default: 30 days, which the price of ingestion includes. Days (30 to 730) for which data is kept.</summary>
    public int RetentionDays { get; init; } = 30;

    /// <summary>Default: no cap. Gigabytes a day after which Azure stops billable ingestion; it may run over before it stops.</summary>
    public double? DailyQuotaGb { get; init; }

    /// <summary>Default: on. Agents may send logs over the public network.</summary>
    public bool PublicIngestion { get; init; } = true;

    /// <summary>Default: on. People may query over the public network.</summary>
    public bool PublicQuery { get; init; } = true;

    /// <summary>Default: on. Who may read a resource may read its logs, without being let into the whole workspace.</summary>
    public bool ResourcePermissions { get; init; } = true;

    /// <summary>Default: on. The history is what an incident is investigated with, so a config change must not delete it.</summary>
    public bool Protect { get; init; } = true;
}
