using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Project;

/// <summary>A setting of one stack.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Path">The setting.</param>
/// <param name="Origin">The position of the setting; null if it is not set.</param>
public sealed record StackPlace(string Stack, string Path, Origin? Origin);
