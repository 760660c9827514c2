using System.Collections.Immutable;
using System.Text.Json;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;

namespace AvdPulumi.Tests.Sdk;

/// <summary>Inputs whose shape the package does not declare: objects, JSON, dictionaries.</summary>
public sealed class UntypedInputTests
{
    [Fact]
    public async Task An_untyped_property_takes_args_dictionaries_lists_and_text()
    {
        var args = await Run.InputsAsync(() => new() { Any = new NestedArgs { Name = "n" } });
        var dictionary = await Run.InputsAsync(() => new() { Any = new Dictionary<string, object> { ["k"] = new List<object> { 1, "x" } } });
        var text = await Run.InputsAsync(() => new() { Any = "text" });

        Assert.Equal("n", Expect.Map(args["any"])["name"]);
        Assert.Equal([1.0, "x"], Expect.List(Expect.Map(dictionary["any"])["k"]));
        Assert.Equal("text", text["any"]);
    }

    [Fact]
    public async Task A_map_of_inputs_may_be_given_as_untyped_value()
    {
        var inputs = await Run.InputsAsync(() => new() { Any = new InputMap<string> { ["k"] = Output.Create("v") } });

        Assert.Equal("v", Expect.Map(inputs["any"])["k"]);
    }

    [Fact]
    public async Task Json_arrives_as_the_tree_it_describes()
    {
        const string json = """{ "a": [1, true, "x"], "b": { "c": 2.5 } }""";
        var inputs = await Run.InputsAsync(() => new() { Tree = Parsed(json), Json = json });

        foreach (var tree in new[] { Expect.Map(inputs["tree"]), Expect.Map(inputs["json"]) })
        {
            Assert.Equal([1.0, true, "x"], Expect.List(tree["a"]));
            Assert.Equal(2.5, Expect.Map(tree["b"])["c"]);
        }
    }

    [Fact]
    public async Task An_input_declared_as_json_text_arrives_as_text_with_sorted_keys()
    {
        var inputs = await Run.InputsAsync(() => new() { JsonText = new Dictionary<string, object> { ["b"] = 2, ["a"] = "x" }, JsonFlag = true });

        Assert.Equal("""{ "a": "x", "b": 2 }""", inputs["jsonText"]);
        Assert.Equal("true", inputs["jsonFlag"]);
    }

    [Fact]
    public async Task A_list_declared_as_json_text_arrives_as_text() =>
        Assert.Equal("[ true, false ]", (await Run.InputsAsync(() => new() { JsonText = new List<bool> { true, false } }))["jsonText"]);

    [Fact]
    public async Task A_dictionary_may_be_the_args()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(mocks, () =>
        {
            _ = new Loose("loose", new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("count", 3).Add("text", Output.Create("a"))));
        });

        Assert.Equal(3.0, mocks.InputsOf("loose")["count"]);
        Assert.Equal("a", mocks.InputsOf("loose")["text"]);
    }

    private static JsonElement Parsed(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private sealed class Loose(string name, ResourceArgs args) : CustomResource("test:index:Loose", name, args, null);
}
