using System.Text.Json;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Sdk;

/// <summary>A mock may answer with anything that would arrive as an object if it were an input.</summary>
public sealed class StateShapeTests
{
    private static readonly Dictionary<string, Func<object>> Shapes = new()
    {
        ["a JSON object"] = () => JsonElement.Parse("""{ "text": "a" }"""),
        ["an output of a JSON object"] = () => Output.Create(JsonElement.Parse("""{ "text": "a" }""")),
        ["a map of inputs"] = () => new InputMap<string> { ["text"] = Output.Create("a") },
        ["a map of inputs from an output"] = () => (InputMap<string>)Output.Create(new Dictionary<string, string> { ["text"] = "a" }),
        ["an input of a dictionary"] = () => (Input<Dictionary<string, string>>)new Dictionary<string, string> { ["text"] = "a" },
        ["a union that holds a dictionary"] = () => Union<string, Dictionary<string, string>>.FromT1(new() { ["text"] = "a" }),
        ["args"] = () => new ThingArgs { Text = "a" },
    };

    private static readonly Dictionary<string, Func<object>> NoObjects = new()
    {
        ["a number"] = () => 3,
        ["a list"] = () => new[] { 1 },
        ["a JSON list"] = () => JsonElement.Parse("[1]"),
        ["a JSON null"] = () => JsonElement.Parse("null"),
        ["a list of inputs"] = () => (InputList<string>)"a",
        ["an unknown output"] = () => OutputUtilities.CreateUnknown(State.Of(("text", "a"))),
        ["a set"] = () => new HashSet<string> { "a" },
    };

    public static TheoryData<string> ShapeNames => [.. Shapes.Keys];

    public static TheoryData<string> NoObjectNames => [.. NoObjects.Keys];

    [Theory]
    [MemberData(nameof(ShapeNames))]
    public async Task The_state_may_be(string shape) =>
        Assert.Equal("a", await Expect.KnownAsync((await Run.WithStateAsync(Shapes[shape]())).Text));

    [Theory]
    [MemberData(nameof(NoObjectNames))]
    public async Task The_state_cannot_be(string kind) =>
        Assert.Contains(
            "is not a supported argument type",
            await Run.FailureOf(() => Run.WithStateAsync(NoObjects[kind]())),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Each_entry_of_a_map_keeps_its_own_flags()
    {
        var thing = await Run.WithStateAsync(
            new InputMap<object>
            {
                ["text"] = Output.CreateSecret<object>("a"),
                ["flag"] = true,
                ["anything"] = OutputUtilities.CreateUnknown<object>(1),
            }
        );

        await Expect.SecretAsync(thing.Text);
        await Expect.NotSecretAsync(thing.Flag);
        Assert.True(await Expect.KnownAsync(thing.Flag));
        await Expect.UnknownAsync(thing.Anything);
    }

    [Fact]
    public async Task A_null_in_a_json_state_is_known_even_in_a_preview()
    {
        var thing = await Run.WithStateAsync(JsonElement.Parse("""{ "text": null, "map": { "a": null }, "count": null }"""), preview: true);

        Assert.Null(await Expect.KnownAsync(thing.Text));
        Assert.Null((await Expect.KnownAsync(thing.Map))!["a"]);
        Assert.Equal(0, await Expect.KnownAsync(thing.Count));
        await Expect.UnknownAsync(thing.Flag);
    }

    [Fact]
    public async Task A_state_that_is_one_secret_does_not_arrive()
    {
        var thing = await Run.WithStateAsync(Output.CreateSecret(State.Of(("text", "a"))));

        Assert.Null(await Expect.KnownAsync(thing.Text));
        await Expect.NotSecretAsync(thing.Text);
    }

    [Fact]
    public async Task A_tree_has_compact_text()
    {
        var list = await Run.WithStateAsync(State.Of(("tree", new List<object?> { 1, null, "é" })));
        var map = await Run.WithStateAsync(State.Of(("tree", State.Of(("a", State.Of(("b", 1.5)))))));

        Assert.Equal("""[1,null,"\u00E9"]""", (await Expect.KnownAsync(list.Tree)).GetRawText());
        Assert.Equal("""{"a":{"b":1.5}}""", (await Expect.KnownAsync(map.Tree)).GetRawText());
    }

    [Fact]
    public async Task A_tree_has_no_place_for_an_asset() =>
        Assert.Equal(
            JsonValueKind.Undefined,
            (await Expect.KnownAsync((await Run.WithStateAsync(State.Of(("tree", new StringAsset("a"))))).Tree)).ValueKind
        );

    [Theory]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9")]
    public async Task The_text_that_marks_an_unknown_is_one(string marker) =>
        await Expect.UnknownAsync((await Run.WithStateAsync(State.Of(("text", marker)))).Text);
}
