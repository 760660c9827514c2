using System.Collections.Immutable;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Sdk;

public sealed class OutputTests
{
    [Fact]
    public async Task A_created_output_is_known_and_not_secret()
    {
        var output = Output.Create("value");

        Assert.Equal("value", await Expect.KnownAsync(output));
        await Expect.NotSecretAsync(output);
        Assert.Empty(await OutputUtilities.GetDependenciesAsync(output));
    }

    [Fact]
    public async Task A_task_becomes_an_output_of_its_result() => Assert.Equal(3, await Expect.KnownAsync(Output.Create(Later(3))));

    [Fact]
    public async Task The_generic_type_creates_an_output_of_a_task_too() =>
        Assert.Equal(3, await Expect.KnownAsync(Output<int>.Create(Later(3))));

    [Fact]
    public async Task Apply_transforms_the_value() =>
        Assert.Equal(4, await Expect.KnownAsync(Output.Create("four").Apply(text => text.Length)));

    [Fact]
    public async Task Apply_awaits_a_task() =>
        Assert.Equal(4, await Expect.KnownAsync(Output.Create("four").Apply(text => Later(text.Length))));

    [Fact]
    public async Task Apply_flattens_an_output() =>
        Assert.Equal(4, await Expect.KnownAsync(Output.Create("four").Apply(text => Output.Create(text.Length))));

    [Fact]
    public async Task Apply_flattens_an_input()
    {
        static Input<int> Length(string text) => text.Length;

        Assert.Equal(4, await Expect.KnownAsync(Output.Create("four").Apply(Length)));
    }

    [Fact]
    public async Task Apply_with_an_asynchronous_action_runs_it_and_gives_an_empty_tuple()
    {
        var seen = "";
        Output<ValueTuple> done = Output
            .Create("value")
            .Apply(async text =>
            {
                await Task.Yield();
                seen = text;
            });

        await Expect.KnownAsync(done);
        Assert.Equal("value", seen);
    }

    [Fact]
    public async Task Apply_that_returns_no_output_gives_the_default_value()
    {
        static Output<string>? Nothing(string text) => null;

        Assert.Null(await Expect.KnownAsync(Output.Create("value").Apply(Nothing)));
    }

    [Fact]
    public async Task Apply_that_returns_no_output_keeps_the_outer_secret()
    {
        static Output<string>? Nothing(string text) => null;

        await Expect.SecretAsync(Output.CreateSecret("value").Apply(Nothing));
    }

    [Fact]
    public async Task Apply_never_runs_on_an_unknown_value()
    {
        var ran = false;
        var result = OutputUtilities.CreateUnknown("value").Apply(text => ran = true);

        await Expect.UnknownAsync(result);
        Assert.False(ran);
    }

    [Fact]
    public async Task Apply_on_an_unknown_secret_stays_secret() =>
        await Expect.SecretAsync(Output.CreateSecret(OutputUtilities.CreateUnknown("value")).Apply(text => text.Length));

    [Fact]
    public async Task Apply_that_returns_an_unknown_is_unknown() =>
        await Expect.UnknownAsync(Output.Create("value").Apply(OutputUtilities.CreateUnknown));

    [Fact]
    public async Task Chained_applies_keep_their_order() =>
        Assert.Equal("abc", await Expect.KnownAsync(Output.Create("a").Apply(text => text + "b").Apply(text => text + "c")));

    [Fact]
    public async Task Apply_without_the_type_sees_the_same_value() =>
        Assert.Equal("4", await Expect.KnownAsync(Output.Create(4).UntypedApply(value => Output.Create($"{value}"))));

