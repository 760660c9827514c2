using System.Collections.Immutable;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Sdk;

/// <summary>What of a resource's arguments arrives in the mock's inputs.</summary>
public sealed class SerializationTests
{
    [Fact]
    public async Task No_args_are_no_inputs() => Assert.Empty(await Run.InputsAsync(() => null));

    [Fact]
    public async Task Args_with_nothing_set_are_no_inputs() => Assert.Empty(await Run.InputsAsync(() => new()));

    [Fact]
    public async Task Text_and_flags_arrive_as_they_are()
    {
        var inputs = await Run.InputsAsync(() => new() { Text = "a", Flag = true });

        Assert.Equal(2, inputs.Count);
        Assert.Equal("a", inputs["text"]);
        Assert.Equal(true, inputs["flag"]);
    }

    [Fact]
    public async Task Every_number_arrives_as_a_double()
    {
        var inputs = await Run.InputsAsync(() =>
            new()
            {
                Count = 3,
                Size = 2.5,
                Any = 4,
            }
        );

        Assert.Equal(3.0, Assert.IsType<double>(inputs["count"]));
        Assert.Equal(2.5, Assert.IsType<double>(inputs["size"]));
        Assert.Equal(4.0, Assert.IsType<double>(inputs["any"]));
    }

    [Fact]
    public async Task An_enum_of_text_arrives_as_its_text()
    {
        var inputs = await Run.InputsAsync(() =>
            new()
            {
                Colour = Colour.SeaGreen,
                RelaxedColour = Colour.Red,
                Any = Colour.Red,
            }
        );

        Assert.Equal("sea-green", inputs["colour"]);
        Assert.Equal("red", inputs["relaxedColour"]);
        Assert.Equal("red", inputs["any"]);
    }

    [Fact]
    public async Task An_enum_of_numbers_arrives_as_a_number() =>
        Assert.Equal(7.0, (await Run.InputsAsync(() => new() { Level = Level.High }))["level"]);

    [Fact]
    public async Task A_relaxed_enum_takes_any_text() =>
        Assert.Equal("mauve", (await Run.InputsAsync(() => new() { RelaxedColour = "mauve" }))["relaxedColour"]);

    [Fact]
    public async Task A_list_of_unions_arrives_as_text()
    {
        var inputs = await Run.InputsAsync(() => new() { Colours = { "mauve", Colour.Red } });

        Assert.Equal(["mauve", "red"], Expect.List(inputs["colours"]));
    }

    [Fact]
    public async Task A_nested_object_arrives_as_a_map()
    {
        var inputs = await Run.InputsAsync(() =>
            new()
            {
                Nested = new NestedArgs
                {
                    Name = "n",
                    Size = 2,
                    Tags = ["x"],
                },
            }
        );
        var nested = Expect.Map(inputs["nested"]);

        Assert.Equal(["name", "size", "tags"], nested.Keys.Order());
        Assert.Equal("n", nested["name"]);
        Assert.Equal(2.0, nested["size"]);
        Assert.Equal(["x"], Expect.List(nested["tags"]));
    }

    [Fact]
    public async Task A_union_of_objects_arrives_as_the_object_it_holds()
    {
        var inputs = await Run.InputsAsync(() => new() { Either = new NestedArgs { Name = "n" } });

        Assert.Equal("n", Assert.Single(Expect.Map(inputs["either"])).Value);
    }

    [Fact]
    public async Task Lists_and_maps_arrive_as_immutable_ones_of_objects()
    {
        var inputs = await Run.InputsAsync(() =>
            new()
            {
                List = { "a", Output.Create("b") },
                Map = { ["k"] = "v" },
                NestedList = { new NestedArgs { Name = "n" } },
                NestedMap = { ["m"] = new NestedArgs { Name = "o" } },
            }
        );

        Assert.Equal(["a", "b"], Expect.List(inputs["list"]));
        Assert.Equal("v", Expect.Map(inputs["map"])["k"]);
        Assert.Equal("n", Expect.Map(Expect.List(inputs["nestedList"]).Single())["name"]);
        Assert.Equal("o", Expect.Map(Expect.Map(inputs["nestedMap"])["m"])["name"]);
    }

    [Fact]
    public async Task Null_is_left_out_at_the_top_and_inside_objects()
    {
        var inputs = await Run.InputsAsync(() =>
            new()
            {
                Text = Null(),
                Nested = new NestedArgs { Name = Null(), Size = 1 },
            }
        );

        Assert.Equal("nested", Assert.Single(inputs).Key);
        Assert.Equal("size", Assert.Single(Expect.Map(inputs["nested"])).Key);
    }

