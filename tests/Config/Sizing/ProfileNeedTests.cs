using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Tests.Configuration.Sizing;

/// <summary>What the profiles of two pools take together: 100 users with large profiles that grow, and 10 with small ones that do not.</summary>
public sealed class ProfileNeedTests
{
    private static readonly AvdSettings Small = Loaded.Overlay("").Settings();

    private static readonly PoolConfig Growing = Pool(
        "growing",
        new()
        {
            Users = 100,
            ProfileGib = 30,
            GrowthPercent = 0,
            YearlyGrowthPercent = 10,
        },
        ShareOption.One
    );
    private static readonly PoolConfig Still = Pool(
        "still",
        new()
        {
            Users = 10,
            ProfileGib = 10,
            GrowthPercent = 50,
        },
        ShareOption.Three
    );
    private static readonly ProfileNeed Both = ProfileNeed.Of([Growing, Still])!;

    [Fact]
    public void Pools_add_up() => Assert.Equal((110, 3100L, 3150L), (Both.Users, Both.TodayGb, Both.NeededGb));

    [Fact]
    public void Each_kind_of_share_holds_a_part_of_both() =>
        Assert.Equal(
            ShareSplit.PartOf(ShareOption.One, ShareContent.Profiles, 3000)
                + ShareSplit.PartOf(ShareOption.Three, ShareContent.Profiles, 150),
            Both.NeededGbOf(ShareContent.Profiles)
        );

    [Fact]
    public void More_users_are_reckoned_with_the_largest_profiles() => Assert.Equal(2, Both.MoreUsers(3150 + 89));

    [Fact]
    public void They_grow_where_those_of_one_do()
    {
        Assert.Equal(0, Both.YearsWithin(3399));
        Assert.Equal(1, Both.YearsWithin(3400));
        Assert.Null(ProfileNeed.Of([Still])!.YearsWithin(1));
    }

    [Fact]
    public void Every_pool_is_in_the_words() =>
        Assert.Equal(
            "100 users of pool 'growing' with 30 GiB and 0 percent for growth, and 10 users of pool 'still' with 10 GiB and 50 percent for growth",
            Both.ToString()
        );

    [Fact]
    public void Shares_are_those_declared_and_those_that_a_pool_asks_for_besides()
    {
        var owner = Still with
        {
            Settings = Small with
            {
                Sofs = Small.Sofs! with
                {
                    Shares =
                    [
                        new()
                        {
                            Name = "office",
                            Content = ShareContent.Odfc,
                            QuotaGb = 7,
                        },
                    ],
                },
            },
        };

        Assert.Equal(
            [
                (ShareContent.Odfc, "office", 7, "sofs.shares[0].quota_gb"),
                (ShareContent.Profiles, null, null, "fslogix.share_option"),
                (ShareContent.AppData, null, null, "fslogix.share_option"),
            ],
            ShareSizing.Of(owner, [Growing, Still], need: null).Select(share => (share.Content, share.Name, share.QuotaGb, share.Path))
        );
    }

    private static PoolConfig Pool(string name, SizingSettings sizing, ShareOption option) =>
        new()
        {
            Name = name,
            PathOf = path => path == "sizing.users" ? $"pools.{name}.{path}" : path,
            Settings = Small with { Sizing = sizing, Fslogix = Small.Fslogix with { ShareOption = option } },
        };
}
