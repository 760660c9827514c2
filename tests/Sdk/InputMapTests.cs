using System.Collections;
using System.Collections.Immutable;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Sdk;

public sealed class InputMapTests
{
    private static readonly Dictionary<string, Func<InputMap<string>>> Sources = new()
    {
        ["a dictionary"] = () => new Dictionary<string, string> { ["k"] = "v", ["l"] = "w" },
        ["an immutable dictionary"] = () => Immutable,
        ["an output of a dictionary"] = () => Output.Create(new Dictionary<string, string> { ["k"] = "v", ["l"] = "w" }),
        ["an output of a dictionary interface"] = () =>
            Output.Create<IDictionary<string, string>>(new Dictionary<string, string> { ["k"] = "v", ["l"] = "w" }),
        ["an output of an immutable dictionary"] = () => Output.Create(Immutable),
        ["an indexer initializer"] = () => new() { ["k"] = "v", ["l"] = Output.Create("w") },
        ["a collection initializer"] = () => new() { { "k", "v" }, { "l", Output.Create("w") } },
    };

    public static TheoryData<string> SourceNames => [.. Sources.Keys];

    private static ImmutableDictionary<string, string> Immutable => ImmutableDictionary<string, string>.Empty.Add("k", "v").Add("l", "w");

    [Theory]
    [MemberData(nameof(SourceNames))]
    public async Task A_map_can_be_made_from(string source)
    {
        var map = await Expect.KnownAsync(Sources[source]().ToOutput());

        Assert.Equal(2, map.Count);
        Assert.Equal("v", map["k"]);
        Assert.Equal("w", map["l"]);
    }

    [Fact]
    public async Task A_new_map_is_empty() => Assert.Empty(await Expect.KnownAsync(new InputMap<string>().ToOutput()));

    [Fact]
    public async Task Add_and_AddRange_put_in_all_entries_of_another_map()
    {
        InputMap<string> map = new() { ["k"] = "v" };
        map.Add(new InputMap<string> { ["l"] = "w" });
        map.AddRange(new Dictionary<string, string> { ["m"] = "x" });

        Assert.Equal(["k", "l", "m"], (await Expect.KnownAsync(map.ToOutput())).Keys.Order());
    }

    [Fact]
    public async Task The_same_entry_twice_is_accepted()
    {
        InputMap<string> map = new() { { "k", "v" }, { "k", "v" } };

        Assert.Equal("v", Assert.Single(await Expect.KnownAsync(map.ToOutput())).Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_key_with_another_value_fails(bool throughTheIndexer)
    {
        Dictionary<bool, Action<InputMap<string>>> ways = new()
        {
            [false] = map => map.Add("k", "other"),
            [true] = map => map["k"] = "other",
        };
        var failure = await Run.FailureOf(() =>
        {
            InputMap<string> map = new() { ["k"] = "v" };
            ways[throughTheIndexer](map);
            return OutputUtilities.GetValueAsync(map.ToOutput());
        });

        Assert.Contains("Key 'k' already exists in the map with a different value", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_merge_the_second_map_wins()
    {
        InputMap<string> first = new() { ["k"] = "first", ["only"] = "here" };
        InputMap<string> second = new() { ["k"] = "second" };
        var merged = await Expect.KnownAsync(InputMap<string>.Merge(first, second).ToOutput());

        Assert.Equal(2, merged.Count);
        Assert.Equal("second", merged["k"]);
        Assert.Equal("here", merged["only"]);
    }

    [Fact]
    public async Task A_secret_value_makes_the_flattened_map_secret() =>
        await Expect.SecretAsync(new InputMap<string> { ["k"] = "v", ["l"] = Output.CreateSecret("w") }.ToOutput());

    [Fact]
    public async Task An_unknown_value_makes_the_flattened_map_unknown() =>
        await Expect.UnknownAsync(new InputMap<string> { ["k"] = "v", ["l"] = OutputUtilities.CreateUnknown("w") }.ToOutput());

    [Fact]
    public async Task Enumerated_entries_are_plain_values_even_of_a_secret_map()
    {
        var map = new InputMap<string> { ["k"] = "v", ["l"] = Output.CreateSecret("w") };
        var keys = new List<string>();
        await foreach (var entry in (IAsyncEnumerable<Input<KeyValuePair<string, string>>>)map)
        {
            await Expect.NotSecretAsync(entry.ToOutput());
            keys.Add((await Expect.KnownAsync(entry.ToOutput())).Key);
        }

        Assert.Equal(["k", "l"], keys.Order());
    }

    [Fact]
    public async Task One_unknown_value_leaves_nothing_to_enumerate()
    {
        var map = new InputMap<string> { ["k"] = "v", ["l"] = OutputUtilities.CreateUnknown("w") };
        var count = 0;
        await foreach (var entry in (IAsyncEnumerable<Input<KeyValuePair<string, string>>>)map)
            count++;

        Assert.Equal(0, count);
    }

    [Fact]
    public async Task A_dictionary_that_is_null_is_no_map() =>
        await Assert.ThrowsAsync<ArgumentNullException>(() =>
        {
            InputMap<string> map = (Dictionary<string, string>)null!;
            return OutputUtilities.GetValueAsync(map.ToOutput());
        });

    [Fact]
    public async Task An_immutable_dictionary_that_is_null_stays_null()
    {
        InputMap<string> map = (ImmutableDictionary<string, string>)null!;

        Assert.Null(await Expect.KnownAsync(map.ToOutput()));
    }

    [Fact]
    public async Task An_input_that_is_null_is_a_null_value_and_is_not_sent()
    {
        InputMap<string> map = new() { ["k"] = "v", ["none"] = null! };

        Assert.Null((await Expect.KnownAsync(map.ToOutput()))["none"]);
        Assert.Equal("k", Assert.Single(Expect.Map((await Run.InputsAsync(() => new() { Map = map }))["map"])).Key);
    }

    [Fact]
    public void Plain_enumeration_is_not_supported() =>
        Assert.ThrowsAny<Exception>(() => ((IEnumerable)new InputMap<string> { ["k"] = "v" }).GetEnumerator().MoveNext());
}
