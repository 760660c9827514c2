using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>How profiles are spread over shares.</summary>
/// <remarks>Source: Architecture Deep Design, Worked Deployment Patterns</remarks>
public enum ShareOption
{
    /// <summary>Option A: one share for everything.</summary>
    [EnumMember(Value = "one_share")]
    One,

    /// <summary>Option B: profiles, Office data and application data apart.</summary>
    [EnumMember(Value = "three_shares")]
    Three,
}
