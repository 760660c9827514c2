using System.Text.Json.Nodes;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>A config of several pools, one of which is broken: what looks at all of them does not trip over it.</summary>
public sealed class BrokenPoolTests
{
    public static TheoryData<string> Examples => ["max", "hospital", "defaults"];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_pool_with_one_wrong_value_is_a_result(string example)
    {
        foreach (
            var (path, odd) in Paths()
                .SelectMany(path =>
                    new JsonNode?[]
                    {
                        "?",
                        new JsonObject { ["a"] = 1 },
                    }.Select(odd => (path, odd))
                )
        )
        foreach (var first in new[] { true, false })
            Assert.True(
                Robust.IsExplained(Load(example, path, odd, first)),
                $"{example}: {string.Join('.', path)} is {odd?.ToJsonString() ?? "null"}"
            );
    }

    // every section of a pool, and every key of those
    private static IEnumerable<string[]> Paths() =>
        SettingsShapes
            .Root.Properties.Where(section => PoolSections.All.Contains(section.Key))
            .SelectMany(section =>
                section.Value.Kind == ValueKind.Record
                    ? section.Value.Record.Properties.Select(property => new[] { section.Key, property.Key }).Prepend([section.Key])
                    :
                    [
                        [section.Key],
                    ]
            );

    private static ConfigResult Load(string example, string[] path, JsonNode? odd, bool first)
    {
        var broken = new JsonObject { ["host_pool"] = new JsonObject { ["name"] = "hp-broken" } };
        if (path is [var only])
            broken[only] = odd?.DeepClone();
        else if (broken[path[0]] is JsonObject section)
            section[path[1]] = odd?.DeepClone();
        else
            broken[path[0]] = new JsonObject { [path[1]] = odd?.DeepClone() };
        var fine = new JsonObject { ["host_pool"] = new JsonObject { ["name"] = "hp-fine" } };
        var pools = new JsonObject { [first ? "a" : "c"] = broken, ["b"] = fine };
        return Loaded.From(
            new MemoryFiles()
                .With("config/variables.yml", File.ReadAllText(Repository.PathOf("config", "examples", $"{example}.yml")))
                .With("config/variables.test.yml", new JsonObject { ["pools"] = pools }.ToJsonString())
        );
    }
}
