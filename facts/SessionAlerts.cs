using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace AvdPulumi.Facts;

/// <summary>Alerts on sessions: how full the pool is, how long a logon takes, and sessions that nobody comes back to.</summary>
internal static class SessionAlerts
{
    private const string ByPool = "HostPool";

    public static ImmutableArray<AlertDefinition> For(AlertThresholds thresholds) =>
        [
            SlowLogon(thresholds),
            Load("pool-load", "pool_load_percent", "The host pool fills up", severity: 3, thresholds.PoolLoadPercent, thresholds.Pool),
            Load(
                "pool-load-high",
                "pool_load_high_percent",
                "The host pool is getting full",
                severity: 2,
                thresholds.PoolLoadHighPercent,
                thresholds.Pool
            ),
            Load(
                "pool-load-full",
                "pool_load_full_percent",
                "The host pool is nearly full",
                severity: 1,
                thresholds.PoolLoadFullPercent,
                thresholds.Pool
            ),
            Disconnected(thresholds),
        ];

    // a reconnection loads no profile and runs no policy; what the user spends on credentials is nobody's fault here. The median: one bad line is no slow pool
    private static AlertDefinition SlowLogon(AlertThresholds thresholds) =>
        new()
        {
            Key = "slow-logon",
            ThresholdKey = "slow_logon_seconds",
            Title = "Logons are slow",
            Severity = 3,
            Query = """
                let NewSessions = WVDCheckpoints
                | where Name =~ "LoadBalancedNewConnection" and tostring(Parameters.LoadBalanceOutcome) =~ "NewSession"
                | distinct CorrelationId;
                let Credentials = WVDCheckpoints
                | where Name in~ ("OnCredentialsAcquisitionCompleted", "SSOTokenRetrieval")
                | summarize CredentialsMs = sum(todouble(Parameters.DurationMS)) by CorrelationId;
                let Desktops = WVDCheckpoints
                | where Name in~ ("ShellReady", "RdpShellAppExecuted") or (Name =~ "LaunchExecutable" and tostring(Parameters.connectionStage) =~ "RdpShellAppExecuted")
                | summarize Ready = min(TimeGenerated) by CorrelationId;
                WVDConnections
                | where State == "Started" and CorrelationId in (NewSessions)
                | summarize Started = min(TimeGenerated) by CorrelationId, HostPool = tostring(split(_ResourceId, "/")[8])
                | join kind=inner Desktops on CorrelationId
                | join kind=leftouter Credentials on CorrelationId
                | extend Seconds = datetime_diff("second", Ready, Started) - coalesce(CredentialsMs, 0.0) / 1000
                | summarize LogonSeconds = percentile(Seconds, 50) by HostPool
                """.AsKql(),
            Measure = new AlertMeasure("Maximum", "GreaterThan", thresholds.SlowLogonSeconds)
            {
                Column = "LogonSeconds",
                Dimensions = [ByPool],
            },
            Frequency = "PT15M",
            Window = "PT1H",
            Rows = AlertRows.HostPoolLogs,
            Categories = ["Connection", "Checkpoint"],
            Meaning =
                "Half of the new sessions of the last hour took longer from the click to a usable desktop. The time for credentials is not counted, and reconnections are not.",
            Response =
            [
                "Compare the hosts: one slow host points at that host, all hosts at the profile share, the domain controllers or the cluster's storage.",
                "See on a host which part takes the time: FSLogix (its log of the day), group policy (event 8001 of GroupPolicy/Operational), programs at logon.",
                "Look for large profiles, and for many logons at the same minute: the scaling plan can start hosts earlier.",
            ],
            Source =
                "Azure Monitor Logs reference, WVDCheckpoints and WVDConnections, https://learn.microsoft.com/azure/azure-monitor/reference/tables/wvdcheckpoints; "
                + "names of checkpoints: Azure/FederalAVD, AVD alerts (08/2026)",
        };

