using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>Alerts on machines that are short of processor time or memory. File server nodes send the same counters, and are meant, too.</summary>
internal static class HostLoadAlerts
{
    private const string Source =
        "AVD Insights, counters, https://learn.microsoft.com/azure/virtual-desktop/insights; Azure Monitor Logs reference, Perf; "
        + "thresholds: Azure Monitor Baseline Alerts, Azure Virtual Desktop";

    public static ImmutableArray<AlertDefinition> For(AlertThresholds thresholds) => [Processors(thresholds), Memory(thresholds)];

    private static AlertDefinition Processors(AlertThresholds thresholds) =>
        new()
        {
            Key = "host-cpu",
            ThresholdKey = "host_cpu_percent",
            Title = "A machine is short of processor time",
            Severity = 2,
            Query = """
                Perf
                | where ObjectName == "Processor Information" and CounterName == "% Processor Time" and InstanceName == "_Total"
                """.AsKql(),
            Measure = new AlertMeasure("Average", "GreaterThan", thresholds.HostCpuPercent)
            {
                Column = "CounterValue",
                Dimensions = ["Computer"],
            },
            Rows = AlertRows.SessionHosts,
            Meaning = "The processors of a session host or a file server node were busy nearly all the time. Everybody on that host waits.",
            Response =
            [
                "See which program takes the time (Task Manager, sorted by user): one that hangs is ended, one that many use needs more processors.",
                "Compare with the other hosts: all at once speaks for too few hosts, or for a scan or an update on all of them.",
                "Lower max_session_limit, or give hosts more processors; see on the cluster whether its nodes are overcommitted.",
            ],
            Source = Source,
        };

    private static AlertDefinition Memory(AlertThresholds thresholds) =>
        new()
        {
            Key = "host-memory",
            ThresholdKey = "free_memory_mb",
            Title = "A machine is short of memory",
            Severity = 2,
            Query = """
                Perf
                | where ObjectName == "Memory" and CounterName =~ "Available Mbytes"
                """.AsKql(),
            Measure = new AlertMeasure("Average", "LessThan", thresholds.FreeMemoryMb)
            {
                Column = "CounterValue",
                Dimensions = ["Computer"],
            },
            Rows = AlertRows.SessionHosts,
            Meaning =
                "Little memory is free on a session host or a file server node. Programs are paged out to the disk, and new sessions start slowly.",
            Response =
            [
                "See which programs and which disconnected sessions hold the memory, and sign out sessions that nobody needs.",
                "With dynamic memory, compare its maximum with what the node has left.",
                "Lower max_session_limit, or give hosts more memory.",
            ],
            Source = Source,
        };
}
