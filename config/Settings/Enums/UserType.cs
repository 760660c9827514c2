using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>How heavily a user works.</summary>
/// <remarks>Source: Architecture Deep Design, Session Density</remarks>
public enum UserType
{
    /// <summary>Web, Office and mail: 30 to 50 users on 4 processors and 16 GB.</summary>
    [EnumMember(Value = "light")]
    Light,

    /// <summary>Outlook, Teams, Excel: 15 to 25 users on 8 processors and 32 GB.</summary>
    [EnumMember(Value = "knowledge")]
    Knowledge,

    /// <summary>Development, data, rendering: 4 to 8 users on 16 processors and 64 GB.</summary>
    [EnumMember(Value = "power")]
    Power,
}
