namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>A sentence on the size of something, and the setting to change or to give.</summary>
/// <param name="Path">The setting.</param>
/// <param name="Text">The sentence.</param>
public sealed record SizingNote(string Path, string Text);
