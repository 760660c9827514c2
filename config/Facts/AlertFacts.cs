using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>The alerts that can be had. What they ask is in the components; a test holds the two tables equal.</summary>
public static class AlertFacts
{
    /// <summary>Every alert over Log Analytics, in the order of docs/alerts.md.</summary>
    public static ImmutableArray<AlertFact> All { get; } =
    [
        new("connection-failure-rate", "connection_failure_percent", "Connection", "Error"),
        new("connection-errors", "connection_errors", "Error"),
        new("no-host-for-user", null, "Error"),
        new("round-trip-time", "round_trip_milliseconds", "NetworkData"),
        new("slow-logon", "slow_logon_seconds", "Connection", "Checkpoint"),
        new("pool-load", "pool_load_percent", "AgentHealthStatus"),
        new("pool-load-high", "pool_load_high_percent", "AgentHealthStatus"),
        new("pool-load-full", "pool_load_full_percent", "AgentHealthStatus"),
        new("sessions-disconnected", "disconnected_hours", "AgentHealthStatus"),
        new("hosts-unavailable", "unavailable_hosts", "AgentHealthStatus"),
        new("no-available-host", null, "AgentHealthStatus"),
        new("registration-failures", "registration_failures", "Error", "HostRegistration"),
        new("registration-token-refused", "registration_failures"),
        new("host-disk-space", "free_disk_percent"),
        new("host-cpu", "host_cpu_percent"),
        new("host-memory", "free_memory_mb"),
        new("fslogix-attach-failures", "attach_failures"),
        new("fslogix-errors", "profile_errors"),
        new("profile-volume-filling", "volume_fill_percent"),
        new("profile-volume-full", "volume_full_percent"),
        new("profile-disk-space", null),
        new("profile-disk-in-use", "disk_in_use_events"),
        new("temporary-profile", "temporary_profiles"),
        new("daily-ingestion", "daily_ingestion_gb"),
        new("daily-cap-reached", null),
    ];

    /// <summary>The alerts on what Azure itself says, by the activity log or a metric.</summary>
    public static ImmutableArray<AlertFact> Platform { get; } = [new("key-vault-health", null), new("avd-service-health", null), new("file-share-space", "share_fill_percent")];

    /// <summary>The names of all alerts, as <c>monitoring.alerts.disabled</c> accepts them.</summary>
    public static IEnumerable<string> Names => All.Concat(Platform).Select(alert => alert.Name);
}
