namespace AvdPulumi.Components.ControlPlane;

/// <summary>The private DNS zone that an endpoint is registered in.</summary>
/// <param name="Name">Name of the zone.</param>
/// <param name="ExistingId">Full ARM id of a zone that exists; null for one that this program makes.</param>
public sealed record PlannedZone(string Name, string? ExistingId);
