using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Networks that an Azure Local cluster has before anything is deployed on it.</summary>
internal static class ClusterNetworkFacts
{
    /// <summary>The default VLANs of storage traffic (source: Network ATC defaults; Network reference patterns for Azure Local).</summary>
    public static ImmutableArray<int> StorageVlans { get; } = [711, 712];

    /// <summary>The native VLAN of most switches, which they send without a tag.</summary>
    public const int NativeVlan = 1;

    /// <summary>The end of the name of a cluster's infrastructure network (source: Azure Local, logical networks, infrastructure logical network).</summary>
    public const string InfrastructureSuffix = "-InfraLNET";

    /// <summary>A segment with a shorter prefix is a mistake: 65,536 machines do not share a broadcast domain.</summary>
    public const int WidestSegment = 16;
}