    // of all the hosts that the pool has: what the scaling plan has stopped can still be started
    private static AlertDefinition Load(string key, string thresholdKey, string title, int severity, double percent, PoolCapacity pool) =>
        new()
        {
            Key = key,
            ThresholdKey = thresholdKey,
            Reach = AlertReach.PoolWithLimit,
            Title = title,
            Severity = severity,
            Query = $$"""
                WVDAgentHealthStatus
                | extend HostPool = tostring(split(_ResourceId, "/")[8])
                | where HostPool =~ "{{pool.HostPool}}"
                | summarize arg_max(TimeGenerated, ActiveSessions, InactiveSessions) by SessionHostName, HostPool
                | summarize Sessions = sum(coalesce(toint(ActiveSessions), 0) + coalesce(toint(InactiveSessions), 0)) by HostPool
                | extend LoadPercent = 100.0 * Sessions / {{pool.Sessions.ToString(CultureInfo.InvariantCulture)}}
                | project HostPool, LoadPercent
                """.AsKql(),
            Measure = AlertMeasure.Largest("LoadPercent", percent).By(ByPool),
            Rows = AlertRows.HostPoolLogs,
            Categories = ["AgentHealthStatus"],
            Meaning =
                "Of the sessions that all hosts of the pool may take together (their number times max_session_limit), this part is in use. Disconnected sessions count: they keep their place.",
            Response =
            [
                "See whether hosts are unavailable or in drain mode: the others carry their users.",
                "See whether many sessions are disconnected; a time limit for them frees places.",
                "Add hosts (session_host.clusters[].count), or raise max_session_limit where the hosts have room.",
            ],
            Source =
                "Azure Monitor Logs reference, WVDAgentHealthStatus, https://learn.microsoft.com/azure/azure-monitor/reference/tables/wvdagenthealthstatus; "
                + "50, 85 and 95 percent: Azure Monitor Baseline Alerts, Azure Virtual Desktop",
        };

    // states of a connection do not tell a disconnected session from one that was signed out; the agent counts the former
    private static AlertDefinition Disconnected(AlertThresholds thresholds) =>
        new()
        {
            Key = "sessions-disconnected",
            Reach = AlertReach.PooledPool,
            ThresholdKey = "disconnected_hours",
            Title = "Disconnected sessions are kept for long",
            Severity = 3,
            Query =
                $$"""
                WVDAgentHealthStatus{{OnlyIn(thresholds.OnlyHostPool)}}
                | summarize Disconnected = min(toint(InactiveSessions)), First = min(TimeGenerated), Last = max(TimeGenerated) by SessionHostName, HostPool = tostring(split(_ResourceId, "/")[8])
                | where Disconnected > 0 and datetime_diff("minute", Last, First) >= {{MinutesSeen(thresholds).ToString(
                    CultureInfo.InvariantCulture
                )}}
                | summarize Hosts = dcount(SessionHostName) by HostPool
                """.AsKql(),
            Measure = AlertMeasure.Largest("Hosts", 1).By(ByPool),
            Frequency = "PT1H",
            Window = WindowOf(thresholds.DisconnectedHours),
            Rows = AlertRows.HostPoolLogs,
            Categories = ["AgentHealthStatus"],
            Meaning =
                "On one or more hosts there was a disconnected session at every moment of that time. It keeps memory, its place in the session limit and the user's profile disk, "
                + "and it keeps the scaling plan from stopping the host.",
            Response =
            [
                "List the sessions on the host (quser) and sign out those that nobody needs.",
                "Set a time limit for disconnected sessions by group policy or Intune: Remote Desktop Services, Session Time Limits.",
                "Where people leave work running on purpose, raise disconnected_hours, or leave this alert out.",
            ],
            Source =
                "Azure Monitor Logs reference, WVDAgentHealthStatus, https://learn.microsoft.com/azure/azure-monitor/reference/tables/wvdagenthealthstatus; "
                + "that InactiveSessions are the disconnected ones is an assumption",
        };

    private static string OnlyIn(string? hostPool) =>
        hostPool is null ? "" : $"\n| where tostring(split(_ResourceId, \"/\")[8]) =~ \"{hostPool}\"";

    // nine tenths of the time: a host that was started since is not judged, and neither are a few reports that are late
    private static int MinutesSeen(AlertThresholds thresholds) => thresholds.DisconnectedHours * 54;

    // as Azure gives times back: P1D for PT24H
    private static string WindowOf(int hours) => XmlConvert.ToString(TimeSpan.FromHours(hours));
}
