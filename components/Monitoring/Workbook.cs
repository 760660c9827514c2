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
