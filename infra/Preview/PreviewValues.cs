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
            converted.Add(name, Convert(value, new ValuePath(null, name), secretPaths));

        // a property with an unknown anywhere in it never reaches the mocks: put its place back
        foreach (var path in unknownPaths)
            converted.TryAdd(TopLevelOf(path), new PreviewValue.Unknown());
        return converted.ToImmutable();
    }

    /// <summary>Converts one value that is neither secret nor unknown.</summary>
    public static PreviewValue Convert(object? value) => Convert(value, new ValuePath(null, ""), ImmutableHashSet<string>.Empty);

    private static PreviewValue Convert(object? value, ValuePath path, IReadOnlySet<string> secretPaths) =>
        // few resources have a secret, so few paths are spelled out
        secretPaths.Count > 0
        && secretPaths.Contains(path.ToString())
            ? new PreviewValue.Secret { From = SecretOrigins.Of(value) }
            : value switch
            {
                null => new PreviewValue.Null(),
                string text => new PreviewValue.Text(path.IsMember("script") ? ScriptText.Of(text) : OpenSecrets.Hidden(text)),
                bool flag => flag ? True : False,
                // the kinds of number that the engine's protocol knows
                double number => new PreviewValue.Number(number),
                int or Enum => new PreviewValue.Number(System.Convert.ToInt32(value, CultureInfo.InvariantCulture)),
                // those of thousands of resources are one map (WireMaps in sdk), and so they stay in the model
                ImmutableDictionary<string, object> tags when path.IsInput("tags") && secretPaths.Count == 0 => Tags.GetValue(
                    tags,
                    static all => MapOf(all, new ValuePath(null, "tags"), ImmutableHashSet<string>.Empty)
                ),
                ImmutableDictionary<string, object> map => MapOf(map, path, secretPaths),
                IEnumerable<KeyValuePair<string, object?>> map => MapOf(Copied(map), path, secretPaths),
                IDictionary map => MapOf(Copied(map), path, secretPaths),
                IEnumerable items => ListOf(items, path, secretPaths),
                Resource or AssetOrArchive => new PreviewValue.Text(value.GetType().Name),
                // the engine would refuse it as well
                _ => throw new NotSupportedException(
                    $"The value at '{path}' is a {value.GetType().Name}, which is no value of a resource."
                ),
            };

    private static PreviewValue.List ListOf(IEnumerable items, ValuePath path, IReadOnlySet<string> secretPaths)
    {
        var converted = ImmutableArray.CreateBuilder<PreviewValue>();
        foreach (var item in items)
            converted.Add(Convert(item, new ValuePath(path, "", converted.Count), secretPaths));
        return new(converted.DrainToImmutable());
    }

    // in a form that is walked without an object for each walk
    private static ImmutableDictionary<string, object> Copied(IEnumerable<KeyValuePair<string, object?>> map) =>
        map.ToImmutableDictionary()!;

    private static ImmutableDictionary<string, object> Copied(IDictionary map) =>
        map.Keys.Cast<string>().ToImmutableDictionary(key => key, key => map[key])!;

    private static PreviewValue.Map MapOf(ImmutableDictionary<string, object> map, ValuePath path, IReadOnlySet<string> secretPaths)
    {
        var members = ImmutableSortedDictionary.CreateBuilder<string, PreviewValue>(StringComparer.Ordinal);
        foreach (var (key, item) in map)
            // the name of a tag may hold one as well
            members.TryAdd(
                OpenSecrets.Hidden(key),
                IsNamedSecret(path, key, item)
                    ? new PreviewValue.Text(OpenSecrets.NotShown)
                    : Convert(item, new ValuePath(path, key), secretPaths)
            );
        return new(members.ToImmutable());
    }

    // AVD0179 says so, and promises not to show it
    private static bool IsNamedSecret(ValuePath path, string key, object? value) =>
        path.EndsWith("tags") && value is string text && OpenSecrets.IsNamed(key, text);

    private static string TopLevelOf(string path)
    {
        var end = path.AsSpan().IndexOfAny('.', '[');
        return end < 0 ? path : path[..end];
    }

    /// <summary>Where in the inputs a value is: a member by name, or an item of a list. It is text only where somebody asks.</summary>
    private sealed class ValuePath(ValuePath? above, string name, int index = -1)
    {
        /// <summary>Whether it is the input of this name.</summary>
        public bool IsInput(string input) => above is null && name == input;

        /// <summary>Whether it is the member of this name of an input or of a part of one.</summary>
        public bool IsMember(string member) => above is not null && name == member;

        /// <summary>Whether its own name ends like this; an item has none.</summary>
        public bool EndsWith(string end) => name.EndsWith(end, StringComparison.Ordinal);

        /// <inheritdoc />
        public override string ToString() =>
            above is null ? name
            : index < 0 ? $"{above}.{name}"
            : string.Create(CultureInfo.InvariantCulture, $"{above}[{index}]");
    }
}
