using System.Collections.Immutable;
using System.Globalization;

namespace AvdPulumi.Configuration;

/// <summary>When alerts run and what they look at: AVD7040 to AVD7049, AVD7052, AVD7060 and AVD7061.</summary>
internal static class AlertRules
{
    private const string Section = "monitoring.alerts";
    private const string Source = "Azure Monitor, scheduled query rules";

    private static readonly Rule SomebodyIsTold = new(
        new()
        {
            Code = "AVD7040",
            Title = "Alerts without an action group",
            Cause = "Alerts are on unless they are switched off. Without an action group an alert is listed in the portal under Monitor, Alerts, and nobody is told.",
            Example = "monitoring:\n  alerts: {enabled: true}\n  action_group: null",
            Remedy = "Give monitoring.action_group with a mailbox, a webhook or an existing group, or set monitoring.alerts.enabled to false.",
            Source = "Azure Monitor action groups, https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups",
        },
        Severity.Warning,
        ["monitoring.alerts.enabled", "monitoring.action_group"],
        static context => context.Settings.Monitoring is { Alerts.Enabled: true, ActionGroup: null }
            ? [new("monitoring.action_group", "monitoring.action_group is not given, but monitoring.alerts are on: they are listed in the portal, and nobody is told.",
                "Give a group with a mailbox, or set monitoring.alerts.enabled to false.")]
            : []);

    private static readonly Rule FrequencyIsAStep = new(
        new("AVD7041", "Azure does not run an alert rule that often",
            "Log alerts run in fixed steps.",
            "monitoring:\n  alerts: {evaluation_frequency: PT7M}",
            "Use " + AlertTimes.Frequencies + ".",
            Source),
        Severity.Error,
        [$"{Section}.evaluation_frequency"],
        static context => Alerts(context) is { } alerts && !AlertTimes.IsFrequency(alerts.EvaluationFrequency.Value)
            ? [new($"{Section}.evaluation_frequency",
                $"monitoring.alerts.evaluation_frequency is '{alerts.EvaluationFrequency}', but must be {AlertTimes.Frequencies}.")]
            : []);

    private static readonly Rule WindowIsAStep = new(
        new("AVD7042", "Azure does not let an alert rule look back that long",
            "The window of log alerts has fixed steps.",
            "monitoring:\n  alerts: {window: PT20M}",
            "Use " + AlertTimes.Windows + ".",
            Source),
        Severity.Error,
        [$"{Section}.window"],
        static context => Alerts(context) is { } alerts && !AlertTimes.IsWindow(alerts.Window.Value)
            ? [new($"{Section}.window", $"monitoring.alerts.window is '{alerts.Window}', but must be {AlertTimes.Windows}.")]
            : []);

    private static readonly Rule WindowCoversFrequency = new(
        new("AVD7043", "An alert rule looks back less than it waits",
            "What happens between two runs and before the window would never be seen; Azure refuses it.",
            "monitoring:\n  alerts: {evaluation_frequency: PT30M, window: PT15M}",
            "Make the window at least as long as the frequency.",
            Source),
        Severity.Error,
        [$"{Section}.evaluation_frequency", $"{Section}.window"],
        static context => Alerts(context) is { } alerts && alerts.Window.Value < alerts.EvaluationFrequency.Value
            ? [new($"{Section}.window", $"monitoring.alerts.window is '{alerts.Window}', but the rules run only every '{alerts.EvaluationFrequency}'.",
                "Make the window as long as the frequency, or longer.")]
            : []);

    private static readonly Rule MinuteRuleLooksBackShortly = new(
        new("AVD7044", "A rule that runs every minute looks back too long",
            "With a frequency of one minute the window is six hours at most.",
            "monitoring:\n  alerts: {evaluation_frequency: PT1M, window: P1D}",
            "Run the rules every 5 minutes, or shorten the window.",
            Source),
        Severity.Error,
        [$"{Section}.evaluation_frequency", $"{Section}.window"],
        static context => Alerts(context) is { } alerts && alerts.EvaluationFrequency.Value == TimeSpan.FromMinutes(1)
            && alerts.Window.Value > AlertTimes.LongestWindowOfAMinuteRule
                ? [new($"{Section}.window", $"monitoring.alerts.window is '{alerts.Window}', but is at most 6 hours when rules run every minute.",
                    "Run them every 5 minutes.")]
                : []);

