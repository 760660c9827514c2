using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>Where session hosts run and where profiles live.</summary>
/// <remarks>Source: Architecture Deep Design, Session Host Topologies</remarks>
public enum Topology
{
    /// <summary>Session hosts and file server share one Azure Local cluster; for up to about 300 users on one site.</summary>
    [EnumMember(Value = "single_cluster")]
    SingleCluster,

    /// <summary>Session hosts span several clusters; profiles need replicated or neutral storage.</summary>
    [EnumMember(Value = "multi_cluster")]
    MultiCluster,

    /// <summary>Session hosts on the cluster beside a dedicated file server guest cluster; recommended.</summary>
    [EnumMember(Value = "sofs_guest")]
    SofsGuest,
}
