using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>Which logs are sent: AVD7030 to AVD7036, AVD7062.</summary>
internal static class DiagnosticsRules
{
    private const string Section = "monitoring.diagnostics";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7030",
            Title = "A log category does not exist",
            Cause = "Each resource type has its own log categories. Azure refuses a diagnostic setting with any other category.",
            Example = "monitoring:\n  diagnostics:\n    profile: custom\n    host_pool_categories: [Errors]",
            Remedy = "Use a category of that resource type, in Azure's spelling. To send all categories, use profile all.",
            Source = new(
                "Supported logs for Microsoft.DesktopVirtualization/hostpools",
                "https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/microsoft-desktopvirtualization-hostpools-logs"
            ),
            Reads = [Section],
            Check = static context =>
                Given(context)
                    .Where(given =>
                        !given.List.Known.Contains(given.Category) && !IsMetrics(given.Category) && !MayBeNew(given.Category, given.List)
                    )
                    .Select(given => new Finding(
                        given.Path,
                        $"is '{given.Category}', but the log categories of {given.List.Of} are {string.Join(", ", given.List.Known)}.",
                        HintFor(given.Category, given.List)
                    )),
        },
        new()
        {
            Code = "AVD7062",
            Title = "A log category is unknown",
            Cause =
                "Azure refuses a diagnostic setting with a category that the resource type does not have. This category is not in the list of known categories. "
                + "Azure adds categories, so the list may be out of date.",
            Example = "monitoring:\n  diagnostics:\n    profile: custom\n    host_pool_categories: [Error, MultipathEvents]",
            Remedy =
                "Compare the category with those that the portal offers for that resource type. If the portal offers it, no action is needed.",
            Source = new(
                "Supported logs for Microsoft.DesktopVirtualization/hostpools",
                "https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/microsoft-desktopvirtualization-hostpools-logs"
            ),
            Severity = Severity.Warning,
            Reads = [Section],
            Check = static context =>
                Given(context)
                    .Where(given => !IsMetrics(given.Category) && MayBeNew(given.Category, given.List))
                    .Select(given => new Finding(
                        given.Path,
                        $"is '{given.Category}', but the known log categories of {given.List.Of} are {string.Join(", ", given.List.Known)}."
                    )),
        },
        new()
        {
            Code = "AVD7031",
            Title = "A log category is listed twice",
            Cause = "A diagnostic setting can name each category only once.",
            Example = "monitoring:\n  diagnostics:\n    profile: custom\n    host_pool_categories: [Error, Error]",
            Remedy = "Remove one of the two entries.",
            Source = new(
                "Diagnostic settings in Azure Monitor",
                "https://learn.microsoft.com/azure/azure-monitor/platform/diagnostic-settings"
            ),
            Reads = [Section],
            Check = static context =>
                Lists(context)
                    .SelectMany(static list =>
                        Repeats
                            .In(
                                list.Categories.Select((category, i) => new { category, Path = $"{list.Path}[{i}]" }),
                                item => item.category
                            )
                            .Select(item => new Finding(item.Path, $"is '{item.category}', which is already in {list.Path}."))
                    ),
        },
        new()
        {
            Code = "AVD7032",
            Title = "Log categories have no effect with this profile",
            Cause = "Your own lists of categories apply only with profile custom. Every other profile has its own categories.",
            Example = "monitoring:\n  diagnostics:\n    profile: insights\n    host_pool_categories: [Error]",
            Remedy = "Set monitoring.diagnostics.profile to custom, or remove the list.",
            Source = new("Configuration", "docs/configuration.md#monitoring"),
            Severity = Severity.Warning,
            Reads = [Section],
            Check = static context =>
                context.Settings.Monitoring.Diagnostics.Profile == DiagnosticsProfile.Custom
                    ? []
                    : Lists(context)
                        .Where(list => list.Categories.Length > 0)
                        .Select(list => new Finding(
                            list.Path,
                            $"has no effect: profile is '{EnumWords.Of(context.Settings.Monitoring.Diagnostics.Profile)}'."
                        ))
                        .AsOne(),
        },
        new()
        {
            Code = "AVD7033",
            Title = "Profile custom without a category of the host pool",
            Cause =
                "With profile custom, only the listed categories are sent. The categories of the host pool contain nearly all the information.",
            Example = "monitoring:\n  diagnostics: {profile: custom}",
            Remedy = "List at least Error, Connection and HostRegistration, or use profile minimal.",
            Source = new(
                "Supported logs for Microsoft.DesktopVirtualization/hostpools",
                "https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/microsoft-desktopvirtualization-hostpools-logs"
            ),
            Severity = Severity.Warning,
            Reads = [Section],
            Check = static context =>
                context.Settings.Monitoring.Diagnostics is { Profile: DiagnosticsProfile.Custom, HostPoolCategories.IsEmpty: true }
                    ? [new($"{Section}.host_pool_categories", "is empty, but profile is custom: the host pool sends no logs.")]
                    : [],
        },
        new()
        {
            Code = "AVD7034",
            Title = "AVD objects emit no metrics",
            Cause =
                "Host pools, workspaces, application groups and scaling plans emit only logs. Azure refuses a diagnostic setting with AllMetrics.",
            Example = "monitoring:\n  diagnostics:\n    profile: custom\n    host_pool_categories: [Error, AllMetrics]",
            Remedy = "Remove the category. Counters of session hosts come from monitoring.insights.",
            Source = new("Supported metrics with Azure Monitor", "https://learn.microsoft.com/azure/azure-monitor/reference/metrics-index"),
            Reads = [Section],
            Check = static context =>
                Given(context)
                    .Where(given => IsMetrics(given.Category))
                    .Select(given => new Finding(given.Path, $"is '{given.Category}', but AVD objects emit no metrics, only logs.")),
        },
        new()
        {
            Code = "AVD7035",
            Title = "AVD Insights does not get all the logs that it shows",
            Cause = "AVD Insights is on, but it reads log categories that are not sent. Parts of it stay empty.",
            Example = "monitoring:\n  insights: {enabled: true}\n  diagnostics: {profile: minimal}",
            Remedy = "Use profile insights or all, or set monitoring.insights.enabled to false.",
            Source = new("Enable Insights to monitor Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/insights"),
            Severity = Severity.Warning,
            Reads = [Section, "monitoring.insights"],
            Check = static context =>
                context.Settings.Monitoring.Insights.Enabled
                && (context.IsGiven("monitoring.insights.enabled") || context.IsGiven("monitoring.insights.rule_name"))
                && MissingForInsights(context.Settings.Monitoring.Diagnostics) is { Count: > 0 } missing
                    ?
                    [
                        Finding.Sentence(
                            $"{Section}.profile",
                            $"monitoring.insights is on, but AVD Insights also reads {string.Join(", ", missing)}, which profile '{
                    EnumWords.Of(context.Settings.Monitoring.Diagnostics.Profile)}' does not send."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7036",
            Title = "Log categories of a scaling plan that does not exist",
            Cause = "Section scaling is missing, so no scaling plan sends logs.",
            Example = "scaling: null\nmonitoring:\n  diagnostics:\n    profile: custom\n    scaling_plan_categories: [Autoscale]",
            Remedy = "Remove the list, or add section scaling.",
            Source = new("Configuration", "docs/configuration.md#monitoring"),
            Severity = Severity.Warning,
            Reads = [Section, "scaling"],
            Check = static context =>
                context.Settings
                    is {
                        Scaling: null,
                        Monitoring.Diagnostics: { Profile: DiagnosticsProfile.Custom, ScalingPlanCategories.IsEmpty: false }
                    }
                    ? [new($"{Section}.scaling_plan_categories", "has no effect: section scaling is missing.")]
                    : [],
        },
    ];

    /// <summary>The categories that AVD Insights reads and that these settings do not send.</summary>
    private static List<string> MissingForInsights(DiagnosticsSettings diagnostics) =>
        [
            .. DiagnosticCategories
                .InsightsHostPool.Except(DiagnosticCategories.OfHostPool(diagnostics))
                .Select(category => $"{category} of the host pool"),
            .. DiagnosticCategories
                .InsightsWorkspace.Except(DiagnosticCategories.OfWorkspace(diagnostics))
                .Select(category => $"{category} of the workspace"),
        ];

    private static IEnumerable<CategoryList> Lists(RuleContext context)
    {
        var diagnostics = context.Settings.Monitoring.Diagnostics;
        return
        [
            new($"{Section}.host_pool_categories", "a host pool", diagnostics.HostPoolCategories, DiagnosticCategories.HostPool),
            new($"{Section}.workspace_categories", "a workspace", diagnostics.WorkspaceCategories, DiagnosticCategories.Workspace),
            new(
                $"{Section}.application_group_categories",
                "an application group",
                diagnostics.ApplicationGroupCategories,
                DiagnosticCategories.ApplicationGroup
            ),
            new(
                $"{Section}.scaling_plan_categories",
                "a scaling plan",
                diagnostics.ScalingPlanCategories,
                DiagnosticCategories.ScalingPlan
            ),
        ];
    }

    private static IEnumerable<(CategoryList List, string Path, string Category)> Given(RuleContext context) =>
        Lists(context).SelectMany(static list => list.Categories.Select((category, i) => (list, $"{list.Path}[{i}]", category)));

    // not a group, not a category of another resource type, and not close to a category of this type
    private static bool MayBeNew(string category, CategoryList list) =>
        category.Length > 0
        && category.All(char.IsAsciiLetterOrDigit)
        && !DiagnosticCategories.Groups.Contains(category)
        && !DiagnosticCategories.Known.Contains(category)
        && Spelling.Closest(category, list.Known) is null;

    private static bool IsMetrics(string category) =>
        string.Equals(category, DiagnosticCategories.Metrics, StringComparison.OrdinalIgnoreCase);

    private static string? HintFor(string category, CategoryList list)
    {
        if (DiagnosticCategories.Groups.Contains(category))
            return "This is a group of categories. To send all categories, use profile all.";
        return Spelling.Closest(category, list.Known) is { } closest ? $"Did you mean '{closest}'?" : null;
    }

    private sealed record CategoryList(string Path, string Of, ImmutableArray<string> Categories, ImmutableArray<string> Known);
}
