namespace AvdPulumi.Components.Monitoring;

/// <summary>The numbers that alerts compare with.</summary>
public sealed record AlertThresholds
{
    /// <summary>Default: 20. Percent of connection attempts that fail.</summary>
    public double ConnectionFailurePercent { get; init; } = 20;

    /// <summary>Default: 5. Attempts below which a percentage says nothing.</summary>
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

    /// <summary>Default: 85. Percent of a profile volume that are used, for the graver alert.</summary>
    public double VolumeFullPercent { get; init; } = 85;

    /// <summary>Default: 4. Gigabytes of billable logs a day.</summary>
    public double DailyIngestionGb { get; init; } = 4;
}
