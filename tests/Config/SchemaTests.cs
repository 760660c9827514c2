using System.Text.Json;
using System.Text.Json.Nodes;
using AvdPulumi.Tests.Configuration.Robustness;
using AvdPulumi.Tests.Shared;
using Json.Schema;
using GeneratedSchema = AvdPulumi.Configuration.Generation.JsonSchema;
using JsonSchema = Json.Schema.JsonSchema;

namespace AvdPulumi.Tests.Configuration;

/// <summary>The schema of the config, as editors use it, held to JSON Schema 2020-12 by a validator that is not ours.</summary>
public sealed class SchemaTests
{
    private static readonly string[] Files = ["variables.schema.json", "variables.overlay.schema.json"];

    // a maker of schemas knows each identity once
    private static readonly JsonSchema Base = Build(GeneratedSchema.Write(GeneratedFilesTests.Model, isOverlay: false));
    private static readonly JsonSchema Overlay = Build(GeneratedSchema.Write(GeneratedFilesTests.Model, isOverlay: true));

    public static TheoryData<string> SchemaFiles => [.. Files];

    public static TheoryData<string> Examples =>
        [.. Directory.EnumerateFiles(Repository.PathOf("config", "examples"), "*.yml").Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(SchemaFiles))]
    public void The_schema_is_one_of_2020_12_with_an_absolute_identity(string file)
    {
        var root = Read(file);

        Assert.True(MetaSchemas.Draft202012.Evaluate(ElementOf(root)).IsValid);
        Assert.EndsWith($"/{file}", (string)root["$id"]!, StringComparison.Ordinal);
        Assert.True(new Uri((string)root["$id"]!).IsAbsoluteUri);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_config_is_accepted(string file) =>
        Assert.Equal("", FaultsOf(Base, ConfigTree.Read($"config/examples/{file}")));

    [Theory]
    [InlineData("max_session_limit", "many")]
    [InlineData("max_session_limit", 0)]
    [InlineData("type", "Shared")]
    [InlineData("existing_id", "hp-contoso")]
    [InlineData("start_vm_on_connect", "yes")]
    [InlineData("name", "hp")]
    [InlineData("max_sesion_limit", 16)]
    public void A_wrong_value_is_refused(string key, object value)
    {
        var config = ConfigTree.Of("small");
        config["host_pool"]![key] = JsonValue.Create(value);

        Assert.NotEqual("", FaultsOf(Base, config));
    }

    [Fact]
    public void An_overlay_may_leave_everything_out_and_unset_it_but_not_misspell_it()
    {
        Assert.Equal("", FaultsOf(Overlay, new JsonObject()));
        Assert.Equal("", FaultsOf(Overlay, JsonNode.Parse("""{"host_pool": {"max_session_limit": null}}""")!));
        Assert.NotEqual("", FaultsOf(Overlay, JsonNode.Parse("""{"host_pol": {}}""")!));
        Assert.NotEqual("", FaultsOf(Base, new JsonObject()));
    }

    [Theory]
    [MemberData(nameof(SchemaFiles))]
    public void Every_example_and_default_in_the_schema_is_a_value_that_it_accepts(string file)
    {
        var root = Read(file);
        var shown = Subschemas(root)
            .SelectMany(schema =>
                (schema["examples"] as JsonArray ?? []).Append(schema["default"]).OfType<JsonNode>().Select(value => (schema, value))
            )
            .ToList();
        // one schema with a key for each value, so that it is built once
        var (keys, values) = (new JsonObject(), new JsonObject());
        foreach (var ((schema, value), index) in shown.Select((pair, index) => (pair, index)))
        {
            keys[$"{index}"] = schema.DeepClone();
            values[$"{index}"] = value.DeepClone();
        }
        var whole = new JsonObject
        {
            ["$schema"] = root["$schema"]!.DeepClone(),
            ["$defs"] = root["$defs"]!.DeepClone(),
            ["properties"] = keys,
        };

        Assert.InRange(shown.Count, 100, int.MaxValue);
        Assert.Equal("", FaultsOf(Build(whole.ToJsonString()), values));
    }

    [Theory]
    [MemberData(nameof(SchemaFiles))]
    public void Every_word_has_a_description_and_every_pattern_a_sentence(string file)
    {
        var schemas = Subschemas(Read(file)).ToList();

        Assert.All(
            schemas.Where(schema => schema["enum"] is JsonArray),
            schema => Assert.Equal(schema["enum"]!.AsArray().Count, schema["enumDescriptions"]!.AsArray().Count)
        );
        Assert.All(
            schemas.Where(schema => schema["pattern"] is JsonValue),
            schema => Assert.StartsWith("The value must be ", (string?)schema["patternErrorMessage"], StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_default_in_the_schema_is_the_documented_one()
    {
        var stated = Subschemas(Read(Files[0]))
            .Where(schema => schema["default"] is JsonValue)
            .Select(schema => (Text: (string)schema["description"]!, Standard: schema["default"]!.ToString()))
            .ToList();

        Assert.NotEmpty(stated);
        Assert.All(stated, one => Assert.Contains($"Default: {one.Standard}", one.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_setting_has_default_and_examples_where_an_editor_looks_for_them()
    {
        var pool = Read(Files[0])["$defs"]!["HostPool"]!["properties"]!;

        Assert.False((bool)pool["start_vm_on_connect"]!["default"]!);
        Assert.Contains(16, pool["max_session_limit"]!["examples"]!.AsArray().Select(value => (int)value!));
        Assert.Equal("Users share the hosts.", (string)pool["type"]!["enumDescriptions"]![0]!);
    }

    private static JsonSchema Build(string text) => JsonSchema.FromText(text, new BuildOptions { SchemaRegistry = new SchemaRegistry() });

    private static JsonObject Read(string file) =>
        (JsonObject)JsonNode.Parse(File.ReadAllText(Repository.PathOf("config", "schema", file)))!;

    private static JsonElement ElementOf(JsonNode node) => JsonSerializer.SerializeToElement(node);

    // the first faults in words; empty if there are none
    private static string FaultsOf(JsonSchema schema, JsonNode value)
    {
        var result = schema.Evaluate(ElementOf(value), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid
            ? ""
            : string.Join(
                '\n',
                (result.Details ?? [])
                    .Where(detail => detail.Errors is { Count: > 0 })
                    .Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")
                    .Take(3)
                    .DefaultIfEmpty("not valid")
            );
    }

    private static IEnumerable<JsonObject> Subschemas(JsonNode? node) =>
        node switch
        {
            // what stands in these is a value, and no schema
            JsonObject map => map.Where(entry => entry.Key is not ("default" or "examples" or "enum"))
                .SelectMany(entry => Subschemas(entry.Value))
                .Prepend(map),
            JsonArray list => list.SelectMany(Subschemas),
            _ => [],
        };
}
