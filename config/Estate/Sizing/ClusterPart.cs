namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>The session hosts of one pool on a cluster.</summary>
/// <param name="Pool">The pool, as it is shown.</param>
/// <param name="Hosts">Its hosts there.</param>
/// <param name="MostHosts">The most of them that the cluster carries beside everything else, with its largest node down; null where sizing does not declare the nodes.</param>
/// <param name="Path">The setting of the count.</param>
public sealed record ClusterPart(string Pool, int Hosts, long? MostHosts, string Path);
