namespace AvdPulumi.Configuration.Facts.Network;

/// <summary>The destination of a flow: an endpoint with a name, or something that the estate names.</summary>
public enum FlowTarget
{
    /// <summary>The endpoint that the row names.</summary>
    Named,

    /// <summary>The private endpoint of the host pool.</summary>
    HostPoolEndpoint,

    /// <summary>Where the AVD agent and its boot loader are downloaded from.</summary>
    AgentDownload,

    /// <summary>Where FSLogix is downloaded from.</summary>
    FslogixDownload,

    /// <summary>The proxy of the Arc agent.</summary>
    ArcProxy,

    /// <summary>The proxy of the Azure Monitor agent.</summary>
    MonitorProxy,

    /// <summary>The key vault.</summary>
    KeyVault,

    /// <summary>The servers of the shares that profiles are on.</summary>
    ProfileShares,

    /// <summary>The storage account that Cloud Cache writes blobs to.</summary>
    ProfileBlobs,

    /// <summary>The servers of the shares that packages of App Attach are on.</summary>
    PackageShares,

    /// <summary>The DNS servers.</summary>
    DnsServers,

    /// <summary>The domain controllers.</summary>
    DomainControllers,

    /// <summary>The time servers.</summary>
    TimeServers,

    /// <summary>The other nodes of the file server.</summary>
    FileServerNodes,

    /// <summary>The storage account of the cloud witness.</summary>
    WitnessBlob,

    /// <summary>The server of the file share witness.</summary>
    WitnessShare,

    /// <summary>The session hosts themselves.</summary>
    SessionHosts,
}
