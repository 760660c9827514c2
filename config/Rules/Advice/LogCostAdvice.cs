using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Advice;

/// <summary>What logs cost, and which logs are the minimum: AVD8040 to AVD8046.</summary>
internal static class LogCostAdvice
{
    private const string Diagnostics = "monitoring.diagnostics";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD8040",
            Title = "An expensive log category",
            Cause = "Some categories have a high volume or cost extra to export, and are of little use for alerts.",
            Example =
                "monitoring:\n  diagnostics:\n    profile: custom\n    host_pool_categories: [Error, Connection, HostRegistration, Checkpoint]",
            Remedy = "Send it only while you investigate a problem, or use profile insights, whose workbooks read it.",
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
                            $"is '{item.category}', which {DiagnosticCategories.Costly[item.category]}."
                        ))
                    : [],
        },
        new()
        {
            Code = "AVD8041",
            Title = "All logs are sent",
            Cause =
                "Profile all sends every category, including those that send data for each session every few minutes. It suits large estates (more than 500 users) that use this data.",
            Example = "monitoring: {diagnostics: {profile: all}}\nsizing: {users: 80}",
            Remedy = "Use profile insights or minimal.",
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
                    ? [new($"{Diagnostics}.profile", "is 'all', which sends every category, and each category costs money.")]
                    : [],
        },
        new()
        {
            Code = "AVD8042",
            Title = "Too few log categories",
            Cause = "Error, Connection and HostRegistration of the host pool are the minimum to explain a failed sign-in or a lost host.",
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
                            $"does not have {string.Join(", ", missing)}, which you need to explain problems."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8043",
            Title = "Logs are kept for a long time",
            Cause =
                "30 days are included, and 90 days cover most investigations. Each further day costs money for every gigabyte. Most gigabytes come from Connection and Checkpoint.",
            Example = "monitoring: {log_analytics: {retention_days: 365}}",
            Remedy = "Keep 30 or 90 days, unless a policy requires more.",
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
                            $"is {days}, but {PlanningLimits.InvestigationDays} days cover most investigations, and each further day costs money."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8044",
            Title = "No cap and no alert on the cost of logs",
            Cause =
                "Neither a daily cap nor an alert on daily ingestion is set. You see the cost of a noisy host or a new category only on the bill.",
            Example = "monitoring:\n  log_analytics: {daily_quota_gb: null}\n  alerts: {daily_ingestion_gb: null}",
            Remedy = "Set monitoring.alerts.daily_ingestion_gb, and set monitoring.log_analytics.daily_quota_gb to a higher value.",
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
                            "Neither monitoring.log_analytics.daily_quota_gb nor monitoring.alerts.daily_ingestion_gb is set, so nobody notices when logs become expensive."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8045",
            Title = "A workspace that may be shared",
            Cause = "If other workloads write to the workspace, the cost of AVD is hard to see, and AVD cannot have its own retention.",
            Example = "monitoring: {log_analytics: {existing_id: /subscriptions/...}}",
            Remedy = "Remove existing_id to get a workspace for AVD, or make sure that nothing else writes to the workspace.",
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
                            $"is workspace '{id.Name}', but only a separate workspace shows what AVD costs."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8046",
            Title = "Alerts are off",
            Cause = "Nobody is notified about lost hosts, failed sign-ins or a full profile volume.",
            Example = "monitoring: {alerts: {enabled: false}}",
            Remedy = "Turn on alerts, with an action group. With deployment.protect: false, alerts are not necessary.",
            Source = new("Alerts", "docs/alerts.md#all-alerts"),
            Severity = Severity.Note,
            Reads = ["monitoring.alerts.enabled", "deployment.protect"],
            Check = static context =>
                context.Settings is { Monitoring.Alerts.Enabled: false, Deployment.Protect: true }
                    ? [new("monitoring.alerts.enabled", "is false, so nobody is notified about lost hosts or a full profile volume.")]
                    : [],
        },
    ];

    // AVD Insights reads Checkpoint: a config that sends everything that it reads does so on purpose
    private static bool IsForInsights(DiagnosticsSettings diagnostics) =>
        !DiagnosticCategories.InsightsHostPool.Except(diagnostics.HostPoolCategories).Any()
        && diagnostics
            .HostPoolCategories.Except(DiagnosticCategories.InsightsHostPool)
            .All(category => !DiagnosticCategories.Costly.ContainsKey(category));
}