    [Fact]
    public async Task A_failing_apply_fails_whoever_awaits_it()
    {
        var failing = Output.Create("value").Apply(Fail);

        Assert.Contains("no luck with value", await Run.FailureOf(() => OutputUtilities.GetValueAsync(failing)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_value_reads_as_the_default()
    {
        Assert.Null(await OutputUtilities.GetValueAsync(OutputUtilities.CreateUnknown("value")));
        Assert.Equal(0, await OutputUtilities.GetValueAsync(OutputUtilities.CreateUnknown(5)));
    }

    [Fact]
    public async Task An_unknown_can_be_made_from_a_task() =>
        await Expect.UnknownAsync(OutputUtilities.CreateUnknown(() => Later("value")));

    [Fact]
    public async Task All_keeps_the_order_of_outputs()
    {
        var all = Output.All(Output.Create(Later("a")), Output.Create("b"), Output.Create("c"));

        Assert.Equal(["a", "b", "c"], await Expect.ItemsAsync(all));
    }

    [Fact]
    public async Task All_takes_inputs()
    {
        Input<string> first = "a",
            second = Output.Create("b");

        Assert.Equal(["a", "b"], await Expect.ItemsAsync(Output.All(first, second)));
    }

    [Fact]
    public async Task All_takes_a_sequence()
    {
        IEnumerable<Output<int>> numbers = Enumerable.Range(1, 3).Select(Output.Create);

        Assert.Equal([1, 2, 3], await Expect.ItemsAsync(Output.All(numbers)));
    }

    [Fact]
    public async Task All_of_nothing_is_an_empty_array() => Assert.Empty(await Expect.KnownAsync(Output.All(new List<Output<string>>())));

    [Fact]
    public async Task All_is_unknown_when_one_is_unknown() =>
        await Expect.UnknownAsync(Output.All(Output.Create("a"), OutputUtilities.CreateUnknown("b")));

    [Fact]
    public async Task Tuple_gives_each_value_its_place() =>
        Assert.Equal(("a", 2), await Expect.KnownAsync(Output.Tuple(Output.Create("a"), Output.Create(2))));

    [Fact]
    public async Task Tuple_takes_inputs()
    {
        Input<string> first = "a";
        Input<int> second = 2;

        Assert.Equal(("a", 2), await Expect.KnownAsync(Output.Tuple(first, second)));
    }

    [Fact]
    public async Task Tuple_holds_eight_values()
    {
        var tuple = Output.Tuple(
            Output.Create(1),
            Output.Create(2),
            Output.Create(3),
            Output.Create(4),
            Output.Create(5),
            Output.Create(6),
            Output.Create(7),
            Output.Create("eight")
        );

        Assert.Equal((1, 2, 3, 4, 5, 6, 7, "eight"), await Expect.KnownAsync(tuple));
    }

    [Fact]
    public async Task Tuple_is_unknown_when_one_is_unknown() =>
        await Expect.UnknownAsync(Output.Tuple(Output.Create("a"), OutputUtilities.CreateUnknown(2)));

    [Fact]
    public async Task An_output_survives_the_way_through_an_input()
    {
        Input<string> input = Output.CreateSecret("value");
        Output<string> output = input;

        Assert.Equal("value", await Expect.KnownAsync(output));
        await Expect.SecretAsync(output);
    }

    [Fact]
    public async Task An_input_can_be_applied()
    {
        Input<string> input = "four";

        Assert.Equal(4, await Expect.KnownAsync(input.Apply(text => text.Length)));
    }

    [Fact]
    public async Task An_input_that_is_not_there_becomes_the_default_value()
    {
        Input<string>? missing = null;

        Assert.Null(await Expect.KnownAsync(missing.ToOutput()));
    }

    [Fact]
    public async Task An_output_array_gives_its_length_and_elements()
    {
        var array = Output.Create(ImmutableArray.Create("a", "b", "c"));

        Assert.Equal(3, await Expect.KnownAsync(array.Length()));
        Assert.Equal("a", await Expect.KnownAsync(array.First()));
        Assert.Equal("b", await Expect.KnownAsync(array.GetAt(1)));
    }

    [Fact]
    public async Task An_element_that_is_not_there_is_an_error()
    {
        var array = Output.Create(ImmutableArray.Create("a"));

        Assert.NotEmpty(await Run.FailureOf(() => OutputUtilities.GetValueAsync(array.GetAt(1))));
        Assert.NotEmpty(await Run.FailureOf(() => OutputUtilities.GetValueAsync(Output.Create(ImmutableArray<string>.Empty).First())));
    }

    [Fact]
    public void An_output_in_an_ordinary_string_throws()
    {
        var output = Output.Create("value");

        Assert.ThrowsAny<Exception>(() => $"{output}");
    }

    private static async Task<T> Later<T>(T value)
    {
        await Task.Yield();
        return value;
    }

    private static string Fail(string text) => throw new InvalidOperationException($"no luck with {text}");
}
