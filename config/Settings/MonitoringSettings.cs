namespace AvdPulumi.Configuration;

/// <summary>Log Analytics, diagnostic settings, AVD Insights and alerts.</summary>
/// <remarks>Source: Architecture Deep Design, Log Analytics Cost Control</remarks>
public sealed record MonitoringSettings
{
    /// <summary>Default: the defaults of its keys. The Log Analytics workspace.</summary>
    public LogAnalyticsSettings LogAnalytics { get; init; } = new();

    /// <summary>Default: the defaults of its keys. Which log categories are sent to it.</summary>
    public DiagnosticsSettings Diagnostics { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The counters and events that AVD Insights shows.</summary>
    public InsightsSettings Insights { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The alert rules.</summary>
    public AlertSettings Alerts { get; init; } = new();

    /// <summary>Default: none. Who is told when an alert fires.</summary>
    public ActionGroupSettings? ActionGroup { get; init; }

    /// <summary>Default: none of the plans. Plans of Microsoft Defender for Cloud, which hold for the whole subscription and cost.</summary>
    public DefenderSettings Defender { get; init; } = new();

    /// <summary>Default: false. Whether to deploy an own workbook beside the built-in AVD Insights.</summary>
    public bool Workbook { get; init; }
}
