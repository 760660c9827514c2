namespace AvdPulumi.Configuration.Facts;

/// <summary>What is out of proportion in numbers of logs, events and backups.</summary>
internal static class LogVolume
{
    /// <summary>Gigabytes of logs a day that no host sends. Assumption: with AVD Insights a host sends some tens to hundreds of megabytes a day.</summary>
    public const double MostGbPerHost = 10;

    /// <summary>Gigabytes of logs a day that any host with AVD Insights sends. Assumption, see above.</summary>
    public const double LeastGbPerHost = 0.01;

    /// <summary>Events of one kind that no user makes in a quarter of an hour. Assumption.</summary>
    public const int EventsPerUser = 10;

    /// <summary>Failed registrations that no host makes in a quarter of an hour. Assumption: the agent tries again every minute or less often.</summary>
    public const int RegistrationsPerHost = 100;

    /// <summary>The least time between two backups of the agent in the guest, which makes three a day. Source: About the MARS agent, backup schedule.</summary>
    public static readonly TimeSpan LeastTimeOfAgent = TimeSpan.FromHours(8);
}
