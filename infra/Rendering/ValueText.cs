using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Values of a preview as people read them. A secret has no other spelling than <see cref="Secret"/>.</summary>
internal static class ValueText
{
    public const string Secret = "[secret]";
    public const string Unknown = "[known after deployment]";

    public static string Of(PreviewValue value) => value switch
    {
        PreviewValue.Text(var text) => text,
        PreviewValue.Number(var number) => number.ToString(CultureInfo.InvariantCulture),
        PreviewValue.Flag(var flag) => flag ? "true" : "false",
        PreviewValue.Secret => Secret,
        PreviewValue.Unknown => Unknown,
        PreviewValue.List(var items) => $"[{string.Join(", ", items.Select(Of))}]",
        PreviewValue.Map(var members) => $"{{{string.Join(", ", members.Select(member => $"{member.Key}: {Of(member.Value)}"))}}}",
        _ => "null",
    };

    /// <summary>The value at a wire path such as <c>properties.sku.name</c>; null where there is none.</summary>
    public static PreviewValue? At(ImmutableSortedDictionary<string, PreviewValue> inputs, string path)
    {
        var members = inputs;
        PreviewValue? value = null;
        foreach (var segment in path.Split('.'))
        {
            if (members is null || !members.TryGetValue(segment, out value)) return null;
            members = (value as PreviewValue.Map)?.Members!;
        }

        return value;
    }
}
