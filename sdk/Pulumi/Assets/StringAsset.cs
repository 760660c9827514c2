namespace Pulumi;

/// <summary>A blob from a string.</summary>
public sealed class StringAsset : Asset
{
    public StringAsset(string text) => Text = text;

    internal string Text { get; }
}
