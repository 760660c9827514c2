using System.Text.Json;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Sdk;

public sealed class JsonTests
{
    private static readonly JsonSerializerOptions CamelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    [Fact]
    public async Task Values_are_written_under_their_declared_names() =>
        AssertJson("""{"Name":"a","Count":2}""", await Expect.KnownAsync(Output.JsonSerialize(Output.Create(new Plain("a", 2)))));

    [Fact]
    public async Task Options_change_the_names() =>
        AssertJson(
            """{"name":"a","count":2}""",
            await Expect.KnownAsync(Output.JsonSerialize(Output.Create(new Plain("a", 2)), CamelCase))
        );

    [Fact]
    public async Task Nested_outputs_inputs_lists_and_maps_are_unwrapped()
    {
        var value = new Wrapped(Output.Create("a"), 2, ["x", Output.Create("y")], new() { ["k"] = Output.Create("v") });

        AssertJson(
            """{"Name":"a","Count":2,"List":["x","y"],"Map":{"k":"v"}}""",
            await Expect.KnownAsync(Output.JsonSerialize(Output.Create(value)))
        );
    }

    [Fact]
    public async Task A_dictionary_may_mix_plain_values_and_outputs()
    {
        var value = new Dictionary<string, object?>
        {
            ["plain"] = 1,
            ["output"] = Output.Create(true),
            ["none"] = null,
        };

        AssertJson("""{"plain":1,"output":true,"none":null}""", await Expect.KnownAsync(Output.JsonSerialize(Output.Create(value))));
    }

    [Fact]
    public async Task An_unknown_inside_makes_the_text_unknown() =>
        await Expect.UnknownAsync(Output.JsonSerialize(Output.Create(Named(OutputUtilities.CreateUnknown("a")))));

    [Fact]
    public async Task An_unknown_outside_makes_the_text_unknown() =>
        await Expect.UnknownAsync(Output.JsonSerialize(OutputUtilities.CreateUnknown(new Plain("a", 2))));

    [Fact]
    public async Task A_secret_inside_makes_the_text_secret()
    {
        var json = Output.JsonSerialize(Output.Create(Named(Output.CreateSecret("a"))));

        await Expect.SecretAsync(json);
        AssertJson("""{"Name":"a"}""", await Expect.KnownAsync(json));
    }

    [Fact]
    public async Task A_secret_outside_makes_the_text_secret() =>
        await Expect.SecretAsync(Output.JsonSerialize(Output.CreateSecret(new Plain("a", 2))));

    [Fact]
    public async Task Text_without_secrets_is_not_secret() =>
        await Expect.NotSecretAsync(Output.JsonSerialize(Output.Create(Named(Output.Create("a")))));

    [Fact]
    public async Task Text_is_read_into_a_type() =>
        Assert.Equal(
            new Plain("a", 2),
            await Expect.KnownAsync(Output.JsonDeserialize<Plain>(Output.Create("""{"Name":"a","Count":2}""")))
        );

    [Fact]
    public async Task Options_change_the_names_that_are_read() =>
        Assert.Equal(
            new Plain("a", 2),
            await Expect.KnownAsync(Output.JsonDeserialize<Plain>(Output.Create("""{"name":"a","count":2}"""), CamelCase))
        );

    [Fact]
    public async Task Reading_a_secret_gives_a_secret() =>
        await Expect.SecretAsync(Output.JsonDeserialize<Plain>(Output.CreateSecret("""{"Name":"a","Count":2}""")));

    [Fact]
    public async Task Reading_an_unknown_gives_an_unknown() =>
        await Expect.UnknownAsync(Output.JsonDeserialize<Plain>(OutputUtilities.CreateUnknown("{}")));

    private static Dictionary<string, Output<string>> Named(Output<string> name) => new() { ["Name"] = name };

    private static void AssertJson(string expected, string actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        Assert.True(JsonElement.DeepEquals(left.RootElement, right.RootElement), $"Expected {expected}, got {actual}.");
    }

    internal sealed record Plain(string Name, int Count);

    internal sealed record Wrapped(Output<string> Name, Input<int> Count, InputList<string> List, InputMap<string> Map);
}
