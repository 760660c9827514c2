using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Reading;

/// <summary>A key, where it stands, and its value.</summary>
internal sealed record ConfigEntry(string Key, Origin Origin, ConfigNode Value)
{
    /// <summary>The most characters of a key that a message shows.</summary>
    public const int LongestShown = 60;

    /// <summary>
    /// Whether no message may show the key: its place is confidential, or it is an encrypted value that lacks the blank after its colon, <c>{secure:AAAB}</c>, which
    /// YAML takes for a key.
    /// </summary>
    public bool IsKeyHidden =>
        Origin.IsConfidential || Key.StartsWith("secure:", StringComparison.Ordinal) || Key.StartsWith("secure ", StringComparison.Ordinal);

    /// <summary>The key as messages show it.</summary>
    public string ShownKey => IsKeyHidden ? ConfigScalar.NotShown : Excerpt.Of(Key, LongestShown);
}
