using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using AvdPulumi.Configuration.Values;
using Pulumi;

namespace AvdPulumi.Infra.Preview;

/// <summary>Turns what crosses the mock interface into the values of a preview.</summary>
internal static class PreviewValues
{
    private static readonly PreviewValue.Flag True = new(true);
    private static readonly PreviewValue.Flag False = new(false);

    private static readonly ConditionalWeakTable<ImmutableDictionary<string, object>, PreviewValue.Map> Tags = [];

    /// <summary>Converts inputs, with secrets masked and unknowns marked by wire path.</summary>
    public static ImmutableSortedDictionary<string, PreviewValue> Convert(
        IReadOnlyDictionary<string, object> inputs,
        IReadOnlySet<string> secretPaths,
        IReadOnlySet<string> unknownPaths
    )
    {
        var converted = ImmutableSortedDictionary.CreateBuilder<string, PreviewValue>(StringComparer.Ordinal);
        foreach (var (name, value) in inputs)
            converted.Add(name, Convert(value, name, secretPaths));

        // a property with an unknown anywhere in it never reaches the mocks: put its place back
        foreach (var property in unknownPaths.Select(TopLevelOf).Distinct(StringComparer.Ordinal))
            converted.TryAdd(property, new PreviewValue.Unknown());
        return converted.ToImmutable();
    }

    /// <summary>Converts one value that is neither secret nor unknown.</summary>
    public static PreviewValue Convert(object? value) => Convert(value, "", ImmutableHashSet<string>.Empty);

    private static PreviewValue Convert(object? value, string path, IReadOnlySet<string> secretPaths) =>
        secretPaths.Contains(path)
            ? new PreviewValue.Secret { From = SecretOrigins.Of(value) }
            : value switch
            {
                null => new PreviewValue.Null(),
                string text => new PreviewValue.Text(
                    path.EndsWith(".script", StringComparison.Ordinal) ? ScriptText.Of(text) : OpenSecrets.Hidden(text)
                ),
                bool flag => flag ? True : False,
                // the kinds of number that the engine's protocol knows
                double number => new PreviewValue.Number(number),
                int or Enum => new PreviewValue.Number(System.Convert.ToInt32(value, CultureInfo.InvariantCulture)),
                // those of thousands of resources are one map (WireMaps in sdk), and so they stay in the model
                ImmutableDictionary<string, object> tags when path == "tags" && secretPaths.Count == 0 => Tags.GetValue(
                    tags,
                    static all => MapOf(all!, "tags", ImmutableHashSet<string>.Empty)
                ),
                IEnumerable<KeyValuePair<string, object?>> map => MapOf(map, path, secretPaths),
                IDictionary map => MapOf(map.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, map[key])), path, secretPaths),
                IEnumerable items => new PreviewValue.List([
                    .. items
                        .Cast<object?>()
                        .Select(
                            (item, index) => Convert(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), secretPaths)
                        ),
                ]),
                Resource or AssetOrArchive => new PreviewValue.Text(value.GetType().Name),
                // the engine would refuse it as well
                _ => throw new NotSupportedException(
                    $"The value at '{path}' is a {value.GetType().Name}, which is no value of a resource."
                ),
            };

    private static PreviewValue.Map MapOf(IEnumerable<KeyValuePair<string, object?>> map, string path, IReadOnlySet<string> secretPaths)
    {
        var members = ImmutableSortedDictionary.CreateBuilder<string, PreviewValue>(StringComparer.Ordinal);
        foreach (var (key, item) in map)
            // the name of a tag may hold one as well
            members.TryAdd(
                OpenSecrets.Hidden(key),
                IsNamedSecret(path, key, item) ? new PreviewValue.Text(OpenSecrets.NotShown) : Convert(item, $"{path}.{key}", secretPaths)
            );
        return new(members.ToImmutable());
    }

    // AVD0179 says so, and promises not to show it
    private static bool IsNamedSecret(string path, string key, object? value) =>
        path.EndsWith("tags", StringComparison.Ordinal) && value is string text && OpenSecrets.IsNamed(key, text);

    private static string TopLevelOf(string path)
    {
        var end = path.AsSpan().IndexOfAny('.', '[');
        return end < 0 ? path : path[..end];
    }
}
