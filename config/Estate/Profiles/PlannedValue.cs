namespace AvdPulumi.Configuration.Estate.Profiles;

/// <summary>A registry value as a host gets it.</summary>
/// <param name="Definition">The value.</param>
/// <param name="Text">What it is set to, as text. A number is in decimal digits.</param>
/// <param name="Path">The setting that it comes from: the pool's setting if the pool overrides it.</param>
public sealed record PlannedValue(FslogixValue Definition, string Text, string Path);
