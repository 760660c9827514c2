using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>The format of a virtual disk.</summary>
/// <remarks>Source: FSLogix configuration settings</remarks>
public enum VolumeType
{
    /// <summary>The older format.</summary>
    [EnumMember(Value = "vhd")]
    Vhd,

    /// <summary>The newer format, safer when power fails.</summary>
    [EnumMember(Value = "vhdx")]
    Vhdx,
}
