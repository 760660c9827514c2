using AvdPulumi.Tests.Shared;
using YamlDotNet.RepresentationModel;

namespace AvdPulumi.Tests.Architecture.Workflows;

/// <summary>Reads the YAML of workflows and pipelines.</summary>
internal static class YamlText
{
    public static YamlMappingNode Read(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(file)));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    public static IReadOnlyList<string> FilesIn(params string[] folder) =>
        [.. Directory.EnumerateFiles(Repository.PathOf(folder), "*.yml").Order(StringComparer.Ordinal)];

    public static YamlNode? Find(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;

    public static YamlMappingNode Map(YamlMappingNode map, string key) => (YamlMappingNode)map[key];

    public static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    public static string TextOr(YamlMappingNode map, string key, string otherwise) => Find(map, key) is { } found ? Text(found) : otherwise;

    /// <summary>Every map below a node, the node itself first.</summary>
    public static IEnumerable<YamlMappingNode> MapsBelow(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => [map, .. map.Children.Values.SelectMany(MapsBelow)],
            YamlSequenceNode list => list.Children.SelectMany(MapsBelow),
            _ => [],
        };
}
