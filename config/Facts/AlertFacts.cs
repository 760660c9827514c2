using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>The alerts that can be had. What they ask is in the components; a test holds the two tables equal.</summary>
public static class AlertFacts
{
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
        new("registration-token-refused", "registration_failures"),
        new("host-disk-space", "free_disk_percent"),
        new("fslogix-attach-failures", "attach_failures"),
        new("fslogix-errors", "profile_errors"),
        new("profile-volume-filling", "volume_fill_percent"),
        new("profile-volume-full", "volume_full_percent"),
        new("daily-ingestion", "daily_ingestion_gb"),
        new("daily-cap-reached", null),
    ];
}
