namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>The session hosts of one pool on a cluster.</summary>
/// <param name="Pool">The name of the pool in the output.</param>
/// <param name="Hosts">Its hosts there.</param>
/// <param name="MostHosts">The maximum number of them beside everything else, with the largest node down; null if sizing does not declare the nodes.</param>
/// <param name="Path">The setting of the count.</param>
public sealed record ClusterPart(string Pool, int Hosts, long? MostHosts, string Path);
