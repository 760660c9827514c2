using System.Collections.Immutable;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>Reads inputs of a resource as plain values.</summary>
internal static class InputReader
{
    /// <summary>A text; null where it is not set, not known or secret.</summary>
    public static string? TextAt(this PreviewResource resource, string path) =>
        ValueText.At(resource.Inputs, path) is PreviewValue.Text(var text) ? text : null;

    /// <summary>A number; null where it is not set.</summary>
    public static double? NumberAt(this PreviewResource resource, string path) =>
        ValueText.At(resource.Inputs, path) is PreviewValue.Number(var number) ? number : null;

    /// <summary>Whether a flag is set and true.</summary>
    public static bool IsOn(this PreviewResource resource, string path) => ValueText.At(resource.Inputs, path) is PreviewValue.Flag(true);

    /// <summary>The texts of a list, such as <c>ipRules[].value</c>.</summary>
    public static ImmutableArray<string> TextsAt(this PreviewResource resource, string path) =>
        ValueText.At(resource.Inputs, path) is PreviewValue.List(var items)
            ? [.. items.OfType<PreviewValue.Text>().Select(text => text.Value)]
            : [];
}
