using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>The steps in which log alerts can run and look back.</summary>
/// <remarks>Source: Azure Monitor, scheduled query rules: evaluation frequency and window size.</remarks>
internal static class AlertTimes
{
    /// <summary>A rule that runs every minute looks back six hours at most.</summary>
    public static readonly TimeSpan LongestWindowOfAMinuteRule = TimeSpan.FromHours(6);

    private static readonly ImmutableArray<int> Minutes = [1, 5, 10, 15, 30, 45, 60, 120, 180, 240, 300, 360, 1440];

    public static bool IsFrequency(TimeSpan time) => Minutes.Any(minutes => time == TimeSpan.FromMinutes(minutes));

    public static bool IsWindow(TimeSpan time) => IsFrequency(time) || time == TimeSpan.FromDays(2);

    /// <summary>The frequencies in words.</summary>
    public const string Frequencies = "1, 5, 10, 15, 30, 45 minutes, 1 to 6 whole hours or 1 day";

    /// <summary>The windows in words.</summary>
    public const string Windows = Frequencies + ", or 2 days";
}
