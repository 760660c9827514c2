using System.Collections.Immutable;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Facts;

/// <summary>The log categories that AVD objects have.</summary>
/// <remarks>
/// Source: Azure Monitor, supported logs of Microsoft.DesktopVirtualization; AVD Insights; Architecture Deep Design, Log Analytics Cost Control. The category
/// of network link logs is left out: its name is not documented.
/// </remarks>
public static class DiagnosticCategories
{
    /// <summary>Of a host pool.</summary>
    public static ImmutableArray<string> HostPool { get; } =
    [
        "Checkpoint",
        "Error",
        "Management",
        "Connection",
        "HostRegistration",
        "AgentHealthStatus",
        "NetworkData",
        "ConnectionGraphicsData",
        "SessionHostManagement",
        "AutoscaleEvaluationPooled",
    ];

    /// <summary>Of an AVD workspace.</summary>
    public static ImmutableArray<string> Workspace { get; } = ["Checkpoint", "Error", "Management", "Feed"];

    /// <summary>Of an application group.</summary>
    public static ImmutableArray<string> ApplicationGroup { get; } = ["Checkpoint", "Error", "Management"];

    /// <summary>Of a scaling plan.</summary>
    public static ImmutableArray<string> ScalingPlan { get; } = ["Autoscale"];

    /// <summary>Of an App Attach package.</summary>
    public static ImmutableArray<string> AppPackage { get; } = ["Management"];

    /// <summary>Of a key vault: who read or changed which secret.</summary>
    public static ImmutableArray<string> KeyVault { get; } = ["AuditEvent"];

    /// <summary>The useful minimum for a host pool.</summary>
    public static ImmutableArray<string> Minimum { get; } = ["Error", "Connection", "HostRegistration"];

    /// <summary>What AVD Insights reads of a host pool.</summary>
    public static ImmutableArray<string> InsightsHostPool { get; } =
    ["Checkpoint", "Error", "Management", "Connection", "HostRegistration", "AgentHealthStatus"];

    /// <summary>What AVD Insights reads of a workspace.</summary>
    public static ImmutableArray<string> InsightsWorkspace { get; } = ["Checkpoint", "Error", "Management", "Feed"];

    /// <summary>Categories of a host pool whose cost usually exceeds their value, and why. Connection is expensive as well, but belongs to the minimum.</summary>
    public static IReadOnlyDictionary<string, string> Costly { get; } =
        new Dictionary<string, string>
        {
            ["Checkpoint"] = "has a high volume and little content that is useful for alerts",
            ["NetworkData"] = "is written every two minutes for each session, and its export costs extra",
            ["ConnectionGraphicsData"] = "is written for each session, and its export costs extra",
            ["SessionHostManagement"] = "costs extra to export",
            ["AutoscaleEvaluationPooled"] = "is written at each evaluation of the scaling plan, and its export costs extra",
        };

    /// <summary>The categories of all types of resources, in any case.</summary>
    public static IReadOnlySet<string> Known { get; } =
        HostPool
            .Concat(Workspace)
            .Concat(ApplicationGroup)
            .Concat(ScalingPlan)
            .Concat(AppPackage)
            .Concat(KeyVault)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of category groups. No setting of this program accepts them in place of a category.</summary>
    public static IReadOnlySet<string> Groups { get; } = new[] { "allLogs", "audit" }.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The metric category of other resource types; AVD objects emit no metrics.</summary>
    public const string Metrics = "AllMetrics";

    /// <summary>The host pool's categories in a profile.</summary>
    public static ImmutableArray<string> OfHostPool(DiagnosticsSettings diagnostics) =>
        diagnostics.Profile switch
        {
            DiagnosticsProfile.None => [],
            DiagnosticsProfile.Minimal => Minimum,
            DiagnosticsProfile.Insights => InsightsHostPool,
            DiagnosticsProfile.All => HostPool,
            DiagnosticsProfile.Custom => diagnostics.HostPoolCategories,
        };

    /// <summary>The workspace's categories in a profile.</summary>
    public static ImmutableArray<string> OfWorkspace(DiagnosticsSettings diagnostics) =>
        diagnostics.Profile switch
        {
            DiagnosticsProfile.None => [],
            DiagnosticsProfile.Minimal => ["Error"],
            DiagnosticsProfile.Insights => InsightsWorkspace,
            DiagnosticsProfile.All => Workspace,
            DiagnosticsProfile.Custom => diagnostics.WorkspaceCategories,
        };

    /// <summary>The application groups' categories in a profile.</summary>
    public static ImmutableArray<string> OfApplicationGroup(DiagnosticsSettings diagnostics) =>
        diagnostics.Profile switch
        {
            DiagnosticsProfile.None => [],
            DiagnosticsProfile.Minimal => ["Error"],
            DiagnosticsProfile.Insights or DiagnosticsProfile.All => ApplicationGroup,
            DiagnosticsProfile.Custom => diagnostics.ApplicationGroupCategories,
        };

    /// <summary>The scaling plan's categories in a profile; AVD Insights reads none.</summary>
    public static ImmutableArray<string> OfScalingPlan(DiagnosticsSettings diagnostics) =>
        diagnostics.Profile switch
        {
            DiagnosticsProfile.None or DiagnosticsProfile.Minimal or DiagnosticsProfile.Insights => [],
            DiagnosticsProfile.All => ScalingPlan,
            DiagnosticsProfile.Custom => diagnostics.ScalingPlanCategories,
        };

    /// <summary>The App Attach packages' categories in a profile; no setting lists them.</summary>
    public static ImmutableArray<string> OfAppPackage(DiagnosticsSettings diagnostics) =>
        diagnostics.Profile == DiagnosticsProfile.All ? AppPackage : [];
}