    [Fact]
    public async Task A_null_element_of_a_list_is_kept()
    {
        var list = Expect.List((await Run.InputsAsync(() => new() { List = { "a", Null(), "b" } }))["list"]);

        Assert.Equal(3, list.Count);
        Assert.Null(list[1]);
    }

    [Fact]
    public async Task A_nested_object_with_nothing_set_is_an_empty_map() =>
        Assert.Empty(Expect.Map((await Run.InputsAsync(() => new() { Nested = new NestedArgs() }))["nested"]));

    [Fact]
    public async Task Reading_a_list_or_map_is_enough_to_send_it_empty()
    {
        var inputs = await Run.InputsAsync(() =>
        {
            var args = new ThingArgs();
            _ = args.List;
            _ = args.Map;
            return args;
        });

        Assert.Equal(["list", "map"], inputs.Keys.Order());
        Assert.Empty(Expect.List(inputs["list"]));
        Assert.Empty(Expect.Map(inputs["map"]));
    }

    [Fact]
    public async Task A_default_array_is_sent_as_an_empty_list() =>
        Assert.Empty(Expect.List((await Run.InputsAsync(() => new() { List = default(ImmutableArray<string>) }))["list"]));

    [Fact]
    public async Task Id_and_urn_are_never_sent_at_the_top() =>
        Assert.Equal(
            "text",
            Assert
                .Single(
                    await Run.InputsAsync(() =>
                        new()
                        {
                            Id = "i",
                            Urn = "u",
                            Text = "a",
                        }
                    )
                )
                .Key
        );

    [Fact]
    public async Task Id_is_an_ordinary_member_of_a_nested_object() =>
        Assert.Equal("i", Expect.Map((await Run.InputsAsync(() => new() { Nested = new NestedArgs { Id = "i" } }))["nested"])["id"]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_property_with_an_unknown_anywhere_is_left_out_and_the_others_stay(bool preview)
    {
        var inputs = await Run.InputsAsync(
            () =>
                new()
                {
                    Text = Unknown(),
                    List = { "a", Unknown() },
                    Map = { ["k"] = "v", ["l"] = Unknown() },
                    Nested = new NestedArgs
                    {
                        Size = 1,
                        Inner = new NestedArgs { Name = Unknown() },
                    },
                    NestedList =
                    {
                        new NestedArgs { Name = "known" },
                        new NestedArgs { Name = Unknown() },
                    },
                    RelaxedColour = Unknown(),
                    Count = 3,
                },
            preview
        );

        Assert.Equal("count", Assert.Single(inputs).Key);
    }

    [Fact]
    public async Task Outputs_are_unwrapped_wherever_they_are()
    {
        var inputs = await Run.InputsAsync(() =>
            new()
            {
                Text = Output.Create("a"),
                Nested = Output.Create(new NestedArgs { Name = Output.Create("n") }),
                Map = Output.Create(new Dictionary<string, string> { ["k"] = "v" }),
                Bare = Output.Create(new NestedArgs { Name = "b" }),
            }
        );

        Assert.Equal("a", inputs["text"]);
        Assert.Equal("n", Expect.Map(inputs["nested"])["name"]);
        Assert.Equal("v", Expect.Map(inputs["map"])["k"]);
        Assert.Equal("b", Expect.Map(inputs["bare"])["name"]);
    }

    [Fact]
    public async Task A_resource_given_as_a_value_arrives_as_a_resource()
    {
        var inputs = await Run.InputsAsync(() => new() { Resource = new Thing("other", new() { Text = "a" }) });

        Assert.IsType<Resource>(inputs["resource"], exactMatch: false);
    }

    [Fact]
    public async Task A_resource_of_an_unregistered_class_arrives_as_its_urn_alone()
    {
        var inputs = await Run.InputsAsync(() => new() { Bare = new Group("group") });
        var arrived = Assert.IsType<CustomResource>(inputs["bare"], exactMatch: false);

        Assert.EndsWith("::group", await Expect.KnownAsync(arrived.Urn), StringComparison.Ordinal);
        Assert.Empty(arrived.GetResourceName());
        Assert.Empty(arrived.GetResourceType());
    }

    [Fact]
    public async Task An_output_object_may_be_given_as_an_input()
    {
        var source = await Run.WithStateAsync(
            State.Of(("nested", State.Of(("name", "n"), ("size", 2), ("tags", ImmutableArray.Create<object>("x")))))
        );
        var response = await Expect.KnownAsync(source.Nested);
        var inputs = await Run.InputsAsync(() => new() { Echo = response! });
        var echo = Expect.Map(inputs["echo"]);

        Assert.Equal("n", echo["name"]);
        Assert.Equal(2.0, echo["size"]);
        Assert.Equal(["x"], Expect.List(echo["tags"]));
    }

    private static string Null() => null!;

    private static Output<string> Unknown() => OutputUtilities.CreateUnknown("unknown");
}
