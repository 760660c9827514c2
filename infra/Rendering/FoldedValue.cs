using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Values that are too long to be read in a tree, in short: parameters are counted, scripts are known by what they do.</summary>
internal static class FoldedValue
{
    private const int LongList = 60;
    private const int MostItems = 3;
    private const int LongText = 160;

    /// <summary>The value in short; as it is where it is short already.</summary>
    public static string Of(ShownInput input) =>
        input.Label switch
        {
            "script" => WithoutHash(input.Value),
            "parameters" when input.Value.Length > LongList => $"{input.Value.Split(", ").Length} parameters",
            "customRdpProperty" => Spaced(input),
            _ when input.Value.Length > LongText && input.Value.Split(", ") is { Length: > MostItems } items =>
                $"{string.Join(", ", items[..MostItems])} and {items.Length - MostItems} more",
            _ => input.Value,
        };

    /// <summary>The whole value. What may be redirected to clients is read in a review, so its many properties are never folded; they get spaces, at which lines can end.</summary>
    public static string Spaced(ShownInput input) =>
        input.Label == "customRdpProperty" ? input.Value.Replace(";", "; ", StringComparison.Ordinal).TrimEnd() : input.Value;

    // the number of lines and the hash of a script follow its first words
    private static string WithoutHash(string script) =>
        script.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var end && script.EndsWith(')') ? script[..end] : script;
}
