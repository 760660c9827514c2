using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>Every log alert there is. A query is text and nothing else, so that tests can put it to the KQL parser.</summary>
public static class AlertCatalogue
{
    /// <summary>The alert that has a purpose only where an amount of logs a day is planned.</summary>
    public const string DailyIngestion = "daily-ingestion";

    /// <summary>The alert that has a purpose only where the workspace has a cap.</summary>
    public const string DailyCapReached = "daily-cap-reached";

    /// <summary>The alerts with the numbers that hold by default, for those who ask which there are and not with what they compare.</summary>
    public static ImmutableArray<AlertDefinition> Default { get; } = For(new());

    /// <summary>The names of all alerts, those on what Azure itself says included, as <c>monitoring.alerts.disabled</c> accepts them.</summary>
    public static ImmutableArray<string> Names { get; } =
    [.. Default.Select(alert => alert.Key), .. PlatformAlerts.All.Select(alert => alert.Key)];

    /// <summary>The alerts, in the order of the way a user takes: connection, hosts, profile, log.</summary>
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
