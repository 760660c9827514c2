using AvdPulumi.Tests.Sdk.Support;
using Pulumi;

namespace AvdPulumi.Tests.Sdk;

public sealed class AssetTests
{
    private static readonly Dictionary<string, Func<AssetOrArchive>> Kinds = new()
    {
        [nameof(StringAsset)] = () => new StringAsset("text"),
        [nameof(FileAsset)] = () => new FileAsset("script.ps1"),
        [nameof(RemoteAsset)] = () => new RemoteAsset("https://example.com/script.ps1"),
        [nameof(FileArchive)] = () => new FileArchive("folder"),
        [nameof(RemoteArchive)] = () => new RemoteArchive("https://example.com/archive.zip"),
        [nameof(AssetArchive)] = () => new AssetArchive(new Dictionary<string, AssetOrArchive> { ["a.txt"] = new StringAsset("a") }),
    };

    public static TheoryData<string> KindNames => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(KindNames))]
    public async Task An_asset_arrives_as_an_asset_of_its_kind(string kind)
    {
        var inputs = await Run.InputsAsync(() => new() { Asset = Kinds[kind]() });

        Assert.Equal(kind, inputs["asset"].GetType().Name);
    }

    [Theory]
    [MemberData(nameof(KindNames))]
    public async Task An_asset_comes_back_as_an_output(string kind)
    {
        var thing = await Run.WithStateAsync(State.Of(("asset", Kinds[kind]())));

        Assert.Equal(kind, (await Expect.KnownAsync(thing.Asset))?.GetType().Name);
    }

    [Fact]
    public async Task An_asset_may_be_inside_an_untyped_list()
    {
        var inputs = await Run.InputsAsync(() => new() { Any = new List<object> { new StringAsset("a") } });

        Assert.IsType<StringAsset>(Expect.List(inputs["any"]).Single());
    }
}
