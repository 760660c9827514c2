using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>All log alerts. A query is plain text, so tests can check it with the KQL parser.</summary>
public static class AlertCatalogue
{
    /// <summary>The alert that makes sense only if an amount of logs per day is planned.</summary>
    public const string DailyIngestion = "daily-ingestion";

    /// <summary>The alert that makes sense only if the workspace has a cap.</summary>
    public const string DailyCapReached = "daily-cap-reached";

    /// <summary>The alerts with their default numbers, for code that needs the list of alerts and not the thresholds.</summary>
    public static ImmutableArray<AlertDefinition> Default { get; } = For(new());

    /// <summary>The names of all alerts, including those on what Azure itself reports, as <c>monitoring.alerts.disabled</c> accepts them.</summary>
    public static ImmutableArray<string> Names { get; } =
    [.. Default.Select(alert => alert.Key), .. PlatformAlerts.All.Select(alert => alert.Key)];

    /// <summary>The alerts, in the order in which a user meets them: connection, hosts, profile, log.</summary>
    /// <param name="thresholds">The numbers to compare with.</param>
    public static ImmutableArray<AlertDefinition> For(AlertThresholds thresholds) =>
        [
            .. ConnectionAlerts.For(thresholds),
            .. SessionAlerts.For(thresholds),
            .. HostAlerts.For(thresholds),
            .. HostLoadAlerts.For(thresholds),
            .. ProfileAlerts.For(thresholds),
            .. ProfileDiskAlerts.For(thresholds),
            .. WorkspaceAlerts.For(thresholds),
        ];
}
