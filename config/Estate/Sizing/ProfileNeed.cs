using System.Collections.Immutable;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>The space that the profiles of several pools need together.</summary>
/// <param name="Pools">The pools whose users sizing sets, each with its need.</param>
internal sealed record ProfileNeed(ImmutableArray<(PoolConfig Pool, ProfileDemand Demand)> Pools)
{
    private static readonly ImmutableArray<string> Needs = ["sizing.users", "sizing.profile_gib", "sizing.growth_percent"];

    // nobody plans for more years than this
    private const int MostYears = 20;

    /// <summary>Their users.</summary>
    public int Users => Pools.Sum(part => part.Demand.Users);

    /// <summary>Gigabytes at today's size.</summary>
    public long TodayGb => Pools.Sum(part => part.Demand.TodayGb);

    /// <summary>Gigabytes with the buffer, rounded up.</summary>
    public long NeededGb => Pools.Sum(part => part.Demand.NeededGb);

    /// <summary>Whether a yearly growth is set.</summary>
    public bool Grows => Pools.Any(part => part.Demand.YearlyGrowthPercent > 0);

    /// <summary>The settings that it comes from.</summary>
    public ImmutableArray<string> Paths => PathsOf(Needs);

    /// <summary>The settings that its growth comes from.</summary>
    public ImmutableArray<string> GrowthPaths => PathsOf(["sizing.yearly_growth_percent"]);

    /// <summary>What <paramref name="pools"/> need; null if none of them has users with profiles.</summary>
    public static ProfileNeed? Of(IEnumerable<PoolConfig> pools) =>
        Fleet
            .WithUsers(pools.Where(pool => pool.Settings.Fslogix.Enabled))
            .Select(pool => (pool, ProfileDemand.Of(pool.Settings.Sizing)!))
            .ToImmutableArray()
            is { IsEmpty: false } given
            ? new(given)
            : null;

    /// <summary>How many more users with the largest profiles of these pools fit into so many gigabytes.</summary>
    public long MoreUsers(long gigabytes) => Math.Max(0, gigabytes - NeededGb) / Pools.Max(part => part.Demand.NeededPerUserGb);

    /// <summary>The part of the data that each kind of share holds.</summary>
    public long NeededGbOf(ShareContent content) =>
        Pools.Sum(part => ShareSplit.PartOf(part.Pool.Settings.Fslogix.ShareOption, content, part.Demand.NeededGb));

    /// <summary>For how many whole years growing profiles fit into so many gigabytes, starting at today's size; null if none grows, or if they fit for longer than anybody plans.</summary>
    public int? YearsWithin(long gigabytes)
    {
        if (!Grows)
            return null;
        var years = -1;
        while (years < MostYears && AfterYears(years + 1) <= gigabytes)
            years++;
        return years == MostYears ? null : Math.Max(0, years);
    }

    /// <summary>The calculation in words.</summary>
    public override string ToString() =>
        string.Join(
            ", and ",
            Pools.Select(part =>
                $"{part.Demand.Users} users{PoolWords.OfPools([part.Pool])} with {part.Demand.ProfileGib} GiB and {part.Demand.BufferPercent} percent for growth"
            )
        );

    private ImmutableArray<string> PathsOf(ImmutableArray<string> settings) =>
        [.. Pools.SelectMany(part => settings.Select(part.Pool.PathOf)).Distinct(StringComparer.Ordinal)];

    private decimal AfterYears(int years) =>
        Pools.Sum(part =>
        {
            var gigabytes = (decimal)part.Demand.TodayGb;
            for (var year = 0; year < years; year++)
                gigabytes += gigabytes * part.Demand.YearlyGrowthPercent / 100;
            return gigabytes;
        });
}
