namespace AvdPulumi.Configuration.Estate.Claims;

/// <summary>Two claims of different owners that overlap.</summary>
/// <param name="First">The earlier one.</param>
/// <param name="Second">The later one.</param>
/// <param name="Number">The first number in both.</param>
internal sealed record Clash<T>(Claim<T> First, Claim<T> Second, long Number);
