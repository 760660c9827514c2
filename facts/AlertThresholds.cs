namespace AvdPulumi.Facts;

/// <summary>The numbers that alerts compare with.</summary>
public sealed record AlertThresholds
{
    /// <summary>Default: 20. Percent of connection attempts that fail.</summary>
    public double ConnectionFailurePercent { get; init; } = 20;

    /// <summary>Default: 5. The smallest number of attempts for which a percentage is useful.</summary>
    public int ConnectionAttempts { get; init; } = 5;

    /// <summary>Default: 10. Connections that fail with the same code.</summary>
    public double ConnectionErrors { get; init; } = 10;

    /// <summary>Default: 1. Hosts that cannot take connections.</summary>
    public double UnavailableHosts { get; init; } = 1;

    /// <summary>Default: 1. Failed registrations.</summary>
    public double RegistrationFailures { get; init; } = 1;

    /// <summary>Default: 1. Profile disks that could not be attached.</summary>
    public double AttachFailures { get; init; } = 1;

    /// <summary>Default: 1. Other errors that FSLogix logs.</summary>
    public double ProfileErrors { get; init; } = 1;

    /// <summary>Default: 150. Milliseconds of the mean round trip.</summary>
    public double RoundTripMilliseconds { get; init; } = 150;

    /// <summary>Default: 10. Percent of a host's system disk that are free.</summary>
    public double FreeDiskPercent { get; init; } = 10;

    /// <summary>Default: 70. Percent of a profile volume that are used.</summary>
    public double VolumeFillPercent { get; init; } = 70;

    /// <summary>Default: 85. Percent of a profile volume that are used, for the more severe alert.</summary>
    public double VolumeFullPercent { get; init; } = 85;

    /// <summary>Default: 4. Gigabytes of billable logs a day.</summary>
    public double DailyIngestionGb { get; init; } = 4;

    /// <summary>Default: 120. The maximum of seconds from the click to the desktop for half of the new sessions.</summary>
    public double SlowLogonSeconds { get; init; } = 120;

    /// <summary>Default: a pool as an example, for the documentation. The pool whose load is watched.</summary>
    public PoolCapacity Pool { get; init; } = new("hp-contoso", 100);

    /// <summary>Default: every pool. The one pool whose disconnected sessions are watched.</summary>
    public string? OnlyHostPool { get; init; }

    /// <summary>Default: 50. Percent of the pool's sessions in use, for the least severe alert.</summary>
    public double PoolLoadPercent { get; init; } = 50;

    /// <summary>Default: 85. Percent of the pool's sessions in use, for the warning.</summary>
    public double PoolLoadHighPercent { get; init; } = 85;

    /// <summary>Default: 95. Percent of the pool's sessions in use, for the most severe alert.</summary>
    public double PoolLoadFullPercent { get; init; } = 95;

    /// <summary>Default: 24. Hours through which a host has a disconnected session. 1 to 6, 24 or 48: the windows that a rule can have.</summary>
    public int DisconnectedHours { get; init; } = 24;

    /// <summary>Default: 90. Percent of processor time in use.</summary>
    public double HostCpuPercent { get; init; } = 90;

    /// <summary>Default: 1024. Megabytes of memory that are free.</summary>
    public double FreeMemoryMb { get; init; } = 1024;

    /// <summary>Default: 3. Attempts to open a profile disk that another machine holds.</summary>
    public double DiskInUseEvents { get; init; } = 3;

    /// <summary>Default: 1. Sign-ins with a temporary profile.</summary>
    public double TemporaryProfiles { get; init; } = 1;
}
