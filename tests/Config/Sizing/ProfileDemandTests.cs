using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Tests.Configuration.Robustness;
using FsCheck;
using FsCheck.Fluent;

namespace AvdPulumi.Tests.Configuration.Sizing;

/// <summary>What profiles take, as the reference architecture computes it.</summary>
public sealed class ProfileDemandTests
{
    private static readonly PoolConfig Pool = new()
    {
        Name = null,
        Settings = Loaded.Base(Shared.Fixture.Contoso.Read("config/variables.yml")).Estate!.Settings,
    };

    private static Gen<ProfileDemand> Demands =>
        from users in Gen.Choose(1, 100000)
        from profile in Gen.Choose(1, 1000)
        from buffer in Gen.Choose(0, 400)
        from growth in Gen.Choose(0, 200)
        select new ProfileDemand(users, profile, buffer, growth);

    [Theory]
    [InlineData(100, 30, 4200)]
    [InlineData(300, 30, 12600)]
    [InlineData(500, 30, 21000)]
    [InlineData(500, 45, 31500)]
    [InlineData(130, 30, 5460)]
    [InlineData(131, 30, 5502)]
    public void The_examples_of_the_reference_come_out(int users, int profile, long needed) =>
        Assert.Equal(needed, ProfileDemand.Of(new SizingSettings { Users = users, ProfileGib = profile })!.NeededGb);

    [Fact]
    public void Five_and_a_half_terabytes_are_for_130_users() =>
        Assert.Equal(130, 5500 / ProfileDemand.Of(new SizingSettings { Users = 1 })!.NeededPerUserGb);

    [Fact]
    public void Without_users_there_is_no_demand() => Assert.Null(ProfileDemand.Of(new SizingSettings()));

    [Fact]
    public void More_users_larger_profiles_and_more_buffer_never_need_less() =>
        Prop.ForAll(
                Demands.ToArbitrary(),
                demand =>
                {
                    Assert.True((demand with { Users = demand.Users + 1 }).NeededGb > demand.NeededGb);
                    Assert.True((demand with { ProfileGib = demand.ProfileGib + 1 }).NeededGb > demand.NeededGb);
                    Assert.True((demand with { BufferPercent = demand.BufferPercent + 1 }).NeededGb >= demand.NeededGb);
                    Assert.True(demand.NeededGb >= demand.TodayGb);
                    return true;
                }
            )
            .Check(Robust.Often(300));

    [Fact]
    public void Three_shares_hold_all_of_it_between_them() =>
        Prop.ForAll(
                Gen.Choose(0, 10_000_000).ToArbitrary(),
                data =>
                {
                    var parts = Enum.GetValues<ShareContent>()
                        .Select(content => ShareSplit.PartOf(ShareOption.Three, content, data))
                        .ToList();

                    // each is rounded up by itself
                    Assert.InRange(parts.Sum(), data, data + parts.Count - 1);
                    Assert.Equal(parts.OrderDescending(), parts);
                    Assert.Equal(
                        [data, 0L, 0L],
                        Enum.GetValues<ShareContent>().Select(content => ShareSplit.PartOf(ShareOption.One, content, data))
                    );
                    return true;
                }
            )
            .Check(Robust.Often(300));

    [Theory]
    [InlineData(3072, ShareContent.Profiles)]
    [InlineData(1536, ShareContent.Odfc)]
    [InlineData(1024, ShareContent.AppData)]
    public void The_volume_of_the_reference_is_split_as_there(long share, ShareContent content) =>
        Assert.Equal(share, ShareSplit.PartOf(ShareOption.Three, content, 5632));

    [Theory]
    [InlineData(3000, 0)]
    [InlineData(3599, 0)]
    [InlineData(3600, 1)]
    [InlineData(4319, 1)]
    [InlineData(4320, 2)]
    [InlineData(1000, 0)]
    public void Twenty_percent_a_year_fill_a_volume_in(long holds, int years) =>
        Assert.Equal(years, NeedOf(new ProfileDemand(100, 30, 40, 20)).YearsWithin(holds));

    [Fact]
    public void Profiles_that_do_not_grow_fill_no_volume() => Assert.Null(NeedOf(new ProfileDemand(100, 30, 40, 0)).YearsWithin(1));

    [Fact]
    public void Nobody_plans_for_longer_than_twenty_years() => Assert.Null(NeedOf(new ProfileDemand(1, 1, 40, 1)).YearsWithin(1_000_000));

    [Fact]
    public void Room_for_more_users_is_room_for_them_and_for_no_other() =>
        Prop.ForAll(
                Demands.Zip(Gen.Choose(0, 1_000_000)).ToArbitrary(),
                trial =>
                {
                    var (demand, free) = trial;
                    var more = (int)NeedOf(demand).MoreUsers(demand.NeededGb + free);

                    // what is rounded up for each user is not needed by all of them together
                    Assert.True((demand with { Users = demand.Users + more }).NeededGb <= demand.NeededGb + free);
                    Assert.Equal(0, NeedOf(demand).MoreUsers(demand.NeededGb - 1));
                    return true;
                }
            )
            .Check(Robust.Often(300));

    private static ProfileNeed NeedOf(ProfileDemand demand) => new([(Pool, demand)]);
}
