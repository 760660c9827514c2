using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The alert rules: queries over Log Analytics, because AVD objects have no metrics.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-create-log-alert-rule">Create or edit a log search alert rule</seealso>
public sealed record AlertSettings
{
    /// <summary>Default: true. Whether alert rules are made at all.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Default: each alert's own, as docs/alerts.md lists them. One severity for all rules; 0 is the gravest.</summary>
    [Range(0, 4)]
    public int? Severity { get; init; }

    /// <summary>Default: none. The names of alerts that are left out, as docs/alerts.md lists them.</summary>
    public ImmutableArray<string> Disabled { get; init; } = [];

    /// <summary>
    /// Default: false. Whether the rules query with a managed identity of their own; without one they use the rights of whoever deployed them last.
    /// </summary>
    public bool ManagedIdentity { get; init; }

    /// <summary>Default: PT5M. How often the queries run.</summary>
    [DurationRange("PT1M", "P1D")]
    public IsoDuration EvaluationFrequency { get; init; } = IsoDuration.FromMinutes(5);

    /// <summary>Default: PT15M. The time each run looks back.</summary>
    [DurationRange("PT5M", "P2D")]
    public IsoDuration Window { get; init; } = IsoDuration.FromMinutes(15);

    /// <summary>Default: 1. How many hosts without a healthy heartbeat make an alert.</summary>
    [Range(1, 10000)]
    public int UnavailableHosts { get; init; } = 1;

    /// <summary>Default: 20. How much of the attempts to connect within the window may fail before an alert fires.</summary>
    [Range(1, 100)]
    public int ConnectionFailurePercent { get; init; } = 20;

    /// <summary>Default: 5. How many attempts connection_failure_percent needs; of fewer, a percentage says nothing.</summary>
    [Range(1, 10000)]
    public int ConnectionAttempts { get; init; } = 5;

    /// <summary>Default: 10. How many failed connections with the same code within the window make an alert.</summary>
    [Range(1, 100000)]
    public int ConnectionErrors { get; init; } = 10;

    /// <summary>Default: 1. How many failed registrations of hosts within the window make an alert.</summary>
    [Range(1, 10000)]
    public int RegistrationFailures { get; init; } = 1;

    /// <summary>Default: 1. How many profile disks that could not be attached within the window make an alert.</summary>
    [Range(1, 100000)]
    public int AttachFailures { get; init; } = 1;

    /// <summary>Default: 1. How many other FSLogix errors within the window make an alert.</summary>
    [Range(1, 100000)]
    public int ProfileErrors { get; init; } = 1;

    /// <summary>Default: 150. The mean round trip between client and host that makes an alert; AVD recommends less than 150.</summary>
    [Range(10, 5000)]
    public int RoundTripMilliseconds { get; init; } = 150;

    /// <summary>Default: 10. The free space of a host's system disk below which an alert fires.</summary>
    [Range(1, 50)]
    public int FreeDiskPercent { get; init; } = 10;

    /// <summary>Default: 70. The fill of the profile volume that makes an alert: profiles on a full volume are read-only.</summary>
    [Range(1, 99)]
    public int VolumeFillPercent { get; init; } = 70;

    /// <summary>Default: 85. The fill of the profile volume that makes a graver alert.</summary>
    [Range(1, 99)]
    public int VolumeFullPercent { get; init; } = 85;

    /// <summary>Default: no such alert. Gigabytes of logs a day that make an alert.</summary>
    [Range(0.1, 4000.0)]
    public double? DailyIngestionGb { get; init; }

    /// <summary>
    /// Default: 120. Seconds from the click to the desktop, without the time for credentials; an alert fires when half of the new sessions of an hour take longer.
    /// </summary>
    [Range(10, 3600)]
    public int SlowLogonSeconds { get; init; } = 120;

    /// <summary>
    /// Default: 50. The load of a pooled host pool that is worth a piece of news: its sessions in percent of session_host.clusters[].count times
    /// host_pool.max_session_limit. Without a session limit there are no alerts on load.
    /// </summary>
    [Range(1, 100)]
    public int PoolLoadPercent { get; init; } = 50;

    /// <summary>Default: 85. The load of the host pool that makes a warning.</summary>
    [Range(1, 100)]
    public int PoolLoadHighPercent { get; init; } = 85;

    /// <summary>Default: 95. The load of the host pool that makes the most severe alert on load.</summary>
    [Range(1, 100)]
    public int PoolLoadFullPercent { get; init; } = 95;

    /// <summary>Default: 24. Hours through which a host of a pooled pool has a disconnected session: 1 to 6, 24 or 48.</summary>
    [Range(1, 48)]
    public int DisconnectedHours { get; init; } = 24;

    /// <summary>Default: 90. The processor time of a host, on average over the window, above which an alert fires.</summary>
    [Range(10, 100)]
    public int HostCpuPercent { get; init; } = 90;

    /// <summary>Default: 1024. The free memory of a host in megabytes, on average over the window, below which an alert fires.</summary>
    [Range(64, 1048576)]
    public int FreeMemoryMb { get; init; } = 1024;

    /// <summary>Default: 3. How many attempts to open a profile disk that is in use elsewhere within the window make an alert.</summary>
    [Range(1, 100000)]
    public int DiskInUseEvents { get; init; } = 3;

    /// <summary>Default: 1. How many sign-ins with a temporary profile within the window make an alert.</summary>
    [Range(1, 100000)]
    public int TemporaryProfiles { get; init; } = 1;

    /// <summary>Default: 85. The fill of a file share in Azure above which an alert fires, for storage accounts that are made here.</summary>
    [Range(1, 99)]
    public int ShareFillPercent { get; init; } = 85;
}
