using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>A user of a logical network: the hosts of a cluster, or the file server.</summary>
/// <param name="Path">The setting that names the network.</param>
/// <param name="What">The user, in words.</param>
/// <param name="Network">The name of the network.</param>
/// <param name="CustomLocationId">Its location.</param>
public sealed record NetworkUser(string Path, string What, string Network, ArmId CustomLocationId);
