namespace AvdPulumi.Configuration.Facts.Network;

/// <summary>Who opens a flow.</summary>
[Flags]
public enum FlowMachines
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>The session hosts.</summary>
    SessionHosts = 1,

    /// <summary>The nodes of the file server.</summary>
    FileServers = 2,

    /// <summary>The devices of users.</summary>
    Clients = 4,

    /// <summary>Session hosts and file servers: every machine of the estate.</summary>
    Machines = SessionHosts | FileServers,
}
