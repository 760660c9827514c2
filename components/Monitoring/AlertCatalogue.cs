using System.Collections.Immutable;

namespace AvdPulumi.Components.Monitoring;

/// <summary>Every log alert there is. A query is text and nothing else, so that tests can put it to the KQL parser.</summary>
public static class AlertCatalogue
{
    /// <summary>The alert that has a purpose only where an amount of logs a day is planned.</summary>
    public const string DailyIngestion = "daily-ingestion";

    /// <summary>The alert that has a purpose only where the workspace has a cap.</summary>
    public const string DailyCapReached = "daily-cap-reached";

    /// <summary>The alerts that have a purpose only where many users share the hosts and their number is limited.</summary>
    public static ImmutableArray<string> PoolLoad { get; } = ["pool-load", "pool-load-high", "pool-load-full"];

    /// <summary>The alert that has a purpose only where many users share the hosts: a person may stay signed in to a desktop of one's own.</summary>
    public const string SessionsDisconnected = "sessions-disconnected";

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
