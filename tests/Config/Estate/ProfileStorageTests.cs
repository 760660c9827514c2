using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration.Estates;

/// <summary>Where profiles are, where several rules ask it.</summary>
public sealed class ProfileStorageTests
{
    private static readonly AvdSettings Small = Loaded.Overlay("").Settings();

    [Fact]
    public void Without_a_place_of_their_own_profiles_are_on_the_file_server_that_there_is()
    {
        Assert.True(ProfileStorage.IsOnlyOnSofs(Small, Layers.All));
        Assert.True(ProfileStorage.IsOnlyOnSofs(Small with { Sofs = null }, Layers.All & ~Layers.Sofs));
        Assert.False(ProfileStorage.IsOnlyOnSofs(Small with { Sofs = null }, Layers.All));
        Assert.False(ProfileStorage.IsOnlyOnSofs(Small with { Fslogix = Small.Fslogix with { Enabled = false } }, Layers.All));
    }

    [Fact]
    public void One_place_elsewhere_is_not_only_on_the_file_server()
    {
        Assert.True(OnlyOnSofs(Path(Small.Sofs!.AccessPoint)));
        Assert.False(OnlyOnSofs(Path(Small.Sofs.AccessPoint), Path("nas")));
    }

    private static bool OnlyOnSofs(params UncPath[] places) =>
        ProfileStorage.IsOnlyOnSofs(Small with { Fslogix = Small.Fslogix with { Locations = [.. places] } }, Layers.All);

    private static UncPath Path(string server)
    {
        Assert.True(UncPath.TryCreate($@"\\{server}\profiles", out var path));
        return path;
    }
}
