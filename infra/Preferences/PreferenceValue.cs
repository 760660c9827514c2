using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Preferences;

/// <summary>A preference in force, as it is written.</summary>
/// <param name="Text">The text.</param>
/// <param name="Source">Where it stands, in a sentence.</param>
/// <param name="IsTyped">Whether it was typed on the command line.</param>
internal sealed record PreferenceValue(string Text, string Source, bool IsTyped)
{
    // enough to know it by
    private const int MostShown = 60;

    /// <summary>A key or a value of somebody else's, in a sentence: its beginning.</summary>
    public static string Shown(string text) => VisibleText.Of(text.Length <= MostShown ? text : $"{text[..MostShown]}…");
}
