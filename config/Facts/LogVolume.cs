namespace AvdPulumi.Configuration.Facts;

/// <summary>Limits of plausible numbers of logs, events and backups.</summary>
internal static class LogVolume
{
    /// <summary>More gigabytes of logs a day than any host sends. Assumption: with AVD Insights a host sends some tens to hundreds of megabytes a day.</summary>
    public const double MostGbPerHost = 10;

    /// <summary>Gigabytes of logs a day that every host with AVD Insights sends. Assumption, see above.</summary>
    public const double LeastGbPerHost = 0.01;

    /// <summary>More events of one kind than a user causes in a quarter of an hour. Assumption.</summary>
    public const int EventsPerUser = 10;

    /// <summary>More failed registrations than a host has in a quarter of an hour. Assumption: the agent retries every minute or less often.</summary>
    public const int RegistrationsPerHost = 100;

    /// <summary>The least time between two backups of the agent in the guest, which makes three a day. Source: About the MARS agent, backup schedule.</summary>
    public static readonly TimeSpan LeastTimeOfAgent = TimeSpan.FromHours(8);
}
