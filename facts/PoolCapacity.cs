namespace AvdPulumi.Facts;

/// <summary>How many sessions a host pool has room for.</summary>
/// <param name="HostPool">The name of the host pool.</param>
/// <param name="Sessions">The number of its hosts times the sessions that one may take.</param>
public sealed record PoolCapacity(string HostPool, int Sessions);
