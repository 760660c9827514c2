namespace AvdPulumi.Configuration.Estate.Claims;

/// <summary>Two claims of different owners that run into each other.</summary>
/// <param name="First">The one that was given first.</param>
/// <param name="Second">The other.</param>
/// <param name="Number">The first number in both.</param>
internal sealed record Clash<T>(Claim<T> First, Claim<T> Second, long Number);
