using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration.Sizing;

/// <summary>Profiles in a place whose size the config does not declare.</summary>
public sealed class ProfilesElsewhereTests
{
    private static readonly AvdSettings Small = Loaded.Overlay("").Settings() with { Sofs = null };

    [Fact]
    public void Without_a_place_the_section_is_named_that_would_be_one() => AssertIs("sofs", [], Small.Fslogix);

    [Fact]
    public void Shares_are_named_with_their_setting() =>
        AssertIs(
            "fslogix.locations",
            [@"\\nas\profiles", @"\\nas2\profiles"],
            Small.Fslogix with
            {
                Locations = [Path(@"\\nas\profiles"), Path(@"\\nas2\profiles")],
            }
        );

    [Fact]
    public void So_are_providers_of_Cloud_Cache_and_blobs_by_name() =>
        AssertIs(
            "fslogix.cloud_cache.providers",
            [@"\\nas\profiles", "blobs"],
            Small.Fslogix with
            {
                CloudCache = new()
                {
                    Providers =
                    [
                        new()
                        {
                            Type = CloudCacheProviderType.Smb,
                            Name = "near",
                            Path = Path(@"\\nas\profiles"),
                        },
                        new() { Type = CloudCacheProviderType.Azure, Name = "blobs" },
                    ],
                },
            }
        );

    [Fact]
    public void An_account_without_shares_declares_no_size() =>
        Assert.Single(ProfilesElsewhere.Of(new() { CloudCache = new() }, [Pool(Small.Fslogix)]));

    [Fact]
    public void Nothing_is_elsewhere_without_profiles_or_on_declared_shares()
    {
        Assert.Empty(ProfilesElsewhere.Of(new(), [Pool(Small.Fslogix with { Enabled = false })]));
        Assert.Empty(
            ProfilesElsewhere.Of(
                new() { CloudCache = new() { Shares = [new() { Name = "profiles", QuotaGib = 100 }] } },
                [Pool(Small.Fslogix)]
            )
        );
    }

    private static void AssertIs(string path, string[] places, FslogixSettings fslogix)
    {
        var found = Assert.Single(ProfilesElsewhere.Of(new(), [Pool(fslogix)]));

        Assert.Equal((path, string.Join(' ', places)), (found.Path, string.Join(' ', found.Places)));
    }

    private static PoolConfig Pool(FslogixSettings fslogix) => new() { Name = null, Settings = Small with { Fslogix = fslogix } };

    private static UncPath Path(string text)
    {
        Assert.True(UncPath.TryCreate(text, out var path));
        return path;
    }
}
