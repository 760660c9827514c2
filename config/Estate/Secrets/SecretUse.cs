using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Secrets;

/// <summary>A secret reference at its position in the configuration.</summary>
/// <param name="Path">The path of its setting.</param>
/// <param name="Reference">The reference.</param>
/// <param name="Field">What it is for.</param>
public sealed record SecretUse(string Path, SecretReference Reference, SecretField Field);
