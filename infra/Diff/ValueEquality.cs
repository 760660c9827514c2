using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Diff;

/// <summary>Whether two values of previews are the same to a reader.</summary>
internal static class ValueEquality
{
    /// <summary>Compares by content. A secret is another one only if both come from places that are known and differ; a text that reads like a masked value is one, as JSON has it.</summary>
    public static bool Same(PreviewValue? left, PreviewValue? right) =>
        (Masked(left), Masked(right)) switch
        {
            (null, null) => true,
            (PreviewValue.Secret { From: var a }, PreviewValue.Secret { From: var b }) => a is null || b is null || a == b,
            (PreviewValue.List(var a), PreviewValue.List(var b)) => a.Length == b.Length
                && a.Zip(b).All(pair => Same(pair.First, pair.Second)),
            (PreviewValue.Map(var a), PreviewValue.Map(var b)) => a.Count == b.Count
                && a.All(member => b.TryGetValue(member.Key, out var other) && Same(member.Value, other)),
            (var a, var b) => a == b,
        };

    private static PreviewValue? Masked(PreviewValue? value) =>
        value switch
        {
            PreviewValue.Text(ValueText.Secret) => new PreviewValue.Secret(),
            PreviewValue.Text(ValueText.Unknown) => new PreviewValue.Unknown(),
            _ => value,
        };
}
