using AvdPulumi.Tests.Shared;
using YamlDotNet.RepresentationModel;

namespace AvdPulumi.Tests.Configuration;

/// <summary>Whoever leaves out one key is told once: each key and each item of the repository's own configs with one pool is taken out, one at a time.</summary>
public sealed class MissingKeyTests
{
    [Theory]
    [InlineData("contoso")]
    [InlineData("brownfield")]
    [InlineData("defaults")]
    [InlineData("large")]
    [InlineData("max")]
    [InlineData("medium")]
    [InlineData("small")]
    [InlineData("waf-aligned")]
    public void One_thing_that_is_missing_is_one_finding_of_a_code(string name)
    {
        var text = name == "contoso" ? Fixture.Contoso.Read("config/variables.yml") : File.ReadAllText(Fixture.ExampleOf(name));
        var before = Codes(text).ToHashSet();

        var repeated = PathsIn(RootOf(text))
            // a key that several networks share by an anchor is missing in each of them
            .Where(path => !path.Contains("switch_name"))
            .SelectMany(path =>
                Codes(Without(text, path))
                    .Where(found => !before.Contains(found))
                    .CountBy(found => found.Code)
                    .Where(codes => codes.Value > 1)
                    .Select(codes => $"{string.Join('.', path)}: {codes.Key} {codes.Value} times")
            );

        Assert.Empty(repeated);
    }

    // a key of a map, or the number of an item of a list
    private static IEnumerable<IReadOnlyList<object>> PathsIn(YamlNode node) =>
        Children(node)
            .SelectMany(child => PathsIn(child.Value).Select(IReadOnlyList<object> (below) => [child.Key, .. below]).Prepend([child.Key]));

    private static IEnumerable<(object Key, YamlNode Value)> Children(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => map.Children.Select(entry => ((object)entry.Key.ToString(), entry.Value)),
            YamlSequenceNode list => list.Children.Select((item, i) => ((object)i, item)),
            _ => [],
        };

    private static string Without(string text, IReadOnlyList<object> path)
    {
        var stream = StreamOf(text);
        var parent = path.SkipLast(1)
            .Aggregate(stream.Documents[0].RootNode, (node, step) => Children(node).First(child => child.Key.Equals(step)).Value);
        _ = parent is YamlSequenceNode list
            ? Remove(list, (int)path[^1])
            : ((YamlMappingNode)parent).Children.Remove(new YamlScalarNode((string)path[^1]));
        using var writer = new StringWriter();
        stream.Save(writer, assignAnchors: false);
        return writer.ToString();
    }

    private static bool Remove(YamlSequenceNode list, int item)
    {
        list.Children.RemoveAt(item);
        return true;
    }

    private static YamlNode RootOf(string text) => StreamOf(text).Documents[0].RootNode;

    private static YamlStream StreamOf(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream;
    }

    private static IEnumerable<(string Code, string Path)> Codes(string yaml) =>
        Loaded.Base(yaml).Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Path));
}
