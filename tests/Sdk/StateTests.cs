using System.Collections.Immutable;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Sdk;

/// <summary>What of the mock's answer arrives in the resource's outputs.</summary>
public sealed class StateTests
{
    [Fact]
    public async Task State_becomes_outputs()
    {
        var thing = await Run.WithStateAsync(
            State.Of(
                ("text", "a"),
                ("flag", true),
                ("count", 3),
                ("maybeCount", 4),
                ("size", 2.5),
                ("list", ImmutableArray.Create<object>("x", "y")),
                ("map", State.Of(("k", "v")))
            )
        );

        Assert.Equal("a", await Expect.KnownAsync(thing.Text));
        Assert.True(await Expect.KnownAsync(thing.Flag));
        Assert.Equal(3, await Expect.KnownAsync(thing.Count));
        Assert.Equal(4, await Expect.KnownAsync(thing.MaybeCount));
        Assert.Equal(2.5, await Expect.KnownAsync(thing.Size));
        Assert.Equal(["x", "y"], await Expect.ItemsAsync(thing.List));
        Assert.Equal("v", (await Expect.KnownAsync(thing.Map))?["k"]);
    }

    [Fact]
    public async Task A_plain_list_and_dictionary_will_do()
    {
        var thing = await Run.WithStateAsync(
            new Dictionary<string, object>
            {
                ["list"] = new List<string> { "x" },
                ["map"] = new Dictionary<string, string> { ["k"] = "v" },
            }
        );

        Assert.Equal(["x"], await Expect.ItemsAsync(thing.List));
        Assert.Equal("v", (await Expect.KnownAsync(thing.Map))?["k"]);
    }

    [Fact]
    public async Task Args_may_be_the_state()
    {
        var thing = await Run.WithStateAsync(new ThingArgs { Text = "a", List = { "x" } });

        Assert.Equal("a", await Expect.KnownAsync(thing.Text));
        Assert.Equal(["x"], await Expect.ItemsAsync(thing.List));
    }

    [Fact]
    public async Task A_missing_key_is_unknown_in_a_preview()
    {
        var thing = await Run.WithStateAsync(State.Empty, preview: true);

        await Expect.UnknownAsync(thing.Text);
        await Expect.UnknownAsync(thing.Count);
        await Expect.UnknownAsync(thing.List);
        await Expect.UnknownAsync(thing.Nested);
    }

    [Fact]
    public async Task A_missing_key_is_the_default_value_in_an_update()
    {
        var thing = await Run.WithStateAsync(State.Empty);

        Assert.Null(await Expect.KnownAsync(thing.Text));
        Assert.Equal(0, await Expect.KnownAsync(thing.Count));
        Assert.Null(await Expect.KnownAsync(thing.MaybeCount));
        Assert.True((await Expect.KnownAsync(thing.List)).IsDefault);
        Assert.Null(await Expect.KnownAsync(thing.Map));
        Assert.Null(await Expect.KnownAsync(thing.Nested));
    }

    [Fact]
    public async Task An_explicit_null_is_known_in_an_update()
    {
        var thing = await Run.WithStateAsync(State.Of(("text", null), ("nested", null)));

        Assert.Null(await Expect.KnownAsync(thing.Text));
        Assert.Null(await Expect.KnownAsync(thing.Nested));
    }

    [Fact]
    public async Task An_explicit_null_is_as_good_as_a_missing_key_in_a_preview()
    {
        var thing = await Run.WithStateAsync(State.Of(("text", null), ("nested", null)), preview: true);

        await Expect.UnknownAsync(thing.Text);
        await Expect.UnknownAsync(thing.Nested);
    }

    [Fact]
    public async Task Extra_keys_are_ignored() =>
        Assert.Equal("a", await Expect.KnownAsync((await Run.WithStateAsync(State.Of(("text", "a"), ("unheardOf", 1)))).Text));

    [Fact]
    public async Task An_unknown_given_back_makes_that_property_unknown_only()
    {
        var thing = await Run.WithStateAsync(State.Of(("text", OutputUtilities.CreateUnknown("a")), ("count", 1)));

        await Expect.UnknownAsync(thing.Text);
        Assert.Equal(1, await Expect.KnownAsync(thing.Count));
    }

    [Fact]
    public async Task Whole_numbers_and_fractions_convert_both_ways()
    {
        var thing = await Run.WithStateAsync(State.Of(("size", 3), ("count", 2.9)));

        Assert.Equal(3.0, await Expect.KnownAsync(thing.Size));
        Assert.Equal(2, await Expect.KnownAsync(thing.Count));
    }

    [Theory]
    [InlineData("text", 5)]
    [InlineData("count", "5")]
    [InlineData("flag", "true")]
    [InlineData("list", "x")]
    public async Task A_value_of_the_wrong_type_is_the_default_and_no_error(string key, object value)
    {
        var thing = await Run.WithStateAsync(State.Of((key, value)));

        Assert.Null(await Expect.KnownAsync(thing.Text));
        Assert.Equal(0, await Expect.KnownAsync(thing.Count));
        Assert.False(await Expect.KnownAsync(thing.Flag));
        Assert.True((await Expect.KnownAsync(thing.List)).IsDefault);
    }

