namespace AvdPulumi.Configuration;

/// <summary>What one pool asks of a cluster.</summary>
internal sealed record LoadOfPool(PoolConfig Pool, ClusterLoad Load);
