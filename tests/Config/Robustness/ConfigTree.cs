using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Reading;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>Configurations as trees that a test can change: aliases written out, layers laid over each other.</summary>
internal static class ConfigTree
{
    // what is JSON is YAML, too
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Valid configurations: the two stacks of the reference estate, and estates with one pool of three sizes.</summary>
    public static TheoryData<string> Names => new("prod", "dev", "small", "medium", "large");

    /// <summary>One of <see cref="Names"/>, complete and without nulls.</summary>
    public static JsonObject Of(string name)
    {
        var map = name is "prod" or "dev"
            ? LayerMerge.Over(Map("config/variables.yml"), Map($"config/variables.{name}.yml"))
            : Map(Fixture.ExampleOf(name));
        var tree = (JsonObject)Node(map)!;
        foreach (var anchors in tree.Select(pair => pair.Key).Where(key => key.StartsWith("x-", StringComparison.Ordinal)).ToList())
            tree.Remove(anchors);
        RemoveNulls(tree);
        return tree;
    }

    /// <summary>A file of the reference estate, or an example, as it is written, nulls and all.</summary>
    public static JsonObject Read(string file) => (JsonObject)Node(Map(file))!;

    public static string Yaml(JsonNode tree) => tree.ToJsonString(Options);

    /// <summary>What the config gate says of a tree as the base file.</summary>
    public static ConfigResult Load(JsonNode tree) => Loaded.Base(Yaml(tree));

    private static ConfigMap Map(string file)
    {
        var findings = new List<Diagnostic>();
        var document = YamlReader.Read(File.ReadAllText(PathOf(file)), file, findings);
        Assert.Empty(findings);
        return (ConfigMap)document!.Root!;
    }

    // examples are the product's; what else there is in config/ is its user's
    private static string PathOf(string file) =>
        Path.IsPathRooted(file) ? file
        : file.StartsWith("config/examples/", StringComparison.Ordinal) ? Repository.PathOf(file.Split('/'))
        : Fixture.Contoso.PathOf(file);

    private static JsonNode? Node(ConfigNode node) =>
        node switch
        {
            ConfigMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value)))),
            ConfigList list => new JsonArray([.. list.Items.Select(Node)]),
            ConfigScalar { Type: ScalarType.Text } text => JsonValue.Create(text.Text),
            ConfigScalar { Type: ScalarType.Boolean } boolean => JsonValue.Create(bool.Parse(boolean.Text)),
            ConfigScalar { Type: ScalarType.Integer } number => JsonValue.Create(long.Parse(number.Text, CultureInfo.InvariantCulture)),
            ConfigScalar { Type: ScalarType.Float } number => JsonValue.Create(double.Parse(number.Text, CultureInfo.InvariantCulture)),
            _ => null,
        };

    private static void RemoveNulls(JsonNode? node)
    {
        if (node is JsonArray list)
            foreach (var item in list)
                RemoveNulls(item);
        if (node is not JsonObject map)
            return;
        foreach (var key in map.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList())
            map.Remove(key);
        foreach (var (_, value) in map)
            RemoveNulls(value);
    }
}
