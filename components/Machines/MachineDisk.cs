namespace AvdPulumi.Components.Machines;

/// <summary>A further disk of a machine.</summary>
/// <param name="Key">The end of its name; identity.</param>
/// <param name="SizeGb">Size in GB.</param>
/// <param name="Dynamic">Whether the file grows with its content.</param>
/// <param name="StoragePathId">Full ARM id of the storage path that it is kept in; null where that of the machine holds.</param>
public sealed record MachineDisk(string Key, int SizeGb, bool Dynamic, string? StoragePathId);
