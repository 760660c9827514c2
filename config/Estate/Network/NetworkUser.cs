using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>What stands on a logical network: the hosts of a cluster, or the file server.</summary>
/// <param name="Path">The setting that names the network.</param>
/// <param name="What">Who it is, in words.</param>
/// <param name="Network">The name of the network.</param>
/// <param name="CustomLocationId">Where it is.</param>
public sealed record NetworkUser(string Path, string What, string Network, ArmId CustomLocationId);
