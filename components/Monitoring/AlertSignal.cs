namespace AvdPulumi.Components.Monitoring;

/// <summary>Where the rows come from that an alert reads. Without its source an alert never fires, so it is not made.</summary>
public enum AlertSignal
{
    /// <summary>Diagnostic settings of the host pool; the categories say which.</summary>
    HostPoolLogs,

    /// <summary>The data collection rule of the session hosts.</summary>
    SessionHosts,

    /// <summary>The same rule, and FSLogix on the hosts.</summary>
    Fslogix,

    /// <summary>The data collection rule of the file server's nodes.</summary>
    FileServers,

    /// <summary>What every workspace writes about itself.</summary>
    Workspace,
}
