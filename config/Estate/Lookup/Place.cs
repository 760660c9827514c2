namespace AvdPulumi.Configuration.Estate.Lookup;

/// <summary>A value with the path of its setting.</summary>
internal sealed record Place<T>(string Path, T Value);
