using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace AvdPulumi.Tests.Sdk.Support;

/// <summary>A resource with one output of every shape that generated packages use.</summary>
internal sealed class Thing : CustomResource
{
    public const string Token = "test:index:Thing";

    public Thing(string name, ThingArgs? args, CustomResourceOptions? options = null)
        : base(Token, name, args, options) { }

    [Output("text")]
    public Output<string?> Text { get; private set; } = null!;

    [Output("flag")]
    public Output<bool> Flag { get; private set; } = null!;

    [Output("count")]
    public Output<int> Count { get; private set; } = null!;

    [Output("maybeCount")]
    public Output<int?> MaybeCount { get; private set; } = null!;

    [Output("size")]
    public Output<double> Size { get; private set; } = null!;

    [Output("list")]
    public Output<ImmutableArray<string>> List { get; private set; } = null!;

    [Output("map")]
    public Output<ImmutableDictionary<string, string>?> Map { get; private set; } = null!;

    [Output("nested")]
    public Output<NestedResponse?> Nested { get; private set; } = null!;

    [Output("nestedList")]
    public Output<ImmutableArray<NestedResponse>> NestedList { get; private set; } = null!;

    [Output("anything")]
    public Output<object?> Anything { get; private set; } = null!;

    [Output("colour")]
    public Output<Colour> Colour { get; private set; } = null!;

    [Output("level")]
    public Output<Level> Level { get; private set; } = null!;

    [Output("either")]
    public Output<Union<string, double>> Either { get; private set; } = null!;

    [Output("tree")]
    public Output<JsonElement> Tree { get; private set; } = null!;

    [Output("asset")]
    public Output<AssetOrArchive?> Asset { get; private set; } = null!;
}
