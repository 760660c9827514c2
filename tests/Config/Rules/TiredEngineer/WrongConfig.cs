using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace AvdPulumi.Tests.Configuration.Rules.TiredEngineer;

/// <summary>One config that a careful reviewer would object to, and what the gate says about it.</summary>
/// <param name="Wrong">What is wrong, in a sentence.</param>
/// <param name="Why">Why the reviewer objects.</param>
/// <param name="Over">The example the values are laid over.</param>
/// <param name="With">The values, by the path of the setting; items of lists by their number, such as session_host.clusters.0.count.</param>
/// <param name="Code">The code of the finding.</param>
/// <param name="At">The setting at which it is found.</param>
internal sealed record WrongConfig(string Wrong, string Why, string Over, YamlMappingNode With, string Code, string At)
{
    private const string Hub = "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-hub/providers/Microsoft.Network";
    private const string Site = "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-azl-01/providers";

    /// <summary>All configs of a file.</summary>
    public static IEnumerable<WrongConfig> In(string text)
    {
        foreach (var item in ((YamlSequenceNode)Read(text)).Cast<YamlMappingNode>())
        {
            yield return new WrongConfig(
                Text(item, "wrong"),
                Text(item, "why"),
                Text(item, "over", "defaults"),
                (YamlMappingNode)item["with"],
                Text(item, "code"),
                Text(item, "at")
            );
        }
    }

    /// <summary>The findings of the gate on an example as it is.</summary>
    public static HashSet<(string Code, string Path)> Before(string example) =>
        [.. Gate(example).Select(found => (found.Code, found.Path))];

    /// <summary>The findings of the gate on the wrong config.</summary>
    public ImmutableArray<Diagnostic> Findings(string example)
    {
        var root = (YamlMappingNode)Read(example);
        foreach (var (path, value) in With)
            Put(root, ((YamlScalarNode)path).Value!.Split('.'), value);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        new YamlStream(new YamlDotNet.RepresentationModel.YamlDocument(root)).Save(writer, assignAnchors: false);
        return Gate(writer.ToString());
    }

    /// <inheritdoc/>
    public override string ToString() => Wrong;

    private static ImmutableArray<Diagnostic> Gate(string yaml)
    {
        var files = new MemoryFiles().With("config/variables.yml", yaml).With("Pulumi.test.yaml", "");
        return new ConfigLoader(files).Load(new ConfigRequest(MemoryFiles.Root, "test", new Dictionary<string, string>())).Diagnostics;
    }

    private static YamlNode Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(
            new StringReader(
                text.Replace("$vnet", "$net/virtualNetworks/vnet-hub", StringComparison.Ordinal)
                    .Replace("$net", Hub, StringComparison.Ordinal)
                    .Replace("$cl", "$azl/Microsoft.ExtendedLocation/customLocations", StringComparison.Ordinal)
                    .Replace("$azl", Site, StringComparison.Ordinal)
            )
        );
        return stream.Documents[0].RootNode;
    }

    private static void Put(YamlNode node, ReadOnlySpan<string> path, YamlNode value)
    {
        if (node is YamlSequenceNode list)
        {
            var index = int.Parse(path[0], CultureInfo.InvariantCulture);
            if (index == list.Children.Count)
                list.Add(path.Length == 1 ? value : new YamlMappingNode());
            if (path.Length == 1)
                list.Children[index] = value;
            else
                Put(list[index], path[1..], value);
            return;
        }
        var map = (YamlMappingNode)node;
        if (path.Length == 1)
        {
            map.Children[path[0]] = value;
            return;
        }
        if (!map.Children.TryGetValue(path[0], out var next))
            map.Add(path[0], next = new YamlMappingNode());
        Put(next, path[1..], value);
    }

    private static string Text(YamlMappingNode item, string key, string otherwise = "") =>
        item.Children.TryGetValue(key, out var node) ? ((YamlScalarNode)node).Value! : otherwise;
}