    [Fact]
    public async Task A_wrong_element_is_null_and_leaves_the_others_alone()
    {
        var thing = await Run.WithStateAsync(State.Of(("list", new List<object> { "a", 5 }), ("map", State.Of(("k", "v"), ("wrong", 5)))));
        var list = await Expect.ItemsAsync(thing.List);
        var map = await Expect.KnownAsync(thing.Map);

        Assert.Equal("a", list[0]);
        Assert.Null(list[1]);
        Assert.Equal("v", map?["k"]);
        Assert.Null(map?["wrong"]);
    }

    [Fact]
    public async Task An_unknown_inside_a_property_makes_the_whole_property_unknown()
    {
        var thing = await Run.WithStateAsync(
            State.Of(
                ("nested", State.Of(("name", OutputUtilities.CreateUnknown("n")), ("size", 2))),
                ("list", new List<object> { "a", OutputUtilities.CreateUnknown("b") })
            )
        );

        await Expect.UnknownAsync(thing.Nested);
        await Expect.UnknownAsync(thing.List);
    }

    [Fact]
    public async Task A_nested_object_is_built_by_its_output_constructor()
    {
        var nested = State.Of(("name", "n"), ("size", 2), ("tags", ImmutableArray.Create<object>("x")), ("unheardOf", true));
        var thing = await Run.WithStateAsync(State.Of(("nested", nested), ("nestedList", ImmutableArray.Create<object>(nested))));
        var value = await Expect.KnownAsync(thing.Nested);

        Assert.Equal("n", value?.Name);
        Assert.Equal(2, value?.Size);
        Assert.Equal("x", Assert.Single(value!.Tags));
        Assert.Equal("n", Assert.Single(await Expect.KnownAsync(thing.NestedList)).Name);
    }

    [Fact]
    public async Task Absent_members_of_a_nested_object_are_defaults()
    {
        var thing = await Run.WithStateAsync(State.Of(("nested", State.Of(("name", "n")))), preview: true);
        var value = await Expect.KnownAsync(thing.Nested);

        Assert.Equal("n", value?.Name);
        Assert.Equal(0, value?.Size);
        Assert.True(value!.Tags.IsDefault);
    }

    [Fact]
    public async Task Keys_of_the_engine_inside_a_nested_object_are_dropped()
    {
        var thing = await Run.WithStateAsync(State.Of(("map", State.Of(("k", "v"), ("__internal", "w")))));

        Assert.Equal("k", Assert.Single((await Expect.KnownAsync(thing.Map))!).Key);
    }

    [Fact]
    public async Task Enums_come_back_from_text_and_number()
    {
        var thing = await Run.WithStateAsync(State.Of(("colour", "sea-green"), ("level", 7)));

        Assert.Equal(Colour.SeaGreen, await Expect.KnownAsync(thing.Colour));
        Assert.Equal(Level.High, await Expect.KnownAsync(thing.Level));
    }

    [Fact]
    public async Task A_union_takes_the_side_that_fits()
    {
        var text = await Run.WithStateAsync(State.Of(("either", "a")));
        var number = await Run.WithStateAsync(State.Of(("either", 2.5)));

        Assert.Equal("a", (await Expect.KnownAsync(text.Either)).AsT0);
        Assert.Equal(2.5, (await Expect.KnownAsync(number.Either)).AsT1);
    }

    [Fact]
    public async Task Untyped_values_come_back_as_immutable_collections_and_doubles()
    {
        var thing = await Run.WithStateAsync(State.Of(("anything", State.Of(("numbers", new List<int> { 1, 2 }), ("text", "a")))));
        var value = Expect.Map((await Expect.KnownAsync(thing.Anything))!);

        Assert.Equal([1.0, 2.0], Expect.List(value["numbers"]));
        Assert.Equal("a", value["text"]);
    }

    [Fact]
    public async Task Untyped_state_becomes_a_tree() =>
        Assert.Equal(
            2.5,
            (await Expect.KnownAsync((await Run.WithStateAsync(State.Of(("tree", State.Of(("a", 2.5)))))).Tree))
                .GetProperty("a")
                .GetDouble()
        );

    [Fact]
    public async Task An_anonymous_object_is_no_state() =>
        Assert.Contains(
            "is not a supported argument type",
            await Run.FailureOf(() => Run.WithStateAsync(new { text = "a" })),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Text_or_a_list_is_no_state()
    {
        Assert.NotEmpty(await Run.FailureOf(() => Run.WithStateAsync("text")));
        Assert.NotEmpty(await Run.FailureOf(() => Run.WithStateAsync(new List<string> { "text" })));
    }

    [Fact]
    public async Task An_output_of_a_dictionary_may_be_the_state() =>
        Assert.Equal("a", await Expect.KnownAsync((await Run.WithStateAsync(Output.Create(State.Of(("text", "a"))))).Text));

    [Fact]
    public async Task No_state_at_all_is_an_error() => Assert.NotEmpty(await Run.FailureOf(() => Run.WithStateAsync(null!)));

    [Fact]
    public async Task A_component_keeps_its_own_outputs_whatever_the_mock_returns()
    {
        var mocks = new RecordingMocks().Answer("test:index:Group", _ => ("id", State.Of(("text", "from the mock"))));
        var resources = await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new Group("group");
            }
        );

        Assert.Equal("from the initializer", await Expect.KnownAsync(Assert.IsType<Group>(Assert.Single(resources)).Text));
    }
}
