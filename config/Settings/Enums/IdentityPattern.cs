using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>How session hosts are joined.</summary>
/// <remarks>Source: Architecture Deep Design, Identity Patterns</remarks>
public enum IdentityPattern
{
    /// <summary>Active Directory only; the simplest path for FSLogix.</summary>
    [EnumMember(Value = "ad_ds")]
    AdDs,

    /// <summary>Active Directory, registered in Entra ID by Entra Connect; recommended with single sign-on.</summary>
    [EnumMember(Value = "hybrid_entra")]
    HybridEntra,

    /// <summary>Entra ID only; profiles then need Cloud Cache or Azure Files.</summary>
    [EnumMember(Value = "entra_only")]
    EntraOnly,
}
