using System.Globalization;
using System.Text;

namespace AvdPulumi.Infra.Rendering;

/// <summary>docs/alerts.md, generated from the catalogue of the alert rules.</summary>
public static class AlertsDocument
{
    /// <summary>Renders the document.</summary>
    /// <param name="alerts">The alerts over Log Analytics, with their default thresholds.</param>
    /// <param name="platform">The alerts on Azure platform events and metrics.</param>
    public static string Render(IReadOnlyCollection<AlertDefinition> alerts, IReadOnlyCollection<PlatformAlert> platform)
    {
        var text = new StringBuilder();
        text.Append("<!-- Generated from the alert catalogue; a test keeps it in step. -->\n# Alerts\n\n");
        text.Append(
            "Log alerts over the Log Analytics workspace, because AVD objects have no metrics. Severity 0 is the most severe; `monitoring.alerts.severity` sets one severity for all alerts.\n"
        );
        text.Append(
            "`monitoring.alerts.disabled` lists alerts that are not created. An alert is also not created if its logs or counters are not sent.\n"
        );
        text.Append(
            "Alerts without their own frequency and window use those in `monitoring.alerts`: by default every 5 minutes over the last 15.\n"
        );
        text.Append("The load alerts contain name and size of the host pool from the config; this page shows an example.\n");
        AppendTable(text, alerts);
        AppendPlatformTable(text, platform);
        foreach (var alert in alerts)
            AppendAlert(text, alert);
        foreach (var alert in platform)
            AppendPlatformAlert(text, alert);
        return text.ToString();
    }

    private static void AppendTable(StringBuilder text, IEnumerable<AlertDefinition> alerts)
    {
        text.Append(
            "\n## All alerts\n\n| alert | severity | fires when | set by `monitoring.alerts.` | every | over | reads |\n|---|---|---|---|---|---|---|\n"
        );
        foreach (var alert in alerts)
        {
            var key = alert.ThresholdKey is { } threshold ? $"`{threshold}`" : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| [{alert.Key}](#{alert.Key}) | {alert.Severity} | {ConditionOf(alert.Measure)} | {key} | {alert.Frequency} | {alert.Window} | {ReadsOf(alert)} |\n"
            );
        }
    }

    private static void AppendPlatformTable(StringBuilder text, IEnumerable<PlatformAlert> alerts)
    {
        text.Append(
            "\n## Alerts on Azure platform events and metrics\n\nActivity log alerts have no severity, and are created only if there is an action group.\n"
        );
        text.Append("\n| alert | severity | fires when |\n|---|---|---|\n");
        foreach (var alert in alerts)
            text.Append(CultureInfo.InvariantCulture, $"| [{alert.Key}](#{alert.Key}) | {alert.Severity} | {alert.Fires} |\n");
    }

    private static void AppendPlatformAlert(StringBuilder text, PlatformAlert alert)
    {
        text.Append(
            $"\n## {alert.Key}\n\n**{DiagnosticsDocument.Escape(alert.Title)}.** {DiagnosticsDocument.Escape(alert.Meaning)}\n\nFires when: {alert.Fires}.\n\n"
        );
        AppendResponse(text, alert.Response, alert.Source);
    }

    private static void AppendResponse(StringBuilder text, IEnumerable<string> response, Source source)
    {
        foreach (var (number, step) in response.Index())
            text.Append(CultureInfo.InvariantCulture, $"{number + 1}. {DiagnosticsDocument.Escape(step)}\n");
        text.Append($"\n**Source.** {SourceLink.Of(source, "")}\n");
    }

    private static void AppendAlert(StringBuilder text, AlertDefinition alert)
    {
        text.Append($"\n## {alert.Key}\n\n**{DiagnosticsDocument.Escape(alert.Title)}.** {DiagnosticsDocument.Escape(alert.Meaning)}\n\n");
        text.Append($"```kusto\n{alert.Query}\n```\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"Fires when {ConditionOf(alert.Measure)}{SeparatelyFor(alert.Measure)}, in {alert.FailingPeriods} of {alert.Periods} runs.\n\n"
        );
        AppendResponse(text, alert.Response, alert.Source);
    }

    private static string ConditionOf(AlertMeasure measure)
    {
        var what = measure.Column is null ? "rows" : $"{measure.Aggregation.ToLowerInvariant()} of `{measure.Column}`";
        var sign = measure.Operator switch
        {
            "GreaterThan" => ">",
            "GreaterThanOrEqual" => "≥",
            "LessThan" => "<",
            "LessThanOrEqual" => "≤",
            _ => "=",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{what} {sign} {measure.Threshold}");
    }

    private static string SeparatelyFor(AlertMeasure measure) =>
        measure.Dimensions.IsEmpty ? "" : $", for each `{string.Join("` and `", measure.Dimensions)}`";

    private static string ReadsOf(AlertDefinition alert) =>
        alert.Rows switch
        {
            AlertRows.HostPoolLogs => $"host pool: {string.Join(", ", alert.Categories)}",
            AlertRows.SessionHosts => "session hosts",
            AlertRows.Fslogix => "session hosts with FSLogix",
            AlertRows.FileServers => "file server",
            AlertRows.Workspace => "the workspace",
        };
}
