using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>Alerts on machines that are short of processor time or memory. File server nodes send the same counters and are included.</summary>
internal static class HostLoadAlerts
{
    private static readonly Source Counters = new(
        "Enable Insights to monitor Azure Virtual Desktop",
        "https://learn.microsoft.com/azure/virtual-desktop/insights"
    );

    public static ImmutableArray<AlertDefinition> For(AlertThresholds thresholds) => [Processors(thresholds), Memory(thresholds)];

    private static AlertDefinition Processors(AlertThresholds thresholds) =>
        new()
        {
            Key = "host-cpu",
            ThresholdKey = "host_cpu_percent",
            Title = "A machine has high processor load",
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
            Meaning =
                "The processors of a session host or a file server node were busy nearly all the time. All users on that machine have to wait.",
            Response =
            [
                "Check which program uses the time (Task Manager, sorted by user). End a program that hangs. A program that many people use needs more processors.",
                "Compare with the other hosts. If all are busy, there are too few hosts, or a scan or an update runs on all of them.",
                "Lower max_session_limit, or give hosts more processors. Check on the cluster whether its nodes are overcommitted.",
            ],
            Source = Counters,
        };

    private static AlertDefinition Memory(AlertThresholds thresholds) =>
        new()
        {
            Key = "host-memory",
            ThresholdKey = "free_memory_mb",
            Title = "A machine has little free memory",
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
                "A session host or a file server node has little free memory. Programs are paged out to disk, and new sessions start slowly.",
            Response =
            [
                "Check which programs and which disconnected sessions use the memory, and sign out sessions that nobody needs.",
                "With dynamic memory, compare its maximum with the free memory of the node.",
                "Lower max_session_limit, or give hosts more memory.",
            ],
            Source = Counters,
        };
}
