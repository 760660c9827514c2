using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Facts;

/// <summary>A setting that refers to a secret.</summary>
/// <param name="Key">Its path, with [] for each list on the way.</param>
/// <param name="Purpose">What the secret is; two settings with the same purpose may share a secret.</param>
/// <param name="ReadBy">The layers that read it.</param>
/// <param name="WhyNotGenerated">Why a random value cannot work; null if the deployment can generate the secret.</param>
public sealed record SecretField(string Key, string Purpose, Layers ReadBy, string? WhyNotGenerated);
