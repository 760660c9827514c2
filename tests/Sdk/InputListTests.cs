using System.Collections;
using System.Collections.Immutable;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Sdk;

public sealed class InputListTests
{
    private static readonly Dictionary<string, Func<InputList<string>>> Sources = new()
    {
        ["an array"] = () => new[] { "a", "b" },
        ["an array of outputs"] = () => new[] { Output.Create("a"), Output.Create("b") },
        ["an array of inputs"] = () => new Input<string>[] { "a", Output.Create("b") },
        ["a list"] = () => new List<string> { "a", "b" },
        ["a list of outputs"] = () => new List<Output<string>> { Output.Create("a"), Output.Create("b") },
        ["a list of inputs"] = () => new List<Input<string>> { "a", Output.Create("b") },
        ["an immutable array"] = () => ImmutableArray.Create("a", "b"),
        ["an immutable array of outputs"] = () => ImmutableArray.Create(Output.Create("a"), Output.Create("b")),
        ["an immutable array of inputs"] = () => ImmutableArray.Create<Input<string>>("a", Output.Create("b")),
        ["an output of an array"] = () => Output.Create(new[] { "a", "b" }),
        ["an output of a list"] = () => Output.Create(new List<string> { "a", "b" }),
        ["an output of a sequence"] = () => Output.Create<IEnumerable<string>>(["a", "b"]),
        ["an output of an immutable array"] = () => Output.Create(ImmutableArray.Create("a", "b")),
        ["a collection expression"] = () => ["a", Output.Create("b")],
        ["a collection initializer"] = () => new() { "a", Output.Create("b") },
        ["one Add with two values"] = () => new() { { "a", Output.Create("b") } },
    };

    public static TheoryData<string> SourceNames => [.. Sources.Keys];

    [Theory]
    [MemberData(nameof(SourceNames))]
    public async Task A_list_can_be_made_from(string source) =>
        Assert.Equal(["a", "b"], await Expect.ItemsAsync(Sources[source]().ToOutput()));

    [Fact]
    public async Task One_value_is_a_list_of_one()
    {
        InputList<string> list = "a";

        Assert.Equal(["a"], await Expect.ItemsAsync(list.ToOutput()));
    }

    [Fact]
    public async Task One_output_is_a_list_of_one()
    {
        InputList<string> list = Output.Create("a");

        Assert.Equal(["a"], await Expect.ItemsAsync(list.ToOutput()));
    }

    [Fact]
    public async Task One_input_is_a_list_of_one()
    {
        Input<string> input = "a";
        InputList<string> list = input;

        Assert.Equal(["a"], await Expect.ItemsAsync(list.ToOutput()));
    }

    [Fact]
    public async Task A_new_list_is_empty() => Assert.Empty(await Expect.ItemsAsync(new InputList<string>().ToOutput()));

    [Fact]
    public async Task Add_appends()
    {
        InputList<string> list = ["a"];
        list.Add("b");
        list.Add("c", Output.Create("d"));

        Assert.Equal(["a", "b", "c", "d"], await Expect.ItemsAsync(list.ToOutput()));
    }

    [Fact]
    public async Task AddRange_appends_another_list()
    {
        InputList<string> list = ["a"];
        list.AddRange(new[] { "b", "c" });

        Assert.Equal(["a", "b", "c"], await Expect.ItemsAsync(list.ToOutput()));
    }

    [Fact]
    public async Task Concat_gives_a_new_list_and_leaves_both_alone()
    {
        InputList<string> first = ["a"];
        InputList<string> second = ["b"];

        Assert.Equal(["a", "b"], await Expect.ItemsAsync(first.Concat(second).ToOutput()));
        Assert.Equal(["a"], await Expect.ItemsAsync(first.ToOutput()));
        Assert.Equal(["b"], await Expect.ItemsAsync(second.ToOutput()));
    }

    [Fact]
    public async Task A_secret_element_makes_the_flattened_list_secret()
    {
        InputList<string> list = ["a", Output.CreateSecret("b")];

        await Expect.SecretAsync(list.ToOutput());
    }

    [Fact]
    public async Task An_unknown_element_makes_the_flattened_list_unknown()
    {
        InputList<string> list = ["a", OutputUtilities.CreateUnknown("b")];

        await Expect.UnknownAsync(list.ToOutput());
    }

    [Fact]
    public async Task Elements_can_be_enumerated_asynchronously()
    {
        InputList<string> list = ["a", Output.Create("b")];
        var values = new List<string>();
        await foreach (var element in (IAsyncEnumerable<Input<string>>)list)
            values.Add(await Expect.KnownAsync(element.ToOutput()));

        Assert.Equal(["a", "b"], values);
    }

    [Fact]
    public async Task Enumerated_elements_are_plain_values_even_of_a_secret_list()
    {
        InputList<string> list = ["a", Output.CreateSecret("b")];
        await foreach (var element in (IAsyncEnumerable<Input<string>>)list)
            await Expect.NotSecretAsync(element.ToOutput());

        await Expect.SecretAsync(list.ToOutput());
    }

    [Fact]
    public async Task One_unknown_element_leaves_nothing_to_enumerate()
    {
        InputList<string> list = ["a", OutputUtilities.CreateUnknown("b")];
        var count = 0;
        await foreach (var element in (IAsyncEnumerable<Input<string>>)list)
            count++;

        Assert.Equal(0, count);
    }

    [Fact]
    public async Task An_immutable_array_without_a_value_stays_one()
    {
        InputList<string> values = default(ImmutableArray<string>),
            outputs = default(ImmutableArray<Output<string>>);

        Assert.True((await Expect.KnownAsync(values.ToOutput())).IsDefault);
        Assert.True((await Expect.KnownAsync(outputs.ToOutput())).IsDefault);
    }

    [Fact]
    public async Task An_immutable_array_without_a_value_arrives_as_an_empty_list() =>
        Assert.Empty(Expect.List((await Run.InputsAsync(() => new() { List = default(ImmutableArray<string>) }))["list"]));

    [Fact]
    public async Task An_immutable_array_without_a_value_cannot_be_added_to() =>
        Assert.NotEmpty(
            await Run.FailureOf(() =>
            {
                InputList<string> list = default(ImmutableArray<string>);
                list.Add("a");
                return OutputUtilities.GetValueAsync(list.ToOutput());
            })
        );

    [Fact]
    public void Plain_enumeration_is_not_supported() =>
        Assert.ThrowsAny<Exception>(() => ((IEnumerable)new InputList<string> { "a" }).GetEnumerator().MoveNext());
}
