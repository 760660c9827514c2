using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>Alerts on session hosts: their health, their registration, their disks.</summary>
internal static class HostAlerts
{
    public static ImmutableArray<AlertDefinition> For(AlertThresholds thresholds) =>
        [Unavailable(thresholds), NoneAvailable(), RegistrationFailures(thresholds), TokenRefused(thresholds), DiskSpace(thresholds)];

    // the last word of each host counts; one that was shut down or updates itself is meant to be away
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
                "The last health report of one or more hosts is neither Available nor a state that is meant (Shutdown, Upgrading). With a scaling plan that turns hosts off, raise the threshold.",
            Response =
            [
                "List the hosts with SessionHostHealthCheckResult in WVDAgentHealthStatus: the failed check names the cause.",
                "See on the cluster whether the machine runs and Arc is connected.",
                "Restart the service RDAgentBootLoader; if that does not help, take the host out and make it anew: it holds no state.",
            ],
            Source = "Azure Monitor Logs reference, WVDAgentHealthStatus (07/2026): the column is Status, older samples say EndpointState",
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
                "Hosts of a pool report, but none of them takes a new session. A pool that is shut down as a whole is not counted: the scaling plan does that at night.",
            Response =
            [
                "Check drain mode first: after maintenance it is easily left on.",
                "Check what all hosts share: cluster, network, domain controllers, name servers, the proxy.",
                "Check Azure service health for Azure Virtual Desktop, and tell the users.",
            ],
            Source = "Azure Monitor Logs reference, WVDAgentHealthStatus (07/2026)",
        };

    // the error names its activity, or bears the id of a registration that began
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
            Meaning = "The service refused the registration of a host with the pool.",
            Response =
            [
                "See CodeSymbolic and Message; NAME_ALREADY_REGISTERED means that an older host of that name was not removed from the pool.",
                "Renew the registration token, and register the host again.",
                "Check that the host reaches the service's addresses, through the proxy too.",
            ],
            Source = "Azure Monitor Logs reference, WVDErrors and WVDHostRegistrations (07/2026)",
        };

    // a host that cannot register never gets as far as the WVD tables: only its own event log tells
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
                "The agent on a host says that its registration token is not valid, or that the token of the machine ran out because it was off for long.",
            Response =
            [
                "Renew the registration token of the host pool.",
                @"On the host, set IsRegistered to 0 and RegistrationToken to the new one in HKLM\SOFTWARE\Microsoft\RDInfraAgent, and restart RDAgentBootLoader.",
                "A host that was off for more than 90 days is sooner made anew.",
            ],
            Source = "Azure Virtual Desktop, troubleshoot the agent: event 3277 in the Application log",
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
                "Little is free on a host's system disk. With Cloud Cache the local cache lies there, too; users are signed in with a temporary profile when it is full.",
            Response =
            [
                @"Look for local profiles left behind under C:\Users, dumps and update files.",
                "Put the host in drain mode and make it anew if cleaning does not last.",
            ],
            Source = "AVD Insights, counters; Azure Monitor Logs reference, Perf",
        };
}
