using System.Globalization;
using System.Text.Json.Nodes;
using AvdPulumi.Configuration.Binding;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>A place in a tree that holds a setting: a single value, a map, a list, or an item of one.</summary>
/// <param name="Path">The path as diagnostics write it.</param>
/// <param name="Steps">The keys (text) and item numbers (int) that lead there.</param>
/// <param name="Property">The key of the settings record; for an item, that of its list.</param>
/// <param name="Shape">How the value is read.</param>
/// <param name="Node">The value.</param>
internal sealed record Spot(string Path, IReadOnlyList<object> Steps, PropertyShape Property, ValueShape Shape, JsonNode Node)
{
    /// <summary>The type of the value as the settings have it, such as Cidr.</summary>
    public string Form => Shape.Type.Name;

    public bool IsItem => Steps[^1] is int;

    /// <summary>Every place of a tree, in order.</summary>
    public static IEnumerable<Spot> In(JsonObject tree) => InRecord(SettingsShapes.Root, tree, "", []);

    /// <summary>A copy of the tree with another value here.</summary>
    public JsonObject With(JsonObject tree, JsonNode? value) =>
        Changed(
            tree,
            parent =>
            {
                if (Steps[^1] is int index)
                    parent[index] = value?.DeepClone();
                else
                    parent[(string)Steps[^1]] = value?.DeepClone();
            }
        );

    /// <summary>A copy of the tree without this place.</summary>
    public JsonObject Without(JsonObject tree) =>
        Changed(
            tree,
            parent =>
            {
                if (Steps[^1] is int index)
                    parent.AsArray().RemoveAt(index);
                else
                    parent.AsObject().Remove((string)Steps[^1]);
            }
        );

    private JsonObject Changed(JsonObject tree, Action<JsonNode> change)
    {
        var copy = (JsonObject)tree.DeepClone();
        JsonNode parent = copy;
        foreach (var step in Steps.SkipLast(1))
            parent = (step is int index ? parent[index] : parent[(string)step])!;
        change(parent);
        return copy;
    }

    private static IEnumerable<Spot> InRecord(RecordShape record, JsonObject map, string path, object[] steps) =>
        from property in record.Properties
        let value = map[property.Key]
        where value is not null
        from spot in Around(
            new Spot(path.Length == 0 ? property.Key : $"{path}.{property.Key}", [.. steps, property.Key], property, property.Value, value)
        )
        select spot;

    // the place itself, and those in it
    private static IEnumerable<Spot> Around(Spot spot)
    {
        object[] steps = [.. spot.Steps];
        IEnumerable<Spot> inner = spot.Shape.Kind switch
        {
            ValueKind.Record => InRecord(spot.Shape.Record, spot.Node.AsObject(), spot.Path, steps),
            // a list of one item may stand as that item
            ValueKind.List when spot.Node is not JsonArray => [],
            ValueKind.List => spot
                .Node.AsArray()
                .SelectMany(
                    (item, i) =>
                        Around(
                            new Spot(
                                string.Create(CultureInfo.InvariantCulture, $"{spot.Path}[{i}]"),
                                [.. steps, i],
                                spot.Property,
                                spot.Shape.Element!,
                                item!
                            )
                        )
                ),
            ValueKind.TextMap => spot
                .Node.AsObject()
                .Select(pair => new Spot($"{spot.Path}.{pair.Key}", [.. steps, pair.Key], spot.Property, ValueShape.Text, pair.Value!)),
            _ => [],
        };
        return inner.Prepend(spot);
    }
}
