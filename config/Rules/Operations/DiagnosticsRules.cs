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
            Cause = "Each type of resource has categories of its own; Azure refuses a diagnostic setting that names another.",
            Example = "monitoring:\n  diagnostics:\n    profile: custom\n    host_pool_categories: [Errors]",
            Remedy = "Use a category of that type of resource, in Azure's spelling. For all of them use profile all.",
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
                        $"is '{given.Category}', but {given.List.Of} has the log categories {string.Join(", ", given.List.Known)}.",
                        HintFor(given.Category, given.List)
                    )),
        },
        new()
        {
            Code = "AVD7062",
            Title = "A log category is not known",
            Cause =
                "Azure refuses a diagnostic setting with a category that the type of resource does not have. This one is not like any that is known; Azure adds categories, "
                + "and the list may be older.",
            Example = "monitoring:\n  diagnostics:\n    profile: custom\n    host_pool_categories: [Error, MultipathEvents]",
            Remedy = "Compare it with the categories that the portal offers for that type of resource; if it is there, nothing is wrong.",
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
                        $"is '{given.Category}', but the known log categories of {given.List.Of} are {string.Join(", ", given.List.Known)}.",
                        "Compare it with what the portal offers; a new one may be right."
                    )),
        },
        new()
        {
            Code = "AVD7031",
            Title = "A log category is given twice",
            Cause = "A diagnostic setting names each category once.",
            Example = "monitoring:\n  diagnostics:\n    profile: custom\n    host_pool_categories: [Error, Error]",
            Remedy = "Take one of them out.",
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
                            .Select(item => new Finding(
                                item.Path,
                                $"is '{item.category}', which is in {list.Path} already.",
                                "Take it out."
                            ))
                    ),
        },
        new()
        {
            Code = "AVD7032",
            Title = "Log categories are given, but a profile chooses them",
            Cause = "Own lists of categories count only with profile custom; any other profile brings its own.",
            Example = "monitoring:\n  diagnostics:\n    profile: insights\n    host_pool_categories: [Error]",
            Remedy = "Set profile to custom, or take the list out.",
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
                            $"has no effect: profile is '{EnumWords.Of(context.Settings.Monitoring.Diagnostics.Profile)}'.",
                            "Set monitoring.diagnostics.profile to custom, or take the list out."
                        ))
                        .AsOne(),
        },
        new()
        {
            Code = "AVD7033",
            Title = "Profile custom without a category of the host pool",
            Cause = "With profile custom only the categories that are listed are sent, and the host pool's tell nearly all there is.",
            Example = "monitoring:\n  diagnostics: {profile: custom}",
            Remedy = "List Error, Connection and HostRegistration at least, or use profile minimal.",
            Source = new(
                "Supported logs for Microsoft.DesktopVirtualization/hostpools",
                "https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/microsoft-desktopvirtualization-hostpools-logs"
            ),
            Severity = Severity.Warning,
            Reads = [Section],
            Check = static context =>
                context.Settings.Monitoring.Diagnostics is { Profile: DiagnosticsProfile.Custom, HostPoolCategories.IsEmpty: true }
                    ?
                    [
                        new(
                            $"{Section}.host_pool_categories",
                            "is empty with profile custom: the host pool sends no logs.",
                            "List Error, Connection and HostRegistration at least, or use profile minimal."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7034",
            Title = "AVD objects emit no metrics",
            Cause =
                "Host pools, workspaces, application groups and scaling plans have logs only; a diagnostic setting with AllMetrics is refused.",
            Example = "monitoring:\n  diagnostics:\n    profile: custom\n    host_pool_categories: [Error, AllMetrics]",
            Remedy = "Take it out. Counters of session hosts come from monitoring.insights.",
            Source = new("Supported metrics with Azure Monitor", "https://learn.microsoft.com/azure/azure-monitor/reference/metrics-index"),
            Reads = [Section],
            Check = static context =>
                Given(context)
                    .Where(given => IsMetrics(given.Category))
                    .Select(given => new Finding(
                        given.Path,
                        $"is '{given.Category}', but AVD objects emit no metrics, only logs.",
                        "Take it out; counters of session hosts come from monitoring.insights."
                    )),
        },
        new()
        {
            Code = "AVD7035",
            Title = "AVD Insights lacks logs it shows",
            Cause = "AVD Insights is asked for, but fewer log categories are sent than it reads; parts of it stay empty.",
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
                    EnumWords.Of(context.Settings.Monitoring.Diagnostics.Profile)}' does not send.",
                            "Use profile insights, or switch monitoring.insights off."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7036",
            Title = "Log categories of a scaling plan that is not there",
            Cause = "There is no section scaling, so no scaling plan whose logs could be sent.",
            Example = "scaling: null\nmonitoring:\n  diagnostics:\n    profile: custom\n    scaling_plan_categories: [Autoscale]",
            Remedy = "Take the list out, or add the section scaling.",
            Source = new("Configuration", "docs/configuration.md#monitoring"),
            Severity = Severity.Warning,
            Reads = [Section, "scaling"],
            Check = static context =>
                context.Settings
                    is {
                        Scaling: null,
                        Monitoring.Diagnostics: { Profile: DiagnosticsProfile.Custom, ScalingPlanCategories.IsEmpty: false }
                    }
                    ? [new($"{Section}.scaling_plan_categories", "has no effect: there is no scaling plan.", "Take it out.")]
                    : [],
        },
    ];

    /// <summary>What AVD Insights reads and these settings do not send.</summary>
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

    // no group, no category of another type of resource, and nothing that is nearly one of these
    private static bool MayBeNew(string category, CategoryList list) =>
        category.Length > 0
        && category.All(char.IsAsciiLetterOrDigit)
        && !DiagnosticCategories.Groups.Contains(category)
        && !DiagnosticCategories.Known.Contains(category)
        && Spelling.Closest(category, list.Known) is null;

    private static bool IsMetrics(string category) =>
        string.Equals(category, DiagnosticCategories.Metrics, StringComparison.OrdinalIgnoreCase);

    private static string HintFor(string category, CategoryList list)
    {
        if (DiagnosticCategories.Groups.Contains(category))
            return "That is a group of categories; profile all sends every one.";
        return Spelling.Closest(category, list.Known) is { } closest ? $"Did you mean '{closest}'?" : "Use one of these, or profile all.";
    }

    private sealed record CategoryList(string Path, string Of, ImmutableArray<string> Categories, ImmutableArray<string> Known);
}
