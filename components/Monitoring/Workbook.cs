using System.Collections.Immutable;
using AvdPulumi.Components.Changes;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Monitoring;

/// <summary>A workbook beside the built-in AVD Insights, which needs none to be deployed.</summary>
public sealed class Workbook : ComponentResource, IPhased
{
    /// <summary>Makes the workbook.</summary>
    public Workbook(string name, WorkbookArgs args, ComponentResourceOptions? options = null)
        : base("avd:monitoring:Workbook", name, options)
    {
        _ = new AzureNative.ApplicationInsights.Workbook(
            $"{name}-workbook",
            new()
            {
                ResourceName = args.WorkbookId.ToString(),
                ResourceGroupName = args.Placement.ResourceGroupName,
                Location = args.Placement.Location,
                Tags = args.Placement.Tags,
                Kind = AzureNative.ApplicationInsights.WorkbookSharedTypeKind.Shared,
                Category = "workbook",
                DisplayName = args.DisplayName,
                // the panels name no workspace: they query the one that the workbook belongs to
                SourceId = args.WorkspaceId,
                SerializedData = WorkbookContent.Of(args.Panels),
            },
            this.ReplacedChild(ChangeTable.Workbook)
        );

        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Monitoring;
}

/// <summary>Args of <see cref="Workbook"/>.</summary>
public sealed record WorkbookArgs
{
    /// <summary>Where the workbook goes.</summary>
    public required Placement Placement { get; init; }

    /// <summary>Its name in Azure, which must be a GUID. The same estate always gives the same one.</summary>
    public required Guid WorkbookId { get; init; }

    /// <summary>The name that people see.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Full ARM id of the Log Analytics workspace that it shows.</summary>
    public required Input<string> WorkspaceId { get; init; }

    /// <summary>Default: all there are. What it shows, from top to bottom.</summary>
    public ImmutableArray<WorkbookPanel> Panels { get; init; } = WorkbookPanels.All;
}
