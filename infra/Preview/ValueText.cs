using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Preview;

/// <summary>Values of a preview as people read them, each on one line. A secret has no other spelling than <see cref="Secret"/>.</summary>
internal static class ValueText
{
    public const string Secret = "[secret]";
    public const string Unknown = "[known after deployment]";

    private const string EachItem = "[]";

    public static string Of(PreviewValue value) =>
        value switch
        {
            PreviewValue.Text(var text) => VisibleText.Of(text),
            PreviewValue.Number(var number) => number.ToString(CultureInfo.InvariantCulture),
            PreviewValue.Flag(var flag) => flag ? "true" : "false",
            PreviewValue.Secret => Secret,
            PreviewValue.Unknown => Unknown,
            PreviewValue.List(var items) => $"[{string.Join(", ", items.Select(Of))}]",
            PreviewValue.Map(var members) =>
                $"{{{string.Join(", ", members.Select(member => $"{VisibleText.Of(member.Key)}: {Of(member.Value)}"))}}}",
            _ => "null",
        };

    /// <summary>An ARM id of a resource as type, name and group, that of a group by its name; any other text as it is.</summary>
    public static string ShortId(string text) =>
        !text.StartsWith('/')
            ? text
            : text.Split('/') switch
            {
                ["", "subscriptions", _, "resourceGroups", var group, "providers", .., var type, var name] => $"{type}/{name} ({group})",
                ["", "subscriptions", _, "resourceGroups", var group] => $"resourceGroups/{group}",
                _ => text,
            };

    /// <summary>
    /// The value at a wire path such as <c>properties.sku.name</c>; null where there is none. <c>logs[].category</c> is a member of each item of a list.
    /// </summary>
    public static PreviewValue? At(ImmutableSortedDictionary<string, PreviewValue> inputs, string path) =>
        // overviews ask each of thousands of resources for one of its inputs
        path.AsSpan().ContainsAny('.', '[')
            ? At(inputs, path.Split('.'))
            : inputs.GetValueOrDefault(path);

    /// <summary>The value at a wire path that is split at its dots.</summary>
    public static PreviewValue? At(ImmutableSortedDictionary<string, PreviewValue> inputs, ReadOnlySpan<string> path)
    {
        var segment = path[0];
        var rest = path[1..];
        var isOfItems = segment.EndsWith(EachItem, StringComparison.Ordinal);
        if (!inputs.TryGetValue(isOfItems ? segment[..^EachItem.Length] : segment, out var member))
            return null;
        if (!isOfItems)
            return Below(member, rest);
        var found = ImmutableArray.CreateBuilder<PreviewValue>();
        foreach (var item in (member as PreviewValue.List)?.Items ?? [])
            if (Below(item, rest) is { } part)
                found.Add(part);
        return new PreviewValue.List(found.ToImmutable());
    }

    private static PreviewValue? Below(PreviewValue value, ReadOnlySpan<string> path) =>
        path.IsEmpty ? value
        : value is PreviewValue.Map map ? At(map.Members, path)
        : null;
}
