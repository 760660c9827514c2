using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Facts;

/// <summary>A setting that says where a secret is kept.</summary>
/// <param name="Key">Its path, with [] for each list on the way.</param>
/// <param name="Purpose">What the secret is; two settings of one purpose may share a secret.</param>
/// <param name="ReadBy">The layers that read it.</param>
/// <param name="WhyNotGenerated">Why a random value cannot be right; null where the deployment may make the secret up.</param>
public sealed record SecretField(string Key, string Purpose, Layers ReadBy, string? WhyNotGenerated);
