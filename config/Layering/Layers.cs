using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>The parts of the estate that a stack deploys.</summary>
[Flags]
public enum Layers
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Phases 1, 2, 5a and 6: host pool, workspace, vault, token, diagnostics, roles.</summary>
    [EnumMember(Value = "control_plane")]
    ControlPlane = 1,

    /// <summary>The file server guest cluster.</summary>
    [EnumMember(Value = "sofs")]
    Sofs = 2,

    /// <summary>Phases 3, 4 and 5b: the session hosts, their join, agents and monitoring.</summary>
    [EnumMember(Value = "session_hosts")]
    SessionHosts = 4,

    /// <summary>Phase 7: the profile configuration of the session hosts.</summary>
    [EnumMember(Value = "fslogix")]
    Fslogix = 8,

    /// <summary>Everything.</summary>
    All = ControlPlane | Sofs | SessionHosts | Fslogix,
}
