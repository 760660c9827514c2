using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Diff;

/// <summary>A path of an input on the wire, in Pulumi's notation: <c>properties.sku.name</c>, <c>subnets[0]</c>, <c>tags["a.b"]</c>; <c>[*]</c> is every item or member.</summary>
internal sealed partial record PropertyPath(ImmutableArray<PropertySegment> Segments)
{
    /// <summary>The inputs as a whole.</summary>
    public static PropertyPath Root { get; } = new([]);

    /// <summary>The path in words.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (key, index) in Segments)
        {
            if (key is null)
                text.Append(index is { } at ? string.Create(CultureInfo.InvariantCulture, $"[{at}]") : "[*]");
            else if (Simple().IsMatch(key))
                text.Append(text.Length == 0 ? "" : ".").Append(key);
            else
                text.Append("[\"")
                    .Append(key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))
                    .Append("\"]");
        }

        return text.ToString();
    }

    /// <summary>The path of a member.</summary>
    public PropertyPath Member(string key) => new(Segments.Add(new(key, null)));

    /// <summary>The path of an item.</summary>
    public PropertyPath Item(int index) => new(Segments.Add(new(null, index)));

    /// <summary>Reads a path.</summary>
    public static PropertyPath Parse(string text) =>
        new([
            .. Segment()
                .Matches(text)
                .Select(match =>
                    match.Groups["key"] is { Success: true, Value: var key }
                        ? key == "*"
                            ? new PropertySegment(null, null)
                            : new(key, null)
                        : match.Groups["quoted"] is { Success: true, Value: var quoted }
                            ? new(Escape().Replace(quoted, "$1"), null)
                            : match.Groups["index"] is { Success: true, Value: var index }
                                ? new(null, int.Parse(index, CultureInfo.InvariantCulture))
                                : new PropertySegment(null, null)
                ),
        ]);

    /// <summary>Whether this path, which may be a pattern, is another one or stands above it.</summary>
    public bool Covers(PropertyPath other) =>
        Segments.Length <= other.Segments.Length && Segments.Zip(other.Segments).All(pair => pair.First.Matches(pair.Second));

    /// <summary>What is left of this pattern below another path; null where the pattern leads elsewhere.</summary>
    public ImmutableArray<PropertySegment>? Below(PropertyPath other) =>
        Segments.Length > other.Segments.Length && Segments.Zip(other.Segments).All(pair => pair.First.Matches(pair.Second))
            ? Segments[other.Segments.Length..]
            : null;

    /// <summary>The values in a value that a pattern leads to.</summary>
    public static IEnumerable<PreviewValue> ValuesIn(PreviewValue? value, ImmutableArray<PropertySegment> pattern)
    {
        if (value is null)
            return [];
        if (pattern is not [var first, ..])
            return [value];
        var rest = pattern[1..];
        return value switch
        {
            PreviewValue.Map(var members) => members
                .Where(member => first.Matches(new(member.Key, null)))
                .SelectMany(member => ValuesIn(member.Value, rest)),
            PreviewValue.List(var items) => items
                .Index()
                .Where(item => first.Matches(new(null, item.Index)))
                .SelectMany(item => ValuesIn(item.Item, rest)),
            _ => [],
        };
    }

    [GeneratedRegex("^[A-Za-z_$][A-Za-z0-9_$-]*$")]
    private static partial Regex Simple();

    [GeneratedRegex("""\.?(?<key>[^.\[\]]+)|\["(?<quoted>(?:[^"\\]|\\.)*)"\]|\[(?<index>\d{1,9})\]|\[\*\]""")]
    private static partial Regex Segment();

    [GeneratedRegex("""\\(.)""")]
    private static partial Regex Escape();
}

/// <summary>A part of a path: the key of a member, the number of an item, or neither, for all of them.</summary>
internal readonly record struct PropertySegment(string? Key, int? Index)
{
    /// <summary>Whether this part, which may stand for all, is another one.</summary>
    public bool Matches(PropertySegment other) => (Key is null && Index is null) || this == other;
}
