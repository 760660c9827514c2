using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>The alerts that can be had. What they ask is in the components; a test holds the two tables equal.</summary>
public static class AlertFacts
{
    /// <summary>The alert that has a purpose only where an amount of logs a day is planned.</summary>
    public const string DailyIngestion = "daily-ingestion";

    /// <summary>The alert that has a purpose only where the workspace has a cap.</summary>
    public const string DailyCapReached = "daily-cap-reached";

    /// <summary>The alert on the health of the key vault.</summary>
    public const string KeyVaultHealth = "key-vault-health";

    /// <summary>The alert on the health of the service.</summary>
    public const string ServiceHealth = "avd-service-health";

    /// <summary>The alerts on the space of file shares in Azure.</summary>
    public const string FileShareSpace = "file-share-space";

    /// <summary>Every alert over Log Analytics, in the order of docs/alerts.md.</summary>
    public static ImmutableArray<AlertFact> All { get; } =
    [
        new("connection-failure-rate", "connection_failure_percent", "Connection", "Error"),
        new("connection-errors", "connection_errors", "Error"),
        new("no-host-for-user", null, "Error"),
        new("round-trip-time", "round_trip_milliseconds", "NetworkData"),
        new("slow-logon", "slow_logon_seconds", "Connection", "Checkpoint"),
        new("pool-load", "pool_load_percent", "AgentHealthStatus") { Reach = AlertReach.PoolWithLimit },
        new("pool-load-high", "pool_load_high_percent", "AgentHealthStatus") { Reach = AlertReach.PoolWithLimit },
        new("pool-load-full", "pool_load_full_percent", "AgentHealthStatus") { Reach = AlertReach.PoolWithLimit },
        new("sessions-disconnected", "disconnected_hours", "AgentHealthStatus") { Reach = AlertReach.PooledPool },
        new("hosts-unavailable", "unavailable_hosts", "AgentHealthStatus"),
        new("no-available-host", null, "AgentHealthStatus"),
        new("registration-failures", "registration_failures", "Error", "HostRegistration"),
        new("registration-token-refused", "registration_failures") { Rows = AlertRows.SessionHosts },
        new("host-disk-space", "free_disk_percent") { Rows = AlertRows.SessionHosts },
        new("host-cpu", "host_cpu_percent") { Rows = AlertRows.SessionHosts },
        new("host-memory", "free_memory_mb") { Rows = AlertRows.SessionHosts },
        new("fslogix-attach-failures", "attach_failures") { Rows = AlertRows.Fslogix },
        new("fslogix-errors", "profile_errors") { Rows = AlertRows.Fslogix },
        new("profile-volume-filling", "volume_fill_percent") { Rows = AlertRows.FileServers },
        new("profile-volume-full", "volume_full_percent") { Rows = AlertRows.FileServers },
        new("profile-disk-space", null) { Rows = AlertRows.Fslogix },
        new("profile-disk-in-use", "disk_in_use_events") { Rows = AlertRows.Fslogix },
        new("temporary-profile", "temporary_profiles") { Rows = AlertRows.SessionHosts },
        new(DailyIngestion, "daily_ingestion_gb") { Rows = AlertRows.Workspace },
        new(DailyCapReached, null) { Rows = AlertRows.Workspace },
    ];

    /// <summary>The alerts on what Azure itself says, by the activity log or a metric.</summary>
    public static ImmutableArray<AlertFact> Platform { get; } = [new(KeyVaultHealth, null), new(ServiceHealth, null), new(FileShareSpace, "share_fill_percent")];

    /// <summary>The names of all alerts, as <c>monitoring.alerts.disabled</c> accepts them.</summary>
    public static IEnumerable<string> Names => All.Concat(Platform).Select(alert => alert.Name);
}
