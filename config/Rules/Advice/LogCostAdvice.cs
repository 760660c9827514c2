using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Advice;

/// <summary>What logs cost and what they must at least tell: AVD8040 to AVD8046.</summary>
internal static class LogCostAdvice
{
    private const string Diagnostics = "monitoring.diagnostics";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD8040",
            Title = "A log category that costs",
            Cause = "Some categories come in high volume or cost extra to export, and tell little that one alerts on.",
            Example =
                "monitoring:\n  diagnostics:\n    profile: custom\n    host_pool_categories: [Error, Connection, HostRegistration, Checkpoint]",
            Remedy = "Send it only while you look into a problem, or use profile insights, whose workbooks read it.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#log-analytics-cost-control"
            ),
            Severity = Severity.Note,
            Reads = [Diagnostics],
            Check = static context =>
                context.Settings.Monitoring.Diagnostics is { Profile: DiagnosticsProfile.Custom } diagnostics && !IsForInsights(diagnostics)
                    ? diagnostics
                        .HostPoolCategories.Select((category, i) => new { category, Path = $"{Diagnostics}.host_pool_categories[{i}]" })
                        .Where(item => DiagnosticCategories.Costly.ContainsKey(item.category))
                        .Select(item => new Finding(
                            item.Path,
                            $"is '{item.category}', which {DiagnosticCategories.Costly[item.category]}.",
                            "Send it only while you look into a problem."
                        ))
                    : [],
        },
        new()
        {
            Code = "AVD8041",
            Title = "All logs are sent",
            Cause =
                "Profile all sends every category, also those that come for each session every few minutes. It suits large estates (above 500 users) that look at them.",
            Example = "monitoring: {diagnostics: {profile: all}}\nsizing: {users: 80}",
            Remedy = "Use profile insights, or minimal.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#large-footprint--500-users"
            ),
            Severity = Severity.Note,
            Reads = [$"{Diagnostics}.profile", "sizing.users"],
            Check = static context =>
                context.Settings
                    is {
                        Monitoring.Diagnostics.Profile: DiagnosticsProfile.All,
                        Sizing.Users: null or <= PlanningLimits.LargeFootprintUsers
                    }
                    ?
                    [
                        new(
                            $"{Diagnostics}.profile",
                            "is 'all', which sends every category; each costs.",
                            "Use profile insights, or minimal."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8042",
            Title = "Fewer logs than are of use",
            Cause =
                "Error, Connection and HostRegistration of the host pool are the least with which a failed sign-in or a lost host can be explained.",
            Example = "monitoring:\n  diagnostics:\n    profile: custom\n    host_pool_categories: [Error]",
            Remedy = "Add the missing categories, or use profile minimal.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#log-analytics-cost-control"
            ),
            Severity = Severity.Warning,
            Reads = [Diagnostics],
            Check = static context =>
                context.Settings.Monitoring.Diagnostics
                    is { Profile: DiagnosticsProfile.Custom, HostPoolCategories: { IsEmpty: false } sent }
                && DiagnosticCategories.Minimum.Except(sent).ToList() is { Count: > 0 } missing
                    ?
                    [
                        new(
                            $"{Diagnostics}.host_pool_categories",
                            $"lacks {string.Join(", ", missing)}, without which problems cannot be explained.",
                            "Add them, or use profile minimal."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8043",
            Title = "Logs are kept for long",
            Cause =
                "30 days are included, 90 cover most investigations; each day more is paid for every gigabyte, most of them from Connection and Checkpoint.",
            Example = "monitoring: {log_analytics: {retention_days: 365}}",
            Remedy = "Keep 30 or 90 days, unless a policy asks for more.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#log-analytics-cost-control"
            ),
            Severity = Severity.Note,
            Reads = ["monitoring.log_analytics.retention_days", "monitoring.log_analytics.existing_id"],
            Check = static context =>
                context.Settings.Monitoring.LogAnalytics
                    is { ExistingId: null, RetentionDays: > PlanningLimits.InvestigationDays and var days }
                    ?
                    [
                        new(
                            "monitoring.log_analytics.retention_days",
                            $"is {days}; " + $"{PlanningLimits.InvestigationDays} cover most investigations, and each further day is paid.",
                            "Keep 30 or 90 days, unless a policy asks for more."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8044",
            Title = "Nobody notices when logs become dear",
            Cause =
                "Neither a daily cap nor an alert on the daily ingestion is set; a noisy host or a new category shows on the bill only.",
            Example = "monitoring:\n  log_analytics: {daily_quota_gb: null}\n  alerts: {daily_ingestion_gb: null}",
            Remedy = "Give monitoring.alerts.daily_ingestion_gb, and a daily_quota_gb above it.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#log-analytics-cost-control"
            ),
            Severity = Severity.Note,
            Reads = ["monitoring.alerts", "monitoring.log_analytics"],
            Check = static context =>
                context.Settings.Monitoring is { LogAnalytics.DailyQuotaGb: null, Alerts: { DailyIngestionGb: null } or { Enabled: false } }
                    ?
                    [
                        Finding.Sentence(
                            "monitoring.alerts.daily_ingestion_gb",
                            "Neither monitoring.log_analytics.daily_quota_gb nor monitoring.alerts.daily_ingestion_gb is set: nobody notices when logs become dear.",
                            "Give both, the alert below the cap."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8045",
            Title = "A workspace that may be shared",
            Cause = "In a workspace that other workloads write to, the cost of AVD is hard to tell, and retention cannot be its own.",
            Example = "monitoring: {log_analytics: {existing_id: /subscriptions/...}}",
            Remedy = "Leave existing_id out to get a workspace for AVD, or make sure that nothing else writes to it.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#design-recommendations"
            ),
            Severity = Severity.Note,
            Reads = ["monitoring.log_analytics.existing_id"],
            Check = static context =>
                context.Settings.Monitoring.LogAnalytics.ExistingId is { } id
                    ?
                    [
                        new(
                            "monitoring.log_analytics.existing_id",
                            $"is workspace '{id.Name}'; " + "one of its own shows what AVD costs.",
                            "Leave it out unless it is for AVD alone."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8046",
            Title = "No alerts",
            Cause = "Nobody is told of lost hosts, failed sign-ins or a full profile volume.",
            Example = "monitoring: {alerts: {enabled: false}}",
            Remedy =
                "Switch alerts on, with an action group. In an estate that is not precious (deployment.protect false) it does not matter.",
            Source = new("Alerts", "docs/alerts.md#all-alerts"),
            Severity = Severity.Note,
            Reads = ["monitoring.alerts.enabled", "deployment.protect"],
            Check = static context =>
                context.Settings is { Monitoring.Alerts.Enabled: false, Deployment.Protect: true }
                    ?
                    [
                        new(
                            "monitoring.alerts.enabled",
                            "is false: nobody is told of lost hosts or a full profile volume.",
                            "Switch them on, with an action group."
                        ),
                    ]
                    : [],
        },
    ];

    // AVD Insights reads Checkpoint; who sends all that it reads, means it
    private static bool IsForInsights(DiagnosticsSettings diagnostics) =>
        !DiagnosticCategories.InsightsHostPool.Except(diagnostics.HostPoolCategories).Any()
        && diagnostics
            .HostPoolCategories.Except(DiagnosticCategories.InsightsHostPool)
            .All(category => !DiagnosticCategories.Costly.ContainsKey(category));
}
