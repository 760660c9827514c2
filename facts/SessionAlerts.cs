using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace AvdPulumi.Facts;

/// <summary>Alerts on sessions: how full the pool is, how long a sign-in takes, and abandoned sessions.</summary>
internal static class SessionAlerts
{
    private const string ByPool = "HostPool";

    public static ImmutableArray<AlertDefinition> For(AlertThresholds thresholds) =>
        [
            SlowLogon(thresholds),
            Load("pool-load", "pool_load_percent", "The host pool is filling up", severity: 3, thresholds.PoolLoadPercent, thresholds.Pool),
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

    // a reconnection loads no profile and runs no policy; the time that a user needs for credentials says nothing about hosts. The median: one bad connection is not a slow pool
    private static AlertDefinition SlowLogon(AlertThresholds thresholds) =>
        new()
        {
            Key = "slow-logon",
            ThresholdKey = "slow_logon_seconds",
            Title = "Sign-ins are slow",
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
                "Half of the new sessions of the last hour needed more time than the threshold from the click to a usable desktop. Reconnections and the time for credentials are not counted.",
            Response =
            [
                "Compare the hosts. If one host is slow, check that host. If all hosts are slow, check the profile share, the domain controllers and the cluster's storage.",
                "Check on a host which part takes the time: FSLogix (its log of the day), group policy (event 8001 of GroupPolicy/Operational), or programs that start at sign-in.",
                "Look for large profiles, and for many sign-ins in the same minute: the scaling plan can start hosts earlier.",
            ],
            Source = new(
                "Azure Monitor Logs reference: WVDCheckpoints",
                "https://learn.microsoft.com/azure/azure-monitor/reference/tables/wvdcheckpoints"
            ),
        };

    // all hosts of the pool count: a host that the scaling plan stopped can still start
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
                "The used share of the pool's session capacity reached the threshold. The capacity is the number of hosts times max_session_limit. Disconnected sessions count as well.",
            Response =
            [
                "Check whether hosts are unavailable or in drain mode: the other hosts then serve their users.",
                "Check whether many sessions are disconnected. A time limit for them frees capacity.",
                "Add hosts (session_host.clusters[].count), or increase max_session_limit if the hosts have free resources.",
            ],
            Source = new(
                "Azure Monitor Logs reference: WVDAgentHealthStatus",
                "https://learn.microsoft.com/azure/azure-monitor/reference/tables/wvdagenthealthstatus"
            ),
        };

    // connection states do not distinguish a disconnected session from a signed-out one; the agent counts the former
    private static AlertDefinition Disconnected(AlertThresholds thresholds) =>
        new()
        {
            Key = "sessions-disconnected",
            Reach = AlertReach.PooledPool,
            ThresholdKey = "disconnected_hours",
            Title = "Sessions stay disconnected for a long time",
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
                "One or more hosts had a disconnected session during the whole window. The session uses memory, counts toward the session limit, keeps the user's profile disk open, "
                + "and prevents the scaling plan from stopping the host.",
            Response =
            [
                "List the sessions on the host (quser), and sign out those that nobody needs.",
                "Set a time limit for disconnected sessions by group policy or Intune: Remote Desktop Services, Session Time Limits.",
                "If users leave work running on purpose, increase disconnected_hours, or turn this alert off.",
            ],
            Source = new(
                "Azure Monitor Logs reference: WVDAgentHealthStatus",
                "https://learn.microsoft.com/azure/azure-monitor/reference/tables/wvdagenthealthstatus"
            ),
        };

    private static string OnlyIn(string? hostPool) =>
        hostPool is null ? "" : $"\n| where tostring(split(_ResourceId, \"/\")[8]) =~ \"{hostPool}\"";

    // nine tenths of the time: hosts that started later are ignored, and a few late reports do no harm
    private static int MinutesSeen(AlertThresholds thresholds) => thresholds.DisconnectedHours * 54;

    // as Azure returns times: P1D for PT24H
    private static string WindowOf(int hours) => XmlConvert.ToString(TimeSpan.FromHours(hours));
}
