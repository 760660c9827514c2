using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>A ready set of log categories.</summary>
/// <remarks>Source: Architecture Deep Design, Log Analytics Cost Control; AVD Insights</remarks>
public enum DiagnosticsProfile
{
    /// <summary>No logs at all. Alerts on the host pool's logs are not made.</summary>
    [EnumMember(Value = "none")]
    None,

    /// <summary>Error, Connection, HostRegistration: the least that is of use.</summary>
    [EnumMember(Value = "minimal")]
    Minimal,

    /// <summary>What AVD Insights needs.</summary>
    [EnumMember(Value = "insights")]
    Insights,

    /// <summary>Everything the service offers; costly.</summary>
    [EnumMember(Value = "all")]
    All,

    /// <summary>The categories listed here.</summary>
    [EnumMember(Value = "custom")]
    Custom,
}
