namespace AvdPulumi.Configuration.Estate.Claims;

/// <summary>Something that only one owner may have: adjacent numbers under one key.</summary>
/// <param name="Key">What the numbers belong to, in one spelling, such as the prefix of names.</param>
/// <param name="First">The first number.</param>
/// <param name="Last">The last number.</param>
/// <param name="Owner">The owner. One owner may claim a number more than once.</param>
/// <param name="Source">The setting of the claim.</param>
internal sealed record Claim<T>(string Key, long First, long Last, string Owner, T Source);
