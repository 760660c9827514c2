using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What the profiles of several pools take when they have grown.</summary>
/// <param name="Pools">The pools whose users sizing gives.</param>
internal sealed record ProfileNeed(ImmutableArray<PoolConfig> Pools)
{
    /// <summary>Gigabytes, rounded up.</summary>
    public long NeededGb => Pools.Sum(pool => NeededBy(pool.Settings.Sizing));

    /// <summary>What <paramref name="pools"/> need; null where there is nothing to reckon with.</summary>
    public static ProfileNeed? Of(IEnumerable<PoolConfig> pools) =>
        Fleet.WithUsers(pools.Where(pool => pool.Settings.Fslogix.Enabled)).ToImmutableArray() is { IsEmpty: false } given ? new(given) : null;

    /// <summary>The reckoning in words.</summary>
    public override string ToString() => string.Join(", and ", Pools.Select(pool => pool.Settings.Sizing is var sizing
        ? $"{sizing.Users} users{PoolWords.OfPools([pool])} with {sizing.ProfileGib} GiB and {sizing.GrowthPercent} percent for growth" : ""));

    private static long NeededBy(SizingSettings sizing) => (((long)sizing.Users!.Value * sizing.ProfileGib * (100 + sizing.GrowthPercent)) + 99) / 100;
}
