using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>What a profile share holds.</summary>
/// <remarks>Source: Architecture Deep Design, Worked Deployment Patterns</remarks>
public enum ShareContent
{
    /// <summary>Profile containers.</summary>
    [EnumMember(Value = "profiles")]
    Profiles,

    /// <summary>Office containers.</summary>
    [EnumMember(Value = "odfc")]
    Odfc,

    /// <summary>Application data.</summary>
    [EnumMember(Value = "app_data")]
    AppData,
}
