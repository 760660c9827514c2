using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>A pool, and how many of its hosts get an address from a network.</summary>
internal sealed record AddressUser(PoolConfig Pool, long Hosts);
