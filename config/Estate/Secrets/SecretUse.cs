namespace AvdPulumi.Configuration;

/// <summary>A secret reference where it stands in the configuration.</summary>
internal sealed record SecretUse(string Path, SecretReference Reference, SecretField Field);
