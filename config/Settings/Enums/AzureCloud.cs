using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>The Azure cloud that the subscriptions are in.</summary>
/// <remarks>Source: Pulumi azure-native, provider configuration, environment</remarks>
public enum AzureCloud
{
    /// <summary>Azure, the public cloud.</summary>
    [EnumMember(Value = "public")]
    Public,

    /// <summary>Azure Government (USA).</summary>
    [EnumMember(Value = "usgovernment")]
    UsGovernment,

    /// <summary>Azure operated by 21Vianet (China).</summary>
    [EnumMember(Value = "china")]
    China,
}
