namespace AvdPulumi.Configuration.Estate;

/// <summary>What a private endpoint leads to.</summary>
public enum EndpointService
{
    /// <summary>The host pool: connections.</summary>
    HostPool,

    /// <summary>The workspace: its feed.</summary>
    Workspace,

    /// <summary>The placeholder workspace: feed discovery.</summary>
    DiscoveryWorkspace,

    /// <summary>The vault.</summary>
    KeyVault,

    /// <summary>The storage account of Cloud Cache.</summary>
    CloudCache,

    /// <summary>The storage account of App Attach.</summary>
    AppAttach,

    /// <summary>The storage account of the cloud witness.</summary>
    Witness,
}
