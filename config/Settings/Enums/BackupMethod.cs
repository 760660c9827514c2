using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>The tool that backs profiles up.</summary>
/// <remarks>Source: Architecture Deep Design, FSLogix Profile Recovery</remarks>
public enum BackupMethod
{
    /// <summary>Volume snapshots on the file server.</summary>
    [EnumMember(Value = "vss_snapshot")]
    VssSnapshot,

    /// <summary>Microsoft Azure Backup Server.</summary>
    [EnumMember(Value = "mabs")]
    Mabs,

    /// <summary>The Recovery Services agent in the guest.</summary>
    [EnumMember(Value = "mars")]
    Mars,

    /// <summary>A partner's product.</summary>
    [EnumMember(Value = "partner")]
    Partner,

    /// <summary>None.</summary>
    [EnumMember(Value = "none")]
    None,
}
