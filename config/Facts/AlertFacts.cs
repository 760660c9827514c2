using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>The alerts that can be had. What they ask is in the components; a test holds the two tables equal.</summary>
public static class AlertFacts
{
    /// <summary>The alert that has a purpose only where an amount of logs a day is planned.</summary>
    public const string DailyIngestion = "daily-ingestion";

    /// <summary>The alert that has a purpose only where the workspace has a cap.</summary>
    public const string DailyCapReached = "daily-cap-reached";

    /// <summary>Every alert, in the order of docs/alerts.md.</summary>
    public static ImmutableArray<AlertFact> All { get; } =
    [
        new("connection-failure-rate", "connection_failure_percent", "Connection", "Error"),
        new("connection-errors", "connection_errors", "Error"),
        new("no-host-for-user", null, "Error"),
        new("round-trip-time", "round_trip_milliseconds", "NetworkData"),
        new("hosts-unavailable", "unavailable_hosts", "AgentHealthStatus"),
        new("no-available-host", null, "AgentHealthStatus"),
        new("registration-failures", "registration_failures", "Error", "HostRegistration"),
        new("registration-token-refused", "registration_failures") { Rows = AlertRows.SessionHosts },
        new("host-disk-space", "free_disk_percent") { Rows = AlertRows.SessionHosts },
        new("fslogix-attach-failures", "attach_failures") { Rows = AlertRows.SessionHosts },
        new("fslogix-errors", "profile_errors") { Rows = AlertRows.SessionHosts },
        new("profile-volume-filling", "volume_fill_percent") { Rows = AlertRows.FileServers },
        new("profile-volume-full", "volume_full_percent") { Rows = AlertRows.FileServers },
        new(DailyIngestion, "daily_ingestion_gb") { Rows = AlertRows.Workspace },
        new(DailyCapReached, null) { Rows = AlertRows.Workspace },
    ];
}
