using System.Collections.Immutable;

namespace AvdPulumi.Components.Monitoring;

/// <summary>What the Azure Monitor agent collects on a machine.</summary>
/// <param name="Counters">Performance counters; each set has its own pace.</param>
/// <param name="Events">Event channels.</param>
public sealed record CollectedData(ImmutableArray<CounterSet> Counters, ImmutableArray<EventChannel> Events)
{
    /// <summary>What AVD Insights shows of a session host, and what alerts read (source: Microsoft Learn, AVD Insights; Azure/avdaccelerator).</summary>
    public static CollectedData OfSessionHosts { get; } =
        new(
            [
                new(
                    30,
                    [
                        @"\LogicalDisk(C:)\Avg. Disk Queue Length",
                        @"\LogicalDisk(C:)\Current Disk Queue Length",
                        @"\Memory\Available Mbytes",
                        @"\Memory\Page Faults/sec",
                        @"\Memory\Pages/sec",
                        @"\Memory\% Committed Bytes In Use",
                        @"\PhysicalDisk(*)\Avg. Disk Queue Length",
                        @"\PhysicalDisk(*)\Avg. Disk sec/Read",
                        @"\PhysicalDisk(*)\Avg. Disk sec/Transfer",
                        @"\PhysicalDisk(*)\Avg. Disk sec/Write",
                        @"\Processor Information(_Total)\% Processor Time",
                        @"\User Input Delay per Process(*)\Max Input Delay",
                        @"\User Input Delay per Session(*)\Max Input Delay",
                        @"\RemoteFX Network(*)\Current TCP RTT",
                        @"\RemoteFX Network(*)\Current UDP Bandwidth",
                    ]
                ),
                new(
                    60,
                    [
                        @"\LogicalDisk(C:)\% Free Space",
                        @"\LogicalDisk(C:)\Avg. Disk sec/Transfer",
                        // as AVD Insights lists them, and as Windows 11 24H2 and later want them: there the first spelling collects nothing (Azure/avdaccelerator#867)
                        @"\Terminal Services(*)\Active Sessions",
                        @"\Terminal Services(*)\Inactive Sessions",
                        @"\Terminal Services(*)\Total Sessions",
                        @"\Terminal Services\Active Sessions",
                        @"\Terminal Services\Inactive Sessions",
                        @"\Terminal Services\Total Sessions",
                    ]
                ),
            ],
            [
                new("Microsoft-Windows-TerminalServices-RemoteConnectionManager/Admin", 2, 3, 4, 0),
                new("Microsoft-Windows-TerminalServices-LocalSessionManager/Operational", 2, 3, 4, 0),
                new("Microsoft-FSLogix-Apps/Operational", 2, 3, 4, 0),
                new("Microsoft-FSLogix-Apps/Admin", 2, 3, 4, 0),
                // busy channels, of which Insights shows errors and warnings only
                new("System", 2, 3),
                new("Application", 2, 3),
            ]
        );

    /// <summary>
    /// What a node of the file server tells of its cluster, its shares and its volumes. No product's list: a choice of this program
    /// (source: Architecture Deep Design, SOFS Guest; Windows Server, failover clustering and Storage Spaces Direct).
    /// </summary>
    public static CollectedData OfFileServers { get; } =
        new(
            [
                new(
                    60,
                    [
                        // a cluster volume has no letter, and shows on the node that owns it
                        @"\LogicalDisk(*)\% Free Space",
                        @"\LogicalDisk(*)\Free Megabytes",
                        @"\Cluster CSVFS(*)\Avg. sec/Read",
                        @"\Cluster CSVFS(*)\Avg. sec/Write",
                        @"\Memory\Available Mbytes",
                        @"\Processor Information(_Total)\% Processor Time",
                    ]
                ),
            ],
            [
                new("Microsoft-Windows-FailoverClustering/Operational", 1, 2, 3),
                new("Microsoft-Windows-SMBServer/Operational", 1, 2, 3),
                new("Microsoft-Windows-StorageSpaces-Driver/Operational", 1, 2, 3),
                // the cluster writes what is grave (a node lost, a volume paused) to the system log
                new("System", 1, 2, 3) { Provider = "Microsoft-Windows-FailoverClustering" },
            ]
        );
}
