namespace AvdPulumi.Configuration;

/// <summary>A key, where it stands, and its value.</summary>
internal sealed record ConfigEntry(string Key, Origin Origin, ConfigNode Value);
