using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AvdPulumi.Infra.Preview;

/// <summary>Where secrets of a preview come from. A preview has stand-ins for them, which name their references: <c>keyvault://vault/name</c> is no secret.</summary>
internal static partial class SecretOrigins
{
    /// <summary>The references in a secret value, sorted and each once; null where it has none, such as a password that the deployment makes up.</summary>
    public static string? Of(object? value)
    {
        var references = TextsIn(value)
            .SelectMany(text => StandIn().Matches(text).Select(match => match.Groups[1].Value))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return references.Count == 0 ? null : string.Join(", ", references);
    }

    /// <summary>The secrets in a resource's inputs whose origin is known, by path.</summary>
    public static ImmutableSortedDictionary<string, string> In(ImmutableSortedDictionary<string, PreviewValue> inputs)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in inputs)
            Collect(value, key);
        return found.ToImmutable();

        void Collect(PreviewValue value, string path)
        {
            switch (value)
            {
                case PreviewValue.Secret { From: { } origin }:
                    found[path] = origin;
                    break;
                case PreviewValue.Map(var members):
                    foreach (var (key, member) in members)
                        Collect(member, $"{path}.{key}");
                    break;
                case PreviewValue.List(var items):
                    foreach (var (index, item) in items.Index())
                        Collect(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"));
                    break;
            }
        }
    }

    private static IEnumerable<string> TextsIn(object? value) =>
        value switch
        {
            string text => [text],
            IDictionary map => map.Values.Cast<object?>().SelectMany(TextsIn),
            IEnumerable<KeyValuePair<string, object?>> map => map.SelectMany(member => TextsIn(member.Value)),
            IEnumerable items => items.Cast<object?>().SelectMany(TextsIn),
            _ => [],
        };

    [GeneratedRegex($"{PreviewSecrets.StandIn}:((?:keyvault|config)://[A-Za-z0-9._/-]+)")]
    private static partial Regex StandIn();
}
