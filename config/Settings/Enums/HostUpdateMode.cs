using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>In which order hosts are replaced.</summary>
/// <remarks>Source: Architecture Deep Design, Session Host Recovery</remarks>
public enum HostUpdateMode
{
    /// <summary>Some at a time, each drained first.</summary>
    [EnumMember(Value = "rolling")]
    Rolling,

    /// <summary>A second set of hosts beside the first.</summary>
    [EnumMember(Value = "blue_green")]
    BlueGreen,

    /// <summary>Nothing is replaced unless its number is retired by hand.</summary>
    [EnumMember(Value = "manual")]
    Manual,
}
