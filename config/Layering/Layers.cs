using System.Runtime.Serialization;

namespace AvdPulumi.Configuration.Layering;

/// <summary>The parts of the estate that a stack deploys.</summary>
[Flags]
public enum Layers
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The part of the control plane that all pools share: resource groups, vault, logs, storage, zones, alerts, roles on them.</summary>
    [EnumMember(Value = "platform")]
    Platform = 1,

    /// <summary>The part of the control plane that each pool has: host pool, application groups, feed, scaling plan, token, roles on them.</summary>
    [EnumMember(Value = "pools")]
    Pools = 2,

    /// <summary>Phases 1, 2, 5a and 6, for the platform and the pools.</summary>
    [EnumMember(Value = "control_plane")]
    ControlPlane = Platform | Pools,

    /// <summary>The file server guest cluster.</summary>
    [EnumMember(Value = "sofs")]
    Sofs = 4,

    /// <summary>The Azure Local resources that all machines share: logical networks, storage paths, images.</summary>
    [EnumMember(Value = "site")]
    Site = 32,

    /// <summary>The machines of each pool: phases 3, 4 and 5b.</summary>
    [EnumMember(Value = "hosts")]
    Hosts = 8,

    /// <summary>Phases 3, 4 and 5b: the session hosts, their join, agents and monitoring, and what they share on Azure Local.</summary>
    [EnumMember(Value = "session_hosts")]
    SessionHosts = Site | Hosts,

    /// <summary>Phase 7: the profile configuration of the session hosts.</summary>
    [EnumMember(Value = "fslogix")]
    Fslogix = 16,

    /// <summary>Everything.</summary>
    All = ControlPlane | Sofs | SessionHosts | Fslogix,
}
