using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>The log categories that AVD objects have.</summary>
/// <remarks>
/// Source: Azure Monitor, supported logs of Microsoft.DesktopVirtualization; AVD Insights; Architecture Deep Design, Log Analytics Cost Control. The category
/// of network link logs is left out: its name is not documented.
/// </remarks>
public static class DiagnosticCategories
{
    /// <summary>All categories of a host pool.</summary>
    public static ImmutableArray<string> HostPool { get; } =
    [
        "Checkpoint", "Error", "Management", "Connection", "HostRegistration", "AgentHealthStatus", "NetworkData", "ConnectionGraphicsData",
        "SessionHostManagement", "AutoscaleEvaluationPooled",
    ];

    /// <summary>All categories of a workspace.</summary>
    public static ImmutableArray<string> Workspace { get; } = ["Checkpoint", "Error", "Management", "Feed"];

    /// <summary>All categories of an application group.</summary>
    public static ImmutableArray<string> ApplicationGroup { get; } = ["Checkpoint", "Error", "Management"];

    /// <summary>All categories of a scaling plan.</summary>
    public static ImmutableArray<string> ScalingPlan { get; } = ["Autoscale"];

    /// <summary>The least of a host pool that is of use.</summary>
    public static ImmutableArray<string> Minimum { get; } = ["Error", "Connection", "HostRegistration"];

    /// <summary>What AVD Insights reads of a host pool.</summary>
    public static ImmutableArray<string> InsightsHostPool { get; } =
        ["Checkpoint", "Error", "Management", "Connection", "HostRegistration", "AgentHealthStatus"];

    /// <summary>What AVD Insights reads of a workspace.</summary>
    public static ImmutableArray<string> InsightsWorkspace { get; } = ["Checkpoint", "Error", "Management", "Feed"];

    /// <summary>Categories of a host pool that cost more than they usually tell, and why. Connection is costly, too, but belongs to the minimum.</summary>
    public static IReadOnlyDictionary<string, string> Costly { get; } = new Dictionary<string, string>
    {
        ["Checkpoint"] = "comes in high volume and tells little that one would alert on",
        ["NetworkData"] = "comes every two minutes for each session, and its export costs extra",
        ["ConnectionGraphicsData"] = "comes for each session, and its export costs extra",
        ["SessionHostManagement"] = "costs extra to export",
        ["AutoscaleEvaluationPooled"] = "comes with each evaluation of the scaling plan, and its export costs extra",
    };

    /// <summary>Names of category groups, which stand where a category does in no setting of this program.</summary>
    public static IReadOnlySet<string> Groups { get; } = new[] { "allLogs", "audit" }.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The metric category of other resource types; AVD objects emit no metrics.</summary>
    public const string Metrics = "AllMetrics";

    /// <summary>The host pool's categories that a profile stands for.</summary>
    public static ImmutableArray<string> OfHostPool(DiagnosticsSettings diagnostics) => diagnostics.Profile switch
    {
        DiagnosticsProfile.Minimal => Minimum,
        DiagnosticsProfile.Insights => InsightsHostPool,
        DiagnosticsProfile.All => HostPool,
        _ => diagnostics.HostPoolCategories,
    };

    /// <summary>The workspace's categories that a profile stands for.</summary>
    public static ImmutableArray<string> OfWorkspace(DiagnosticsSettings diagnostics) => diagnostics.Profile switch
    {
        DiagnosticsProfile.Minimal => ["Error"],
        DiagnosticsProfile.Insights => InsightsWorkspace,
        DiagnosticsProfile.All => Workspace,
        _ => diagnostics.WorkspaceCategories,
    };
}
