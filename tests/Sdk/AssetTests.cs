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
    public async Task What_is_no_asset_comes_back_as_one_that_cannot_be_used()
    {
        var mocks = new RecordingMocks().Answer(Thing.Token, _ => ("thing-id", State.Of(("asset", "text"))));
        var thing = await Run.WithStateAsync(State.Of(("asset", "text")));
        var failure = await Run.FailureAsync(
            mocks,
            () =>
            {
                _ = new Thing("second", new() { Asset = new Thing("first", null).Asset! });
            }
        );

        Assert.NotNull(await Expect.KnownAsync(thing.Asset));
        Assert.Contains("Cannot serialize invalid asset", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_asset_may_be_inside_an_untyped_list()
    {
        var inputs = await Run.InputsAsync(() => new() { Any = new List<object> { new StringAsset("a") } });

        Assert.IsType<StringAsset>(Expect.List(inputs["any"]).Single());
    }
}
