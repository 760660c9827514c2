using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>When alerts run and what they read: AVD7040 to AVD7049, AVD7052, AVD7060 and AVD7061.</summary>
internal static class AlertSettingRules
{
    private const string Section = "monitoring.alerts";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7040",
            Title = "Alerts without an action group",
            Cause =
                "Alerts are on by default. Without an action group, Azure lists an alert in the portal under Monitor, Alerts, but notifies nobody.",
            Example = "monitoring:\n  alerts: {enabled: true}\n  action_group: null",
            Remedy = "Add a mailbox, a webhook or an existing group to monitoring.action_group, or set monitoring.alerts.enabled to false.",
            Source = new("Azure Monitor action groups", "https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups"),
            Severity = Severity.Warning,
            Reads = ["monitoring.alerts.enabled", "monitoring.action_group"],
            Check = static context =>
                context.Settings.Monitoring is { Alerts.Enabled: true, ActionGroup: null }
                    ?
                    [
                        new(
                            "monitoring.action_group",
                            "is not set, but monitoring.alerts is on: Azure lists alerts in the portal and notifies nobody."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7041",
            Title = "Azure does not support this frequency of alert rules",
            Cause = "Azure supports only fixed frequencies for log alerts.",
            Example = "monitoring:\n  alerts: {evaluation_frequency: PT7M}",
            Remedy = "Use " + AlertTimes.Frequencies + ".",
            Source = new(
                "Create or edit a log search alert rule",
                "https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-create-log-alert-rule"
            ),
            Reads = [$"{Section}.evaluation_frequency"],
            Check = static context =>
                Alerts(context) is { } alerts && !AlertTimes.IsFrequency(alerts.EvaluationFrequency.Value)
                    ? [new($"{Section}.evaluation_frequency", $"is '{alerts.EvaluationFrequency}', but must be {AlertTimes.Frequencies}.")]
                    : [],
        },
        new()
        {
            Code = "AVD7042",
            Title = "Azure does not support this window of alert rules",
            Cause = "Azure supports only fixed windows for log alerts.",
            Example = "monitoring:\n  alerts: {window: PT20M}",
            Remedy = "Use " + AlertTimes.Windows + ".",
            Source = new(
                "Create or edit a log search alert rule",
                "https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-create-log-alert-rule"
            ),
            Reads = [$"{Section}.window"],
            Check = static context =>
                Alerts(context) is { } alerts && !AlertTimes.IsWindow(alerts.Window.Value)
                    ? [new($"{Section}.window", $"is '{alerts.Window}', but must be {AlertTimes.Windows}.")]
                    : [],
        },
        new()
        {
            Code = "AVD7043",
            Title = "The window of alert rules is shorter than their frequency",
            Cause = "Events before the window and after the previous run are never evaluated. Azure refuses such a rule.",
            Example = "monitoring:\n  alerts: {evaluation_frequency: PT30M, window: PT15M}",
            Remedy = "Make the window at least as long as the frequency.",
            Source = new(
                "Create or edit a log search alert rule",
                "https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-create-log-alert-rule"
            ),
            Reads = [$"{Section}.evaluation_frequency", $"{Section}.window"],
            Check = static context =>
                Alerts(context) is { } alerts && alerts.Window.Value < alerts.EvaluationFrequency.Value
                    ? [new($"{Section}.window", $"is '{alerts.Window}', but the rules run only every '{alerts.EvaluationFrequency}'.")]
                    : [],
        },
        new()
        {
            Code = "AVD7044",
            Title = "The window is too long for a rule that runs every minute",
            Cause = "With a frequency of one minute, the window can be at most 6 hours.",
            Example = "monitoring:\n  alerts: {evaluation_frequency: PT1M, window: P1D}",
            Remedy = "Run the rules every 5 minutes, or shorten the window.",
            Source = new(
                "Create or edit a log search alert rule",
                "https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-create-log-alert-rule"
            ),
            Reads = [$"{Section}.evaluation_frequency", $"{Section}.window"],
            Check = static context =>
                Alerts(context) is { } alerts
                && alerts.EvaluationFrequency.Value == TimeSpan.FromMinutes(1)
                && alerts.Window.Value > AlertTimes.LongestWindowOfAMinuteRule
                    ? [new($"{Section}.window", $"is '{alerts.Window}', but can be at most 6 hours when rules run every minute.")]
                    : [],
        },
        new()
        {
            Code = "AVD7045",
            Title = "An alert threshold without the logs that it needs",
            Cause = "The alert counts entries of a log category that is not sent, so it never fires.",
            Example = "monitoring:\n  diagnostics: {profile: minimal}\n  alerts: {unavailable_hosts: 2}",
            Remedy = "Send the category (profile insights, all or custom), or remove the threshold.",
            Source = new("Alerts", "docs/alerts.md#all-alerts"),
            Severity = Severity.Warning,
            Reads = [Section, "monitoring.diagnostics"],
            Check = static context =>
                Alerts(context) is null
                    ? []
                    : AlertCatalogue
                        .Default.Where(alert => alert.ThresholdKey is not null && context.IsGiven($"{Section}.{alert.ThresholdKey}"))
                        .Select(alert => new
                        {
                            Path = $"{Section}.{alert.ThresholdKey}",
                            Missing = alert
                                .Categories.Except(DiagnosticCategories.OfHostPool(context.Settings.Monitoring.Diagnostics))
                                .ToList(),
                        })
                        .Where(threshold => threshold.Missing.Count > 0)
                        .GroupBy(threshold => string.Join(" and ", threshold.Missing))
                        .SelectMany(thresholds =>
                            thresholds
                                .DistinctBy(threshold => threshold.Path)
                                .Select(threshold => new Finding(
                                    threshold.Path,
                                    $"needs the logs {thresholds.Key} of the host pool, which monitoring.diagnostics does not send."
                                ))
                                .AsOne()
                        ),
        },
        new()
        {
            Code = "AVD7046",
            Title = "Alerts on host data that is not collected",
            Cause =
                "Alerts on profiles, processors, memory and disks read events and counters from the data collection rule of AVD Insights. Without this rule, the alerts are not created.",
            Example = "monitoring:\n  insights: {enabled: false}\n  alerts: {enabled: true}",
            Remedy = "Keep monitoring.insights on, or turn the alerts off.",
            Source = new("Alerts", "docs/alerts.md#all-alerts"),
            Severity = Severity.Warning,
            Reads = [$"{Section}.enabled", "monitoring.insights.enabled"],
            Check = static context =>
                Alerts(context) is not null && !context.Settings.Monitoring.Insights.Enabled
                    ?
                    [
                        new(
                            "monitoring.insights.enabled",
                            "is false, so alerts on profiles, processors, memory and disks have no data and are not created."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7047",
            Title = "The more severe volume alert fires first",
            Cause = "The alert of volume_full_percent is the more severe one. It must fire after the alert of volume_fill_percent.",
            Example = "monitoring:\n  alerts: {volume_fill_percent: 90, volume_full_percent: 85}",
            Remedy = "Set volume_full_percent above volume_fill_percent; 85 and 70 are usual.",
            Source = new("Alerts", "docs/alerts.md#profile-volume-full"),
            Severity = Severity.Warning,
            Reads = [Section],
            Check = static context =>
                Alerts(context) is { } alerts && alerts.VolumeFullPercent <= alerts.VolumeFillPercent
                    ?
                    [
                        new(
                            $"{Section}.volume_full_percent",
                            $"is {alerts.VolumeFullPercent}, but volume_fill_percent is {alerts.VolumeFillPercent}: the more severe alert does not fire last."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7048",
            Title = "The ingestion alert is not below the daily cap",
            Cause = "Ingestion stops at the daily cap. An alert above the cap never fires, and an alert at the cap fires too late.",
            Example = "monitoring:\n  log_analytics: {daily_quota_gb: 5}\n  alerts: {daily_ingestion_gb: 5}",
            Remedy = "Set daily_ingestion_gb to about 80 percent of daily_quota_gb.",
            Source = new("Set daily cap on Log Analytics workspace", "https://learn.microsoft.com/azure/azure-monitor/logs/daily-cap"),
            Severity = Severity.Warning,
            Reads = [$"{Section}.enabled", $"{Section}.daily_ingestion_gb", "monitoring.log_analytics.daily_quota_gb"],
            Check = static context =>
                Alerts(context)?.DailyIngestionGb is { } alert
                && context.Settings.Monitoring.LogAnalytics.DailyQuotaGb is { } cap
                && alert >= cap
                    ?
                    [
                        new(
                            $"{Section}.daily_ingestion_gb",
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"is {alert}, but ingestion stops at {cap}, the value of monitoring.log_analytics.daily_quota_gb."
                            )
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7049",
            Title = "AVD Insights without the Azure Monitor agent",
            Cause = "The agent on each host collects the counters and events. Without it, the data collection rule collects nothing.",
            Example = "monitoring:\n  insights: {enabled: true}\nsession_host:\n  extensions: {azure_monitor_agent: false}",
            Remedy = "Keep the agent on, or set monitoring.insights.enabled to false.",
            Source = new("Enable Insights to monitor Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/insights"),
            Severity = Severity.Warning,
            Reads = ["monitoring.insights.enabled", "session_host.extensions.azure_monitor_agent"],
            Check = static context =>
                context.Settings is { Monitoring.Insights.Enabled: true, SessionHost.Extensions.AzureMonitorAgent: false }
                    ? [new("session_host.extensions.azure_monitor_agent", "is false, but monitoring.insights needs the agent.")]
                    : [],
        },
        new()
        {
            Code = "AVD7052",
            Title = "An unknown alert name in monitoring.alerts.disabled",
            Cause = "Each alert has a fixed name. If the name is misspelled, the alert stays on.",
            Example = "monitoring:\n  alerts: {disabled: [round-trip]}",
            Remedy = "Use a name from docs/alerts.md.",
            Source = new("Alerts", "docs/alerts.md#all-alerts"),
            Reads = [$"{Section}.disabled"],
            Check = static context =>
                context
                    .Settings.Monitoring.Alerts.Disabled.Select(
                        (name, i) =>
                            new
                            {
                                Name = name,
                                Path = $"{Section}.disabled[{i}]",
                                Number = i,
                            }
                    )
                    .Where(item => !AlertCatalogue.Names.Contains(item.Name))
                    .Select(item => new Finding(
                        item.Path,
                        $"is '{item.Name}', but no alert has that name.",
                        Near.Hint(item.Name, AlertCatalogue.Names, item.Number)
                    )),
        },
        new()
        {
            Code = "AVD7060",
            Title = "The more severe load alert fires first",
            Cause =
                "pool_load_percent, pool_load_high_percent and pool_load_full_percent belong to three alerts of increasing severity. Each must be larger than the one before.",
            Example = "monitoring:\n  alerts: {pool_load_percent: 90, pool_load_high_percent: 85}",
            Remedy =
                "Make each larger than the one before; 50, 85 and 95 are usual. To turn an alert off, add its name to monitoring.alerts.disabled.",
            Source = new(
                "Azure Monitor Baseline Alerts, Azure Virtual Desktop",
                "https://azure.github.io/azure-monitor-baseline-alerts/patterns/specialized/avd/"
            ),
            Severity = Severity.Warning,
            Reads = [Section],
            Check = static context => Alerts(context) is { } alerts ? new[]
                    {
                        new
                        {
                            Key = "pool_load_high_percent",
                            Value = alerts.PoolLoadHighPercent,
                            Before = "pool_load_percent",
                            Lower = alerts.PoolLoadPercent,
                        },
                        new
                        {
                            Key = "pool_load_full_percent",
                            Value = alerts.PoolLoadFullPercent,
                            Before = "pool_load_high_percent",
                            Lower = alerts.PoolLoadHighPercent,
                        },
                    }.Where(step => step.Value <= step.Lower).Select(step => new Finding($"{Section}.{step.Key}", $"is {step.Value}, but {step.Before} is {step.Lower}: the more severe alert does not fire last.")) : [],
        },
        new()
        {
            Code = "AVD7061",
            Title = "Azure does not support a window of that many hours",
            Cause =
                "The window of the alert on disconnected sessions is disconnected_hours. Azure supports only fixed windows for log alerts.",
            Example = "monitoring:\n  alerts: {disconnected_hours: 8}",
            Remedy = "Use 1 to 6, 24 or 48.",
            Source = new(
                "Create or edit a log search alert rule",
                "https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-create-log-alert-rule"
            ),
            Reads = [$"{Section}.disconnected_hours"],
            Check = static context =>
                Alerts(context) is { } alerts && !AlertTimes.IsWindow(TimeSpan.FromHours(alerts.DisconnectedHours))
                    ? [new($"{Section}.disconnected_hours", $"is {alerts.DisconnectedHours}, but must be 1 to 6, 24 or 48.")]
                    : [],
        },
    ];

    // null when alerts are off
    private static AlertSettings? Alerts(RuleContext context) =>
        context.Settings.Monitoring.Alerts is { Enabled: true } alerts ? alerts : null;
}
