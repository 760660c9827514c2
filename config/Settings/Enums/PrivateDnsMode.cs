using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>Who keeps the private DNS zones.</summary>
/// <remarks>Source: Private Link for AVD</remarks>
public enum PrivateDnsMode
{
    /// <summary>Nobody here: records are made elsewhere, such as by policy.</summary>
    [EnumMember(Value = "none")]
    None,

    /// <summary>This program makes the zones.</summary>
    [EnumMember(Value = "create")]
    Create,

    /// <summary>They exist and are used.</summary>
    [EnumMember(Value = "existing")]
    Existing,
}