    private static readonly Rule ThresholdsHaveLogs = new(
        new("AVD7045", "An alert's threshold without the logs it looks at",
            "The alert counts lines of a log category that is not sent, so it never fires.",
            "monitoring:\n  diagnostics: {profile: minimal}\n  alerts: {unavailable_hosts: 2}",
            "Send the category (profile insights, all, or custom), or leave the threshold out.",
            "Azure Monitor, supported logs of Microsoft.DesktopVirtualization"),
        Severity.Warning,
        [Section, "monitoring.diagnostics"],
        static context => Alerts(context) is null
            ? []
            : AlertCatalogue.Default
                .Where(alert => alert.ThresholdKey is not null && context.IsGiven($"{Section}.{alert.ThresholdKey}"))
                .Select(alert => new { Path = $"{Section}.{alert.ThresholdKey}", Missing = alert.Categories.Except(DiagnosticCategories.OfHostPool(context.Settings.Monitoring.Diagnostics)).ToList() })
                .Where(threshold => threshold.Missing.Count > 0)
                .GroupBy(threshold => string.Join(" and ", threshold.Missing))
                .SelectMany(thresholds => thresholds.DistinctBy(threshold => threshold.Path).Select(threshold => new Finding(threshold.Path,
                    $"{threshold.Path} is compared with log categories of the host pool, of which monitoring.diagnostics does not send {thresholds.Key}.",
                    "Send what is missing, or leave the threshold out.")).AsOne()));

    private static readonly Rule CountersAreCollected = new(
        new("AVD7046", "Alerts on host signals that nobody collects",
            "Alerts on profiles, processors, memory and disks read events and counters that the data collection rule of AVD Insights brings. Without it they are not made.",
            "monitoring:\n  insights: {enabled: false}\n  alerts: {enabled: true}",
            "Leave monitoring.insights on, or switch the alerts off.",
            "AVD Insights"),
        Severity.Warning,
        [$"{Section}.enabled", "monitoring.insights.enabled"],
        static context => Alerts(context) is not null && !context.Settings.Monitoring.Insights.Enabled
            ? [new("monitoring.insights.enabled",
                "monitoring.insights.enabled is false, so alerts on profiles, processors, memory and disks have nothing to look at, and are not made.",
                "Leave it on, or switch monitoring.alerts off.")]
            : []);

    private static readonly Rule FillComesBeforeFull = new(
        new("AVD7047", "The more severe volume alert fires first",
            "The alert of volume_full_percent is the more severe one and comes after that of volume_fill_percent.",
            "monitoring:\n  alerts: {volume_fill_percent: 90, volume_full_percent: 85}",
            "Make volume_full_percent the larger of the two: 70 and 85 are usual.",
            "Architecture Deep Design, FSLogix Profile Recovery"),
        Severity.Warning,
        [Section],
        static context => Alerts(context) is { } alerts && alerts.VolumeFullPercent <= alerts.VolumeFillPercent
            ? [new($"{Section}.volume_full_percent",
                $"monitoring.alerts.volume_full_percent is {alerts.VolumeFullPercent}, but volume_fill_percent is {alerts.VolumeFillPercent}: the more severe alert does not come last.",
                "70 and 85 are usual.")]
            : []);

    private static readonly Rule LoadsAscend = new(
        new()
        {
            Code = "AVD7060",
            Title = "The more severe load alert fires first",
            Cause = "pool_load_percent, pool_load_high_percent and pool_load_full_percent stand for more and more severe alerts, so each is more than the one before.",
            Example = "monitoring:\n  alerts: {pool_load_percent: 90, pool_load_high_percent: 85}",
            Remedy = "Make each larger than the one before: 50, 85 and 95 are usual. An alert that is not wanted is left out by monitoring.alerts.disabled.",
            Source = "Azure Monitor Baseline Alerts, Azure Virtual Desktop, https://azure.github.io/azure-monitor-baseline-alerts/patterns/specialized/avd/",
        },
        Severity.Warning,
        [Section],
        static context => Alerts(context) is { } alerts
            ? new[]
                {
                    new { Key = "pool_load_high_percent", Value = alerts.PoolLoadHighPercent, Before = "pool_load_percent", Lower = alerts.PoolLoadPercent },
                    new { Key = "pool_load_full_percent", Value = alerts.PoolLoadFullPercent, Before = "pool_load_high_percent", Lower = alerts.PoolLoadHighPercent },
                }
                .Where(step => step.Value <= step.Lower)
                .Select(step => new Finding($"{Section}.{step.Key}",
                    $"monitoring.alerts.{step.Key} is {step.Value}, but {step.Before} is {step.Lower}: the more severe alert does not come last.", "50, 85 and 95 are usual."))
            : []);

