using System.Collections.Immutable;

namespace AvdPulumi.Components.Monitoring;

/// <summary>
/// What the workbook shows beside AVD Insights: what Insights leaves out, the file server above all, and what an operator looks at first after an alert.
/// A query is text and nothing else, so that tests can put it to the KQL parser.
/// </summary>
public static class WorkbookPanels
{
    /// <summary>The panels, from top to bottom.</summary>
    public static ImmutableArray<WorkbookPanel> All { get; } =
    [
        new(
            "Connection attempts and failures by hour",
            "timechart",
            """
            let Failed = WVDErrors
            | distinct CorrelationId;
            WVDConnections
            | where State == "Started"
            | summarize Attempts = dcount(CorrelationId), Failures = dcountif(CorrelationId, CorrelationId in (Failed)) by bin(TimeGenerated, 1h)
            """.AsKql()
        ),
        new(
            "Errors by code",
            "table",
            """
            WVDErrors
            | summarize Connections = dcount(CorrelationId), Users = dcount(UserName), Last = max(TimeGenerated) by CodeSymbolic, ActivityType, ServiceError
            | order by Connections desc
            """.AsKql()
        ),
        new(
            "Last word of each session host",
            "table",
            """
            WVDAgentHealthStatus
            | summarize arg_max(TimeGenerated, Status, AllowNewSessions, ActiveSessions, InactiveSessions, AgentVersion) by SessionHostName
            | order by SessionHostName asc
            """.AsKql()
        ),
        new(
            "FSLogix errors and warnings",
            "table",
            """
            Event
            | where EventLog startswith "Microsoft-FSLogix-Apps/" and EventLevelName in ("Error", "Warning")
            | summarize Events = count(), Last = max(TimeGenerated), Sample = take_any(RenderedDescription) by Computer, EventID, EventLevelName
            | order by Events desc
            """.AsKql()
        ),
        new(
            "Free space of the file server's volumes",
            "timechart",
            """
            Perf
            | where ObjectName == "LogicalDisk" and CounterName == "% Free Space" and InstanceName !in ("_Total", "C:")
            | summarize FreePercent = min(CounterValue) by bin(TimeGenerated, 15m), InstanceName
            """.AsKql()
        ),
        new(
            "Events of the file server's cluster",
            "table",
            """
            Event
            | where Source has_any ("FailoverClustering", "SMBServer", "StorageSpaces")
            | project TimeGenerated, Computer, EventLevelName, EventID, RenderedDescription
            | order by TimeGenerated desc
            | take 200
            """.AsKql()
        ),
        new(
            "Billable logs by table",
            "barchart",
            """
            Usage
            | where IsBillable
            | summarize Gb = sum(Quantity) / 1000 by DataType
            | order by Gb desc
            """.AsKql()
        ),
    ];
}
