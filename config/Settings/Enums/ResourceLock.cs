using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>A management lock.</summary>
/// <remarks>Source: Azure Resource Manager locks</remarks>
public enum ResourceLock
{
    /// <summary>No lock.</summary>
    [EnumMember(Value = "none")]
    None,

    /// <summary>Nothing can be deleted; changes are allowed.</summary>
    CanNotDelete,

    /// <summary>Nothing can be changed or deleted.</summary>
    ReadOnly,
}
