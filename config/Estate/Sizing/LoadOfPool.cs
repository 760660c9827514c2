using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>What one pool needs from a cluster.</summary>
internal sealed record LoadOfPool(PoolConfig Pool, ClusterLoad Load);
