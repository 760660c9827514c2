namespace AvdPulumi.Configuration;

/// <summary>A key, where it stands, and its value.</summary>
internal sealed record ConfigEntry(string Key, Origin Origin, ConfigNode Value)
{
    private const int LongestShown = 60;

    /// <summary>The key as messages show it.</summary>
    public string ShownKey => Origin.IsConfidential ? ConfigScalar.NotShown : Excerpt.Of(Key, LongestShown);
}
