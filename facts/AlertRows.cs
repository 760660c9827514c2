namespace AvdPulumi.Facts;

/// <summary>Where the rows of an alert's query come from. Without them the alert is not made.</summary>
public enum AlertRows
{
    /// <summary>Logs of the host pool.</summary>
    HostPoolLogs,

    /// <summary>Counters and events of session hosts.</summary>
    SessionHosts,

    /// <summary>The same, and FSLogix on the hosts.</summary>
    Fslogix,

    /// <summary>Counters and events of the file server's nodes.</summary>
    FileServers,

    /// <summary>The Log Analytics workspace itself.</summary>
    Workspace,
}
