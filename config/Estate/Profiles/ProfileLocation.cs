using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Profiles;

/// <summary>A share that containers are on.</summary>
/// <param name="Share">The share.</param>
/// <param name="Path">The setting that it comes from.</param>
public sealed record ProfileLocation(UncPath Share, string Path);
