using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>Alerts on session hosts: their health, their registration, their disks.</summary>
internal static class HostAlerts
{
    public static ImmutableArray<AlertDefinition> For(AlertThresholds thresholds) =>
        [Unavailable(thresholds), NoneAvailable(), RegistrationFailures(thresholds), TokenRefused(thresholds), DiskSpace(thresholds)];

    // the last report of each host counts; a host that is shut down or upgrading is away on purpose
    private static AlertDefinition Unavailable(AlertThresholds thresholds) =>
        new()
        {
            Key = "hosts-unavailable",
            ThresholdKey = "unavailable_hosts",
            Title = "Session hosts are unavailable",
            Severity = 2,
            Query = """
                WVDAgentHealthStatus
                | summarize arg_max(TimeGenerated, Status) by SessionHostName, HostPool = tostring(split(_ResourceId, "/")[8])
                | where Status !in ("Available", "Shutdown", "Upgrading")
                | summarize Hosts = dcount(SessionHostName) by HostPool
                """.AsKql(),
            Measure = AlertMeasure.Largest("Hosts", thresholds.UnavailableHosts).By("HostPool"),
            Rows = AlertRows.HostPoolLogs,
            Categories = ["AgentHealthStatus"],
            Meaning =
                "The last health report of one or more hosts shows a state other than Available, Shutdown or Upgrading. If a scaling plan stops hosts, raise the threshold.",
            Response =
            [
                "List the hosts with SessionHostHealthCheckResult in WVDAgentHealthStatus: the failed check names the cause.",
                "Check on the cluster that the machine runs and that Arc is connected.",
                "Restart the service RDAgentBootLoader. If that does not help, remove the host and create it again: it holds no state.",
            ],
            Source = new(
                "Azure Monitor Logs reference: WVDAgentHealthStatus",
                "https://learn.microsoft.com/azure/azure-monitor/reference/tables/wvdagenthealthstatus"
            ),
        };

    private static AlertDefinition NoneAvailable() =>
        new()
        {
            Key = "no-available-host",
            Title = "No session host of a pool is available",
            Severity = 0,
            Query = """
                WVDAgentHealthStatus
                | summarize arg_max(TimeGenerated, Status, AllowNewSessions) by SessionHostName, HostPool = tostring(split(_ResourceId, "/")[8])
                | where Status != "Shutdown"
                | summarize Running = count(), Available = countif(Status == "Available" and AllowNewSessions =~ "true") by HostPool
                | where Running > 0 and Available == 0
                """.AsKql(),
            Measure = AlertMeasure.Rows(1).By("HostPool"),
            Rows = AlertRows.HostPoolLogs,
            Categories = ["AgentHealthStatus"],
            Meaning =
                "Hosts of a pool report, but none of them accepts a new session. A pool with all hosts shut down is not counted, because the scaling plan does that at night.",
            Response =
            [
                "Check drain mode first: it is often left on after maintenance.",
                "Check what all hosts share: cluster, network, domain controllers, name servers and proxy.",
                "Check Azure Service Health for Azure Virtual Desktop, and inform the users.",
            ],
            Source = new(
                "Azure Monitor Logs reference: WVDAgentHealthStatus",
                "https://learn.microsoft.com/azure/azure-monitor/reference/tables/wvdagenthealthstatus"
            ),
        };

    // the error names its activity, or has the id of a registration that started
    private static AlertDefinition RegistrationFailures(AlertThresholds thresholds) =>
        new()
        {
            Key = "registration-failures",
            ThresholdKey = "registration_failures",
            Title = "Session hosts fail to register",
            Severity = 2,
            Query = """
                WVDErrors
                | join kind=leftouter (WVDHostRegistrations | distinct CorrelationId, SessionHostName) on CorrelationId
                | where ActivityType == "HostRegistration" or isnotempty(SessionHostName)
                | project TimeGenerated, SessionHostName, CodeSymbolic, Message
                """.AsKql(),
            Measure = AlertMeasure.Rows(thresholds.RegistrationFailures),
            Rows = AlertRows.HostPoolLogs,
            Categories = ["Error", "HostRegistration"],
            Meaning = "The service refused to register a host with the host pool.",
            Response =
            [
                "Check CodeSymbolic and Message. NAME_ALREADY_REGISTERED means that an older host with that name was not removed from the pool.",
                "Renew the registration token, and register the host again.",
                "Check that the host can reach the service's addresses, also through the proxy.",
            ],
            Source = new(
                "Azure Monitor Logs reference: WVDHostRegistrations",
                "https://learn.microsoft.com/azure/azure-monitor/reference/tables/wvdhostregistrations"
            ),
        };

    // a host that cannot register never appears in the WVD tables: only its own event log shows it
    private static AlertDefinition TokenRefused(AlertThresholds thresholds) =>
        new()
        {
            Key = "registration-token-refused",
            ThresholdKey = "registration_failures",
            Title = "A session host's registration token is refused",
            Severity = 2,
            Query = """
                Event
                | where EventLog == "Application" and EventID == 3277
                | where RenderedDescription has_any ("INVALID_REGISTRATION_TOKEN", "EXPIRED_MACHINE_TOKEN")
                """.AsKql(),
            Measure = AlertMeasure.Rows(thresholds.RegistrationFailures).By("Computer"),
            Rows = AlertRows.SessionHosts,
            Meaning =
                "The agent on a host reports that its registration token is not valid, or that the machine's token expired because the machine was off for a long time.",
            Response =
            [
                "Renew the registration token of the host pool.",
                @"On the host, set IsRegistered to 0 and RegistrationToken to the new one in HKLM\SOFTWARE\Microsoft\RDInfraAgent, and restart RDAgentBootLoader.",
                "If the host was off for more than 90 days, create it again: that is faster.",
            ],
            Source = new(
                "Troubleshoot Azure Virtual Desktop Agent issues",
                "https://learn.microsoft.com/azure/virtual-desktop/troubleshoot-agent"
            ),
        };

    private static AlertDefinition DiskSpace(AlertThresholds thresholds) =>
        new()
        {
            Key = "host-disk-space",
            ThresholdKey = "free_disk_percent",
            Title = "A session host's system disk fills up",
            Severity = 2,
            Query = """
                Perf
                | where ObjectName == "LogicalDisk" and CounterName == "% Free Space" and InstanceName == "C:"
                """.AsKql(),
            Measure = AlertMeasure.Smallest("CounterValue", thresholds.FreeDiskPercent).By("Computer"),
            Rows = AlertRows.SessionHosts,
            Meaning =
                "A host's system disk has little free space. With Cloud Cache, the local cache is on this disk as well. When the disk is full, users are signed in with a temporary profile.",
            Response =
            [
                @"Look for local profiles left in C:\Users, and for dumps and update files.",
                "If the disk fills up again, put the host in drain mode and create it again.",
            ],
            Source = new("Enable Insights to monitor Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/insights"),
        };
}