    private static readonly Rule HoursAreAWindow = new(
        new()
        {
            Code = "AVD7061",
            Title = "Azure does not let an alert rule look back that many hours",
            Cause = "The alert on disconnected sessions looks back disconnected_hours, and the window of log alerts has fixed steps.",
            Example = "monitoring:\n  alerts: {disconnected_hours: 8}",
            Remedy = "Use 1 to 6, 24 or 48.",
            Source = "Azure Monitor, scheduled query rules, https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-create-log-alert-rule",
        },
        Severity.Error,
        [$"{Section}.disconnected_hours"],
        static context => Alerts(context) is { } alerts && !AlertTimes.IsWindow(TimeSpan.FromHours(alerts.DisconnectedHours))
            ? [new($"{Section}.disconnected_hours", $"monitoring.alerts.disconnected_hours is {alerts.DisconnectedHours}, but must be 1 to 6, 24 or 48.")]
            : []);

    private static readonly Rule IngestionAlertIsBelowCap = new(
        new("AVD7048", "The ingestion alert is not below the daily cap",
            "At the cap ingestion stops, so an alert on more than that never fires, and one on as much comes too late.",
            "monitoring:\n  log_analytics: {daily_quota_gb: 5}\n  alerts: {daily_ingestion_gb: 5}",
            "Set daily_ingestion_gb to some 80 percent of daily_quota_gb.",
            "Architecture Deep Design, Log Analytics Cost Control; Azure Monitor, daily cap"),
        Severity.Warning,
        [$"{Section}.enabled", $"{Section}.daily_ingestion_gb", "monitoring.log_analytics.daily_quota_gb"],
        static context => Alerts(context)?.DailyIngestionGb is { } alert && context.Settings.Monitoring.LogAnalytics.DailyQuotaGb is { } cap && alert >= cap
            ? [new($"{Section}.daily_ingestion_gb", string.Create(CultureInfo.InvariantCulture,
                $"monitoring.alerts.daily_ingestion_gb is {alert}, but ingestion stops at monitoring.log_analytics.daily_quota_gb, {cap}."), "Take some 80 percent of the cap.")]
            : []);

    private static readonly Rule AgentCollects = new(
        new("AVD7049", "AVD Insights without the Azure Monitor agent",
            "The agent on each host collects the counters and events; without it the data collection rule has nothing to act on.",
            "monitoring:\n  insights: {enabled: true}\nsession_host:\n  extensions: {azure_monitor_agent: false}",
            "Leave the agent on, or set monitoring.insights.enabled to false.",
            "AVD Insights"),
        Severity.Warning,
        ["monitoring.insights.enabled", "session_host.extensions.azure_monitor_agent"],
        static context => context.Settings is { Monitoring.Insights.Enabled: true, SessionHost.Extensions.AzureMonitorAgent: false }
            ? [new("session_host.extensions.azure_monitor_agent",
                "session_host.extensions.azure_monitor_agent is false, but monitoring.insights needs the agent.",
                "Leave it on, or switch monitoring.insights off.")]
            : []);

    private static readonly Rule DisabledAlertsExist = new(
        new("AVD7052", "An alert that does not exist is left out",
            "Each alert has a name of its own; one that is misspelt stays on.",
            "monitoring:\n  alerts: {disabled: [round-trip]}",
            "Use a name of docs/alerts.md.",
            "AvdPulumi, docs/alerts.md"),
        Severity.Error,
        [$"{Section}.disabled"],
        static context => context.Settings.Monitoring.Alerts.Disabled
            .Select((name, i) => new { Name = name, Path = $"{Section}.disabled[{i}]", Number = i })
            .Where(item => !AlertCatalogue.Names.Contains(item.Name))
            .Select(item => new Finding(item.Path, $"{item.Path} is '{item.Name}', but no alert has that name.",
                Near.Hint(item.Name, AlertCatalogue.Names, item.Number) ?? "docs/alerts.md lists them all.")));

    public static ImmutableArray<Rule> All { get; } =
    [
        SomebodyIsTold, FrequencyIsAStep, WindowIsAStep, WindowCoversFrequency, MinuteRuleLooksBackShortly, ThresholdsHaveLogs, CountersAreCollected,
        FillComesBeforeFull, IngestionAlertIsBelowCap, AgentCollects, DisabledAlertsExist, LoadsAscend, HoursAreAWindow,
    ];

    // null when alerts are off
    private static AlertSettings? Alerts(RuleContext context) => context.Settings.Monitoring.Alerts is { Enabled: true } alerts ? alerts : null;
}
