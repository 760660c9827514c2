using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The alert rules. They query Log Analytics, because AVD objects have no metrics.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-create-log-alert-rule">Create or edit a log search alert rule</seealso>
public sealed record AlertSettings
{
    /// <summary>Default: true. Whether alert rules are created.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Default: the severity of each alert in docs/alerts.md. One severity for all alert rules; 0 is the most severe.</summary>
    [Range(0, 4)]
    public int? Severity { get; init; }

    /// <summary>Default: none. The names of alerts that are not created; docs/alerts.md lists the names.</summary>
    public ImmutableArray<string> Disabled { get; init; } = [];

    /// <summary>
    /// Default: false. Whether the rules query with their own managed identity. Otherwise they use the permissions of the identity that deployed them
    /// last.
    /// </summary>
    public bool ManagedIdentity { get; init; }

    /// <summary>Default: PT5M. How often the queries run.</summary>
    [DurationRange("PT1M", "P1D")]
    public IsoDuration EvaluationFrequency { get; init; } = IsoDuration.FromMinutes(5);

    /// <summary>Default: PT15M. The period that each query covers.</summary>
    [DurationRange("PT5M", "P2D")]
    public IsoDuration Window { get; init; } = IsoDuration.FromMinutes(15);

    /// <summary>Default: 1. The alert fires at this number of hosts without a healthy heartbeat.</summary>
    [Range(1, 10000)]
    public int UnavailableHosts { get; init; } = 1;

    /// <summary>Default: 20. The percentage of failed connection attempts within the window at which the alert fires.</summary>
    [Range(1, 100)]
    public int ConnectionFailurePercent { get; init; } = 20;

    /// <summary>
    /// Default: 5. The minimum number of connection attempts for connection_failure_percent. With fewer attempts, a percentage has no meaning.
    /// </summary>
    [Range(1, 10000)]
    public int ConnectionAttempts { get; init; } = 5;

    /// <summary>Default: 10. The alert fires at this number of failed connections with the same error code within the window.</summary>
    [Range(1, 100000)]
    public int ConnectionErrors { get; init; } = 10;

    /// <summary>Default: 1. The alert fires at this number of failed host registrations within the window.</summary>
    [Range(1, 10000)]
    public int RegistrationFailures { get; init; } = 1;

    /// <summary>Default: 1. The alert fires at this number of failures to attach a profile disk within the window.</summary>
    [Range(1, 100000)]
    public int AttachFailures { get; init; } = 1;

    /// <summary>Default: 1. The alert fires at this number of other FSLogix errors within the window.</summary>
    [Range(1, 100000)]
    public int ProfileErrors { get; init; } = 1;

    /// <summary>
    /// Default: 150. The alert fires when the average round-trip time between client and host is above this value, in milliseconds. AVD recommends less than 150.
    /// </summary>
    [Range(10, 5000)]
    public int RoundTripMilliseconds { get; init; } = 150;

    /// <summary>Default: 10. The alert fires when the free space on a host's system disk is below this percentage.</summary>
    [Range(1, 50)]
    public int FreeDiskPercent { get; init; } = 10;

    /// <summary>Default: 70. The alert fires when this percentage of the profile volume is used. Profiles on a full volume are read-only.</summary>
    [Range(1, 99)]
    public int VolumeFillPercent { get; init; } = 70;

    /// <summary>Default: 85. The more severe alert fires when this percentage of the profile volume is used.</summary>
    [Range(1, 99)]
    public int VolumeFullPercent { get; init; } = 85;

    /// <summary>Default: no such alert. The alert fires when the logs of one day exceed this volume, in gigabytes.</summary>
    [Range(0.1, 4000.0)]
    public double? DailyIngestionGb { get; init; }

    /// <summary>
    /// Default: 120. Seconds from the user's click to the desktop, without the time to enter credentials. The alert fires when half of the new
    /// sessions of an hour take longer.
    /// </summary>
    [Range(10, 3600)]
    public int SlowLogonSeconds { get; init; } = 120;

    /// <summary>
    /// Default: 50. The load of a pooled host pool at which the informational alert fires: its sessions in percent of session_host.clusters[].count
    /// times host_pool.max_session_limit. Load alerts require a session limit.
    /// </summary>
    [Range(1, 100)]
    public int PoolLoadPercent { get; init; } = 50;

    /// <summary>Default: 85. The load of the host pool, in percent, at which the warning fires.</summary>
    [Range(1, 100)]
    public int PoolLoadHighPercent { get; init; } = 85;

    /// <summary>Default: 95. The load of the host pool, in percent, at which the most severe load alert fires.</summary>
    [Range(1, 100)]
    public int PoolLoadFullPercent { get; init; } = 95;

    /// <summary>
    /// Default: 24. The alert fires when a host of a pooled host pool has a disconnected session for this number of hours: 1 to 6, 24 or 48.
    /// </summary>
    [Range(1, 48)]
    public int DisconnectedHours { get; init; } = 24;

    /// <summary>Default: 90. The alert fires when the average processor time of a host within the window is above this percentage.</summary>
    [Range(10, 100)]
    public int HostCpuPercent { get; init; } = 90;

    /// <summary>Default: 1024. The alert fires when the average free memory of a host within the window is below this value, in megabytes.</summary>
    [Range(64, 1048576)]
    public int FreeMemoryMb { get; init; } = 1024;

    /// <summary>Default: 3. The alert fires at this number of attempts within the window to open a profile disk that is in use elsewhere.</summary>
    [Range(1, 100000)]
    public int DiskInUseEvents { get; init; } = 3;

    /// <summary>Default: 1. The alert fires at this number of sign-ins with a temporary profile within the window.</summary>
    [Range(1, 100000)]
    public int TemporaryProfiles { get; init; } = 1;

    /// <summary>
    /// Default: 85. The alert fires when more than this percentage of an Azure file share is used; for storage accounts that this program creates.
    /// </summary>
    [Range(1, 99)]
    public int ShareFillPercent { get; init; } = 85;
}
