using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>The space that the profiles of one pool need.</summary>
/// <param name="Users">Its users, all of them: a profile stays when its user leaves.</param>
/// <param name="ProfileGib">The size of a profile.</param>
/// <param name="BufferPercent">The buffer on top.</param>
/// <param name="YearlyGrowthPercent">How much the profiles grow in a year.</param>
public sealed record ProfileDemand(int Users, int ProfileGib, int BufferPercent, int YearlyGrowthPercent)
{
    private const int Whole = 100;

    /// <summary>All profiles at their size today.</summary>
    public long TodayGb => (long)Users * ProfileGib;

    /// <summary>All profiles with the buffer, rounded up.</summary>
    public long NeededGb => WithBuffer(TodayGb);

    /// <summary>One profile with the buffer, rounded up.</summary>
    public long NeededPerUserGb => WithBuffer(ProfileGib);

    /// <summary>What <paramref name="sizing"/> asks for; null if it sets no users.</summary>
    public static ProfileDemand? Of(SizingSettings sizing) =>
        sizing.Users is { } users ? new(users, sizing.ProfileGib, sizing.GrowthPercent, sizing.YearlyGrowthPercent) : null;

    private long WithBuffer(long gigabytes) => Quotient.RoundedUp(gigabytes * (Whole + BufferPercent), Whole);
}
