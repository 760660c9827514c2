using AvdPulumi.Tests.Sdk.Support;
using Pulumi;

namespace AvdPulumi.Tests.Sdk;

public sealed class UnionTests
{
    [Fact]
    public void A_union_knows_which_side_it_holds()
    {
        Union<string, int> text = "a",
            number = 2;

        Assert.True(text.IsT0 && !text.IsT1);
        Assert.True(number.IsT1 && !number.IsT0);
        Assert.Equal("a", text.AsT0);
        Assert.Equal(2, number.AsT1);
        Assert.Equal("a", text.Value);
        Assert.Equal(2, number.Value);
    }

    [Fact]
    public void Reading_the_other_side_throws()
    {
        var text = Union<string, int>.FromT0("a");
        var number = Union<string, int>.FromT1(2);

        Assert.Equal("Cannot return as T1 as result is T0", Assert.Throws<InvalidOperationException>(() => text.AsT1).Message);
        Assert.Equal("Cannot return as T0 as result is T1", Assert.Throws<InvalidOperationException>(() => number.AsT0).Message);
    }

    [Fact]
    public void The_text_of_a_union_names_its_side()
    {
        Union<string, int> text = "a",
            number = 2;

        Assert.Equal("System.String: a", text.ToString());
        Assert.Equal("System.Int32: 2", number.ToString());
        Assert.Equal("System.String: ", default(Union<string, int>).ToString());
    }

    [Fact]
    public void Match_takes_the_function_of_the_side()
    {
        Union<string, int> text = "a",
            number = 2;

        Assert.Equal("text a", text.Match(value => $"text {value}", value => $"number {value}"));
        Assert.Equal("number 2", number.Match(value => $"text {value}", value => $"number {value}"));
    }

    [Fact]
    public void Switch_runs_the_action_of_the_side()
    {
        var seen = new List<string>();
        Union<string, int> number = 2;
        number.Switch(value => seen.Add($"text {value}"), value => seen.Add($"number {value}"));

        Assert.Equal("number 2", Assert.Single(seen));
    }

    [Fact]
    public void TryPick_gives_the_value_or_the_rest()
    {
        Union<string, int> text = "a";

        Assert.True(text.TryPickT0(out var value, out _));
        Assert.Equal("a", value);
        Assert.False(text.TryPickT1(out _, out var rest));
        Assert.Equal("a", rest);
    }

    [Fact]
    public void Unions_are_compared_by_value()
    {
        Union<string, int> left = "a",
            same = "a",
            other = 2;

        Assert.True(left == same);
        Assert.True(left != other);
        Assert.True(left.Equals(same));
        Assert.Equal(left.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void Map_changes_its_own_side_only()
    {
        Union<string, int> text = "a",
            number = 2;

        Assert.Equal(1, text.MapT0(value => value.Length).AsT0);
        Assert.Equal("a", text.MapT1(value => value + 1).AsT0);
        Assert.Equal(3, number.MapT1(value => value + 1).AsT1);
        Assert.Equal("2", number.Bimap(value => value.Length, value => $"{value}").AsT1);
    }

    [Fact]
    public async Task An_input_union_takes_either_side_plain_or_as_output()
    {
        Input<string> textInput = "a";
        Input<Colour> colourInput = Colour.Red;
        InputUnion<string, Colour>[] unions =
        [
            "a",
            Output.Create("a"),
            textInput,
            Union<string, Colour>.FromT0("a"),
            Colour.Red,
            Output.Create(Colour.Red),
            colourInput,
            Output.Create(Union<string, Colour>.FromT1(Colour.Red)),
        ];
        var values = new List<object>();
        foreach (var union in unions)
            values.Add((await Expect.KnownAsync(union.ToOutput())).Value);

        Assert.Equal(["a", "a", "a", "a", Colour.Red, Colour.Red, Colour.Red, Colour.Red], values);
    }

    [Fact]
    public async Task A_list_of_unions_takes_both_sides()
    {
        InputList<Union<string, Colour>> list = ["x", Colour.Red];
        list.Add("y");
        list.Add(Output.Create("z"));
        list.Add(Colour.SeaGreen);
        var values = await Expect.KnownAsync(list.ToOutput());

        Assert.Equal(["x", Colour.Red, "y", "z", Colour.SeaGreen], values.Select(value => value.Value));
    }

    [Fact]
    public async Task A_map_of_unions_takes_both_sides()
    {
        var map = new InputMap<Union<string, Colour>>
        {
            { "text", "x" },
            { "colour", Colour.Red },
            { "output", Output.Create("y") },
        };
        var values = await Expect.KnownAsync(map.ToOutput());

        Assert.Equal("x", values["text"].AsT0);
        Assert.Equal(Colour.Red, values["colour"].AsT1);
        Assert.Equal("y", values["output"].AsT0);
    }

    [Fact]
    public async Task An_output_of_a_union_can_be_asked_for_its_side()
    {
        var output = Output.Create(Union<string, int>.FromT0("a"));

        Assert.True(await Expect.KnownAsync(output.IsT0()));
        Assert.False(await Expect.KnownAsync(output.IsT1()));
        Assert.Equal("a", await Expect.KnownAsync(output.AsT0()));
        Assert.Equal("a", await Expect.KnownAsync(output.Value()));
    }
}
