namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>A sentence about the size of something, and the setting to change or to set.</summary>
/// <param name="Path">The setting.</param>
/// <param name="Text">The sentence.</param>
public sealed record SizingNote(string Path, string Text);
