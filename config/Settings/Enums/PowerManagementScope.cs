using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>Where the AVD service gets its power role.</summary>
/// <remarks>Source: Azure Virtual Desktop autoscale</remarks>
public enum PowerManagementScope
{
    /// <summary>The subscription that holds the session hosts.</summary>
    [EnumMember(Value = "subscription")]
    Subscription,

    /// <summary>The resource group of the session hosts.</summary>
    [EnumMember(Value = "resource_group")]
    ResourceGroup,
}
