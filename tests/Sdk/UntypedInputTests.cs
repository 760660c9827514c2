using System.Text.Json;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Sdk;

/// <summary>Inputs whose shape the package does not declare: objects, JSON, dictionaries.</summary>
public sealed class UntypedInputTests
{
    [Fact]
    public async Task An_untyped_property_takes_args_dictionaries_lists_and_text()
    {
        var args = await Run.InputsAsync(() => new() { Any = new NestedArgs { Name = "n" } });
        var dictionary = await Run.InputsAsync(() =>
            new()
            {
                Any = new Dictionary<string, object>
                {
                    ["k"] = new List<object> { 1, "x" },
                },
            }
        );
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
    public async Task A_null_inside_json_arrives_unlike_one_inside_a_dictionary()
    {
        const string json = """{ "a": null, "l": [null, { "b": null }] }""";
        var inputs = await Run.InputsAsync(() =>
            new()
            {
                Tree = Parsed(json),
                Json = json,
                Any = new Dictionary<string, object?> { ["n"] = null },
            }
        );

        foreach (var tree in new[] { Expect.Map(inputs["tree"]), Expect.Map(inputs["json"]) })
        {
            Assert.Null(tree["a"]);
            Assert.Null(Expect.List(tree["l"])[0]);
            Assert.Null(Expect.Map(Expect.List(tree["l"])[1])["b"]);
        }

        Assert.Empty(Expect.Map(inputs["any"]));
    }

    [Fact]
    public async Task Keys_of_the_engine_inside_json_are_dropped() =>
        Assert.Equal(
            "a",
            Assert.Single(Expect.Map((await Run.InputsAsync(() => new() { Json = """{ "a": 1, "__internal": 2 }""" }))["json"])).Key
        );

    [Theory]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9")]
    public async Task The_text_that_marks_an_unknown_is_one(string marker)
    {
        var inputs = await Run.InputsAsync(() =>
            new()
            {
                Text = marker,
                List = { marker },
                Tree = Parsed($"[\"{marker}\"]"),
                Flag = true,
            }
        );

        Assert.Equal("flag", Assert.Single(inputs).Key);
    }

    [Fact]
    public async Task Json_text_keeps_letters_and_escapes_what_could_be_a_tag() =>
        Assert.Equal(
            """
            "a\"b\\c/\u003c\u003e&'é\u2028\u0001\n"
            """,
            (await Run.InputsAsync(() => new() { JsonText = "a\"b\\c/<>&'é\u2028\u0001\n" }))["jsonText"]
        );

    [Fact]
    public async Task A_secret_or_unknown_inside_json_text_is_marked_there()
    {
        var secret = await Run.InputsAsync(() => new() { JsonText = new Dictionary<string, object> { ["s"] = Output.CreateSecret("x") } });
        var unknown = await Run.InputsAsync(() =>
            new() { JsonText = new Dictionary<string, object> { ["u"] = OutputUtilities.CreateUnknown("x") } }
        );

        Assert.Equal(
            """{ "s": { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "x" } }""",
            secret["jsonText"]
        );
        Assert.Equal("""{ "u": "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }""", unknown["jsonText"]);
    }

    [Fact]
    public async Task Json_text_keeps_the_keys_of_the_engine() =>
        Assert.Equal(
            """{ "__a": 1 }""",
            (await Run.InputsAsync(() => new() { JsonText = new Dictionary<string, object> { ["__a"] = 1 } }))["jsonText"]
        );

    [Fact]
    public async Task Json_text_that_is_secret_or_unknown_as_a_whole_carries_no_mark()
    {
        var inputs = await Run.InputsAsync(() => new() { JsonText = Output.CreateSecret<object>(1) });

        Assert.Equal("1", inputs["jsonText"]);
        Assert.Empty(await Run.InputsAsync(() => new() { JsonText = OutputUtilities.CreateUnknown<object>(1) }));
    }

    [Fact]
    public async Task An_input_declared_as_json_text_arrives_as_text_with_sorted_keys()
    {
        var inputs = await Run.InputsAsync(() =>
            new()
            {
                JsonText = new Dictionary<string, object> { ["b"] = 2, ["a"] = "x" },
                JsonFlag = true,
            }
        );

        Assert.Equal("""{ "a": "x", "b": 2 }""", inputs["jsonText"]);
        Assert.Equal("true", inputs["jsonFlag"]);
    }

    [Fact]
    public async Task A_list_declared_as_json_text_arrives_as_text() =>
        Assert.Equal(
            "[ true, false ]",
            (
                await Run.InputsAsync(() =>
                    new()
                    {
                        JsonText = new List<bool> { true, false },
                    }
                )
            )["jsonText"]
        );

    private static JsonElement Parsed(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
