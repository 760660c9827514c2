using System.Text.Json.Nodes;
using AvdPulumi.Configuration.Binding;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>Every configuration that is one change away from a valid one, as far as this catalogue of changes goes.</summary>
internal static class Mutations
{
    private const string Unknown = "not_a_key";

    public static IEnumerable<Mutant> Of(JsonObject tree) => Spot.In(tree).SelectMany(spot => Of(tree, spot));

    private static IEnumerable<Mutant> Of(JsonObject tree, Spot spot)
    {
        yield return new Mutant("removed", Around(spot), spot.Form, () => spot.Without(tree));
        foreach (var (kind, value) in OddValues.For(spot).Where(odd => !JsonNode.DeepEquals(odd.Value, spot.Node)))
            yield return new Mutant(kind, spot.Path, spot.Form, () => spot.With(tree, value)) { IsOfType = OddValues.IsWrongType(kind) };
        if (spot.Node is JsonArray { Count: > 0 } list)
        {
            yield return new Mutant(
                "an item twice",
                spot.Path,
                spot.Form,
                () => spot.With(tree, new JsonArray([.. list.Append(list[0]).Select(Copy)]))
            );
            yield return new Mutant(
                "a list the other way round",
                spot.Path,
                spot.Form,
                () => spot.With(tree, new JsonArray([.. list.Reverse().Select(Copy)]))
            );
            yield return new Mutant(
                "an empty item",
                spot.Path,
                spot.Form,
                () => spot.With(tree, new JsonArray([.. list.Select(Copy).Append(null)]))
            );
        }
        if (spot.Shape.Kind == ValueKind.Record)
            yield return new Mutant(
                "an unknown key",
                $"{spot.Path}.{Unknown}",
                spot.Form,
                () => spot.With(tree, new JsonObject(spot.Node.AsObject().Select(Copy).Append(new(Unknown, 1))))
            )
            {
                IsOfType = true,
            };
        if (spot.IsItem || spot.Path.StartsWith("tags.", StringComparison.Ordinal))
            yield break;
        var key = (string)spot.Steps[^1];
        var mistyped = spot with { Steps = [.. spot.Steps.SkipLast(1), key[..^1] + "_"] };
        yield return new Mutant("a key mistyped", $"{spot.Path[..^1]}_", spot.Form, () => mistyped.With(spot.Without(tree), spot.Node))
        {
            IsOfType = true,
        };
    }

    // a number of an item means another item once one is gone
    private static string Around(Spot spot) => spot.IsItem ? spot.Path[..spot.Path.LastIndexOf('[')] : spot.Path;

    private static JsonNode? Copy(JsonNode? item) => item?.DeepClone();

    private static KeyValuePair<string, JsonNode?> Copy(KeyValuePair<string, JsonNode?> entry) => new(entry.Key, Copy(entry.Value));
}
