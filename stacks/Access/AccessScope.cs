namespace AvdPulumi.Stacks.Access;

/// <summary>Where the program grants roles: the things it makes or adopts, the machines' resource group and their subscription.</summary>
public enum AccessScope
{
    /// <summary>One application group.</summary>
    ApplicationGroup,

    /// <summary>One App Attach package.</summary>
    AppPackage,

    /// <summary>The host pool.</summary>
    HostPool,

    /// <summary>The resource group of the control plane.</summary>
    ControlPlaneGroup,

    /// <summary>The Log Analytics workspace.</summary>
    LogAnalytics,

    /// <summary>The key vault.</summary>
    KeyVault,

    /// <summary>The storage account of Cloud Cache.</summary>
    CloudCacheAccount,

    /// <summary>The storage account of App Attach packages.</summary>
    AppAttachAccount,

    /// <summary>The resource group of the session hosts.</summary>
    SessionHostGroup,

    /// <summary>The subscription of the session hosts.</summary>
    SessionHostSubscription,
}
