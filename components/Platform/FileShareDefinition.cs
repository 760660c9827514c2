namespace AvdPulumi.Components.Platform;

/// <summary>A file share in a storage account.</summary>
/// <param name="Name">Name: 3 to 63 lower-case letters, digits and single hyphens.</param>
/// <param name="QuotaGib">The most it holds, in GiB; what a premium share is paid by.</param>
public sealed record FileShareDefinition(string Name, int QuotaGib);
