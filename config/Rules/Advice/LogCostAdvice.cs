using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What logs cost and what they must at least tell: AVD8040 to AVD8046.</summary>
internal static class LogCostAdvice
{
    private const string Diagnostics = "monitoring.diagnostics";
    private const string Source = "Architecture Deep Design, Log Analytics Cost Control";

    private static readonly Rule CostlyCategoriesAreMeant = new(
        new("AVD8040", "A log category that costs",
            "Some categories come in high volume or cost extra to export, and tell little that one alerts on.",
            "monitoring:\n  diagnostics:\n    profile: custom\n    host_pool_categories: [Error, Connection, HostRegistration, Checkpoint]",
            "Send it only while you look into a problem, or use profile insights, whose workbooks read it.",
            Source),
        Severity.Note,
        [Diagnostics],
        static context => context.Settings.Monitoring.Diagnostics is { Profile: DiagnosticsProfile.Custom } diagnostics && !IsForInsights(diagnostics)
            ? diagnostics.HostPoolCategories
                .Select((category, i) => new { category, Path = $"{Diagnostics}.host_pool_categories[{i}]" })
                .Where(item => DiagnosticCategories.Costly.ContainsKey(item.category))
                .Select(item => new Finding(item.Path, $"{item.Path} is '{item.category}', which {DiagnosticCategories.Costly[item.category]}.",
                    "Send it only while you look into a problem."))
            : []);

    private static readonly Rule AllIsMeant = new(
        new("AVD8041", "All logs are sent",
            "Profile all sends every category, also those that come for each session every few minutes. It suits large estates (above 500 users) that look at them.",
            "monitoring: {diagnostics: {profile: all}}\nsizing: {users: 80}",
            "Use profile insights, or minimal.",
            Source + "; Worked Deployment Patterns"),
        Severity.Note,
        [$"{Diagnostics}.profile", "sizing.users"],
        static context => context.Settings is { Monitoring.Diagnostics.Profile: DiagnosticsProfile.All, Sizing.Users: null or <= PlanningLimits.LargeFootprintUsers }
            ? [new($"{Diagnostics}.profile", "monitoring.diagnostics.profile is 'all', which sends every category; each costs.",
                "Use profile insights, or minimal.")]
            : []);

    private static readonly Rule MinimumIsSent = new(
        new("AVD8042", "Fewer logs than are of use",
            "Error, Connection and HostRegistration of the host pool are the least with which a failed sign-in or a lost host can be explained.",
            "monitoring:\n  diagnostics:\n    profile: custom\n    host_pool_categories: [Error]",
            "Add the missing categories, or use profile minimal.",
            Source),
        Severity.Warning,
        [Diagnostics],
        static context => context.Settings.Monitoring.Diagnostics is { Profile: DiagnosticsProfile.Custom, HostPoolCategories: { IsEmpty: false } sent }
            && DiagnosticCategories.Minimum.Except(sent).ToList() is { Count: > 0 } missing
                ? [new($"{Diagnostics}.host_pool_categories", $"monitoring.diagnostics.host_pool_categories lacks {string.Join(", ", missing)}, without which problems cannot be explained.",
                    "Add them, or use profile minimal.")]
                : []);

    private static readonly Rule LogsAreNotKeptTooLong = new(
        new("AVD8043", "Logs are kept for long",
            "30 days are included, 90 cover most investigations; each day more is paid for every gigabyte, most of them from Connection and Checkpoint.",
            "monitoring: {log_analytics: {retention_days: 365}}",
            "Keep 30 or 90 days, unless a policy asks for more.",
            Source),
        Severity.Note,
        ["monitoring.log_analytics.retention_days", "monitoring.log_analytics.existing_id"],
        static context => context.Settings.Monitoring.LogAnalytics is { ExistingId: null, RetentionDays: > PlanningLimits.InvestigationDays and var days }
            ? [new("monitoring.log_analytics.retention_days", $"monitoring.log_analytics.retention_days is {days}; "
                + $"{PlanningLimits.InvestigationDays} cover most investigations, and each further day is paid.",
                "Keep 30 or 90 days, unless a policy asks for more.")]
            : []);

    private static readonly Rule IngestionIsWatched = new(
        new("AVD8044", "Nobody notices when logs become dear",
            "Neither a daily cap nor an alert on the daily ingestion is set; a noisy host or a new category shows on the bill only.",
            "monitoring:\n  log_analytics: {daily_quota_gb: null}\n  alerts: {daily_ingestion_gb: null}",
            "Give monitoring.alerts.daily_ingestion_gb, and a daily_quota_gb above it.",
            Source),
        Severity.Note,
        ["monitoring.alerts", "monitoring.log_analytics"],
        static context => context.Settings.Monitoring is { LogAnalytics.DailyQuotaGb: null, Alerts: { DailyIngestionGb: null } or { Enabled: false } }
            ? [new("monitoring.alerts.daily_ingestion_gb",
                "Neither monitoring.log_analytics.daily_quota_gb nor monitoring.alerts.daily_ingestion_gb is set: nobody notices when logs become dear.",
                "Give both, the alert below the cap.")]
            : []);

    private static readonly Rule WorkspaceIsDedicated = new(
        new("AVD8045", "A workspace that may be shared",
            "In a workspace that other workloads write to, the cost of AVD is hard to tell, and retention cannot be its own.",
            "monitoring: {log_analytics: {existing_id: /subscriptions/...}}",
            "Leave existing_id out to get a workspace for AVD, or make sure that nothing else writes to it.",
            "Architecture Deep Design, Control Plane Components (design recommendations)"),
        Severity.Note,
        ["monitoring.log_analytics.existing_id"],
        static context => context.Settings.Monitoring.LogAnalytics.ExistingId is { } id
            ? [new("monitoring.log_analytics.existing_id", $"monitoring.log_analytics.existing_id is workspace '{id.Name}'; "
                + "one of its own shows what AVD costs.", "Leave it out unless it is for AVD alone.")]
            : []);

    private static readonly Rule AlertsAreOn = new(
        new("AVD8046", "No alerts",
            "Nobody is told of lost hosts, failed sign-ins or a full profile volume.",
            "monitoring: {alerts: {enabled: false}}",
            "Switch alerts on, with an action group. In an estate that is not precious (deployment.protect false) it does not matter.",
            Source),
        Severity.Note,
        ["monitoring.alerts.enabled", "deployment.protect"],
        static context => context.Settings is { Monitoring.Alerts.Enabled: false, Deployment.Protect: true }
            ? [new("monitoring.alerts.enabled", "monitoring.alerts.enabled is false: nobody is told of lost hosts or a full profile volume.",
                "Switch them on, with an action group.")]
            : []);

    public static ImmutableArray<Rule> All { get; } =
        [CostlyCategoriesAreMeant, AllIsMeant, MinimumIsSent, LogsAreNotKeptTooLong, IngestionIsWatched, WorkspaceIsDedicated, AlertsAreOn];

    // AVD Insights reads Checkpoint; who sends all that it reads, means it
    private static bool IsForInsights(DiagnosticsSettings diagnostics) => !DiagnosticCategories.InsightsHostPool.Except(diagnostics.HostPoolCategories).Any()
        && diagnostics.HostPoolCategories.Except(DiagnosticCategories.InsightsHostPool).All(category => !DiagnosticCategories.Costly.ContainsKey(category));
}
