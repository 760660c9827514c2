namespace AvdPulumi.Configuration.Estate.Claims;

/// <summary>Something that only one may have, taken by somebody: neighbouring numbers under one key.</summary>
/// <param name="Key">What the numbers are of, in one spelling, such as the prefix of names.</param>
/// <param name="First">The first number.</param>
/// <param name="Last">The last number.</param>
/// <param name="Owner">Who takes them. One owner may take a number more than once.</param>
/// <param name="Source">Where that is said.</param>
internal sealed record Claim<T>(string Key, long First, long Last, string Owner, T Source);
