namespace AvdPulumi.Configuration.Facts.Network;

/// <summary>What a network flow is for, in the order in which flows are listed.</summary>
public enum FlowPurpose
{
    /// <summary>The broker, the gateway and the AVD agent.</summary>
    AvdService,

    /// <summary>RDP Shortpath.</summary>
    Shortpath,

    /// <summary>Microsoft Entra ID.</summary>
    EntraId,

    /// <summary>The Arc agent and its extensions.</summary>
    AzureArc,

    /// <summary>The Azure Monitor agent.</summary>
    Monitoring,

    /// <summary>Defender for Endpoint.</summary>
    Defender,

    /// <summary>Activation, updates and certificates of Windows.</summary>
    Windows,

    /// <summary>What the estate itself uses in Azure or on a mirror: vault, downloads.</summary>
    Estate,

    /// <summary>Shares and blobs that hold profiles and packages.</summary>
    Files,

    /// <summary>Name resolution, time and Active Directory.</summary>
    Directory,

    /// <summary>Traffic between the nodes of the file server, and their witness.</summary>
    FileServerCluster,
}
