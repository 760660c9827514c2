using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using Pulumi;

namespace AvdPulumi.Components.Monitoring;

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
