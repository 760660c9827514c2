using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>Where the program grants roles: the things it makes or adopts, the machines' resource group and their subscription.</summary>
/// <remarks>Source: Architecture Deep Design, Deployment Phases</remarks>
public enum AccessScope
{
    /// <summary>Each application group.</summary>
    [EnumMember(Value = "application_groups")]
    ApplicationGroup,

    /// <summary>Each App Attach package.</summary>
    [EnumMember(Value = "app_packages")]
    AppPackage,

    /// <summary>The host pool.</summary>
    [EnumMember(Value = "host_pool")]
    HostPool,

    /// <summary>The resource group of the control plane.</summary>
    [EnumMember(Value = "control_plane_group")]
    ControlPlaneGroup,

    /// <summary>The Log Analytics workspace.</summary>
    [EnumMember(Value = "log_analytics")]
    LogAnalytics,

    /// <summary>The key vault.</summary>
    [EnumMember(Value = "key_vault")]
    KeyVault,

    /// <summary>The storage account of Cloud Cache.</summary>
    [EnumMember(Value = "cloud_cache_account")]
    CloudCacheAccount,

    /// <summary>The storage account of App Attach packages.</summary>
    [EnumMember(Value = "app_attach_account")]
    AppAttachAccount,

    /// <summary>The resource group of the session hosts.</summary>
    [EnumMember(Value = "session_hosts_group")]
    SessionHostGroup,

    /// <summary>The subscription of the session hosts.</summary>
    [EnumMember(Value = "session_hosts_subscription")]
    SessionHostSubscription,
}
