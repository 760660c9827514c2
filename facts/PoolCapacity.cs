namespace AvdPulumi.Facts;

/// <summary>The session capacity of a host pool.</summary>
/// <param name="HostPool">The name of the host pool.</param>
/// <param name="Sessions">The number of its hosts times the session limit of one host.</param>
public sealed record PoolCapacity(string HostPool, int Sessions);
