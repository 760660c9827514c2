using System.Collections;
using System.Text.Json.Nodes;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>The order in which keys are written means nothing.</summary>
public class KeyOrderTests
{
    private const string Mistakes =
        """{"host_pool": {"type": "pooled", "max_session_limit": 0, "colour": "red"}, "tags": {"a": 1}, "network": {"dns_servers": ["x"]}, "workspace": {"name": ""}}""";

    [Theory]
    [InlineData("prod")]
    [InlineData("dev")]
    public void A_stack_with_its_keys_in_another_order_is_the_same_stack(string stack)
    {
        var (variables, overlay) = (ConfigTree.Read("config/variables.yml"), ConfigTree.Read($"config/variables.{stack}.yml"));
        var expected = Load(variables, overlay);
        Assert.NotNull(expected.Settings);

        Prop.ForAll(Seeds, seed => AreAlike(expected, Load(Shuffled(variables, seed), Shuffled(overlay, seed)))).Check(Robust.Often(60));
    }

    [Theory]
    [InlineData("small")]
    [InlineData("medium")]
    [InlineData("large")]
    public void An_example_with_its_keys_in_another_order_is_the_same_example(string name)
    {
        var tree = ConfigTree.Of(name);
        var expected = ConfigTree.Load(tree);
        Assert.NotNull(expected.Settings);

        Prop.ForAll(Seeds, seed => AreAlike(expected, ConfigTree.Load(Shuffled(tree, seed)))).Check(Robust.Often(60));
    }

    [Fact]
    public void Mistakes_are_found_in_any_order_of_the_keys()
    {
        var (tree, overlay) = (ConfigTree.Of("small"), (JsonObject)JsonNode.Parse(Mistakes)!);
        var expected = Load(tree, overlay);
        Assert.True(expected.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error) >= 6);

        Prop.ForAll(Seeds, seed => AreAlike(expected, Load(Shuffled(tree, seed), Shuffled(overlay, seed)))).Check(Robust.Often(60));
    }

    private static Arbitrary<int> Seeds => Gen.Choose(0, int.MaxValue).ToArbitrary();

    private static ConfigResult Load(JsonObject variables, JsonObject overlay) =>
        Loaded.From(
            new MemoryFiles()
                .With("config/variables.yml", ConfigTree.Yaml(variables))
                .With("config/variables.test.yml", ConfigTree.Yaml(overlay))
        );

    private static bool AreAlike(ConfigResult expected, ConfigResult actual)
    {
        Assert.Equal(Findings(expected), Findings(actual));
        Assert.Equal(Described(expected.Settings), Described(actual.Settings));
        return true;
    }

    // all but the place
    private static IEnumerable<string> Findings(ConfigResult result) =>
        result.Diagnostics.Select(d => $"{d.Code} {d.Severity} {d.Path} {d.Message} {d.Hint}").Order(StringComparer.Ordinal);

    private static JsonObject Shuffled(JsonObject tree, int seed) => (JsonObject)Shuffled(tree, new Random(seed))!;

    private static JsonNode? Shuffled(JsonNode? node, Random random)
    {
        if (node is JsonArray list)
            return new JsonArray([.. list.Select(item => Shuffled(item, random))]);
        if (node is not JsonObject map)
            return node?.DeepClone();
        var entries = map.ToArray();
        random.Shuffle(entries);
        return new JsonObject(entries.Select(entry => KeyValuePair.Create(entry.Key, Shuffled(entry.Value, random))));
    }

    // records hold lists, which are equal only to themselves
    private static string Described(object? value) =>
        value switch
        {
            null => "nothing",
            string text => $"'{text}'",
            IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<object>().Select(key => $"{key}: {Described(map[key])}"))}}}",
            IEnumerable list => $"[{string.Join(", ", list.Cast<object>().Select(Described))}]",
            _ when GeneratedFilesTests.Model.Records.FirstOrDefault(record => record.Type == value.GetType()) is { } record =>
                $"{{{string.Join(", ", record.Keys.Select(key => $"{key.Name}: {Described(key.Property.Of(value))}"))}}}",
            _ => value.ToString()!,
        };
}
