using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>Where the session's sound is played.</summary>
/// <remarks>Source: Supported RDP properties with Azure Virtual Desktop</remarks>
public enum AudioPlayback
{
    /// <summary>On the client.</summary>
    [EnumMember(Value = "local")]
    Local,

    /// <summary>On the session host.</summary>
    [EnumMember(Value = "remote")]
    Remote,

    /// <summary>Nowhere.</summary>
    [EnumMember(Value = "none")]
    None,
}
