using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Monitoring;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>Phase 5: what watches the estate beside the logs of its parts. Nothing is made that is not asked for.</summary>
public sealed record ControlPlaneMonitoring
{
    /// <summary>Nothing watches.</summary>
    public static ControlPlaneMonitoring None { get; } = new();

    /// <summary>Default: nobody is told. The group that alerts tell.</summary>
    public Adoptable<ActionGroupDefinition>? ActionGroup { get; init; }

    /// <summary>Default: none. The alerts.</summary>
    public AlertPlan? Alerts { get; init; }

    /// <summary>Default: none. The data collection rule of the session hosts.</summary>
    public DataCollectionDefinition? InsightsRule { get; init; }

    /// <summary>Default: none. The data collection rule of the file server's nodes.</summary>
    public DataCollectionDefinition? FileServerRule { get; init; }

    /// <summary>Default: none. Defender plans of the subscription.</summary>
    public ImmutableArray<DefenderPlan> DefenderPlans { get; init; } = [];

    /// <summary>Default: none. The workbook.</summary>
    public WorkbookPlan? Workbook { get; init; }
}

/// <summary>The alerts of an estate.</summary>
/// <param name="NamePrefix">What their names in Azure begin with.</param>
/// <param name="Rules">The log alerts.</param>
/// <param name="Frequency">How often a rule runs whose definition does not say (ISO 8601).</param>
/// <param name="Window">How far it looks back (ISO 8601).</param>
/// <param name="IdentityName">Name of the identity that queries; null to query with the rights of whoever deployed the rules last.</param>
public sealed record AlertPlan(
    string NamePrefix,
    ImmutableArray<AlertDefinition> Rules,
    string Frequency,
    string Window,
    string? IdentityName
)
{
    /// <summary>Default: all of them. The keys of the alerts on what Azure itself says.</summary>
    public ImmutableArray<string> Platform { get; init; } = [.. PlatformAlerts.All.Select(alert => alert.Key)];

    /// <summary>Default: 85. Percent of a file share in Azure that are used.</summary>
    public double ShareFillPercent { get; init; } = 85;

    /// <summary>Default: each alert's own. One severity for all.</summary>
    public int? Severity { get; init; }
}

/// <summary>A workbook.</summary>
/// <param name="Id">Its name in Azure, a GUID.</param>
/// <param name="DisplayName">The name that people see.</param>
public sealed record WorkbookPlan(Guid Id, string DisplayName);
