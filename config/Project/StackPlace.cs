using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Project;

/// <summary>A setting of one stack.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Path">The setting.</param>
/// <param name="Origin">Where it stands; null where nobody gave it.</param>
public sealed record StackPlace(string Stack, string Path, Origin? Origin);
