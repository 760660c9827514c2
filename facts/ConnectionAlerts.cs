using System.Collections.Immutable;
using System.Globalization;

namespace AvdPulumi.Facts;

/// <summary>Alerts on problems that users have when they connect.</summary>
internal static class ConnectionAlerts
{
    public static ImmutableArray<AlertDefinition> For(AlertThresholds thresholds) =>
        [FailureRate(thresholds), Errors(thresholds), NoHostForUser(), RoundTrip(thresholds)];

    // an attempt failed if it never reached Connected and an error has its id; an attempt in progress has no error yet
    private static AlertDefinition FailureRate(AlertThresholds thresholds) =>
        new()
        {
            Key = "connection-failure-rate",
            ThresholdKey = "connection_failure_percent",
            Title = "Connections fail",
            Severity = 1,
            Query = $$"""
                let Failed = WVDErrors
                | distinct CorrelationId;
                WVDConnections
                | summarize Started = countif(State == "Started"), Connected = countif(State == "Connected") by CorrelationId, HostPool = tostring(split(_ResourceId, "/")[8])
                | where Started > 0
                | summarize Attempts = count(), Failures = countif(Connected == 0 and CorrelationId in (Failed)) by HostPool
                | where Attempts >= {{thresholds.ConnectionAttempts.ToString(CultureInfo.InvariantCulture)}}
                | extend FailurePercent = 100.0 * Failures / Attempts
                | project HostPool, FailurePercent
                """.AsKql(),
            Measure = AlertMeasure.Largest("FailurePercent", thresholds.ConnectionFailurePercent).By("HostPool"),
            Rows = AlertRows.HostPoolLogs,
            Categories = ["Connection", "Error"],
            Meaning =
                "A large share of the attempts to connect to a host pool ended in an error. Pools with only a few attempts are not counted.",
            Response =
            [
                "Check the alert on connection errors: the most frequent code shows the cause.",
                "Check the health of the hosts, then Azure Service Health for Azure Virtual Desktop.",
                "If the most frequent code is about sign-in, check the domain controllers and the host's trust with the domain.",
            ],
            Source = new(
                "Azure Monitor Logs reference: WVDConnections",
                "https://learn.microsoft.com/azure/azure-monitor/reference/tables/wvdconnections"
            ),
        };

    private static AlertDefinition Errors(AlertThresholds thresholds) =>
        new()
        {
            Key = "connection-errors",
            ThresholdKey = "connection_errors",
            Title = "Connections fail with the same error code",
            Severity = 2,
            Query = """
                WVDErrors
                | where ActivityType == "Connection" and ServiceError == false
                | summarize Connections = dcount(CorrelationId) by CodeSymbolic
                """.AsKql(),
            Measure = AlertMeasure.Largest("Connections", thresholds.ConnectionErrors).By("CodeSymbolic"),
            Rows = AlertRows.HostPoolLogs,
            Categories = ["Error"],
            Meaning =
                "Many connections failed with the same code. The code is a dimension of the alert. Errors of the service itself are not counted, because you cannot fix them.",
            Response =
            [
                "Look up the code in Microsoft's list of connection error codes.",
                "List the users and hosts in WVDErrors and WVDConnections by CorrelationId. If all errors are from one host, check that host. If all are from one user, check the account.",
                "If clients disconnect (ConnectionFailedClientDisconnect), the cause is usually the user's network.",
            ],
            Source = new(
                "Azure Monitor Logs reference: WVDErrors",
                "https://learn.microsoft.com/azure/azure-monitor/reference/tables/wvderrors"
            ),
        };

    private static AlertDefinition NoHostForUser() =>
        new()
        {
            Key = "no-host-for-user",
            Title = "A user found no available host",
            Severity = 1,
            Query = """
                WVDErrors
                | where CodeSymbolic == "ConnectionFailedNoHealthyRdshAvailable"
                | extend HostPool = tostring(split(_ResourceId, "/")[8])
                """.AsKql(),
            Measure = AlertMeasure.Rows(1).By("HostPool"),
            Rows = AlertRows.HostPoolLogs,
            Categories = ["Error"],
            Meaning = "The broker found no healthy session host for a user: all hosts are down, in drain mode or at their session limit.",
            Response =
            [
                "Check how many hosts are available, and whether drain mode was left on after maintenance.",
                "Compare the number of sessions with max_session_limit, and the scaling plan with the time of day.",
                "Start hosts manually if the scaling plan or Start VM on Connect did not start them.",
            ],
            Source = new(
                "Azure Monitor Logs reference: WVDErrors",
                "https://learn.microsoft.com/azure/azure-monitor/reference/tables/wvderrors"
            ),
        };

    private static AlertDefinition RoundTrip(AlertThresholds thresholds) =>
        new()
        {
            Key = "round-trip-time",
            ThresholdKey = "round_trip_milliseconds",
            Title = "Sessions are slow: long round trips",
            Severity = 3,
            Query = """
                WVDConnectionNetworkData
                | where isnotnull(EstRoundTripTimeInMs)
                | extend HostPool = tostring(split(_ResourceId, "/")[8])
                """.AsKql(),
            Measure = new AlertMeasure("Average", "GreaterThan", thresholds.RoundTripMilliseconds)
            {
                Column = "EstRoundTripTimeInMs",
                Dimensions = ["HostPool"],
            },
            Rows = AlertRows.HostPoolLogs,
            Categories = ["NetworkData"],
            Meaning = "The average round-trip time between clients and hosts of a pool is too long for comfortable work.",
            Response =
            [
                "Check in WVDConnections whether the users share a gateway region or a network.",
                "Check UdpUse: RDP Shortpath helps most with sessions over TCP through a distant gateway.",
                "Check the site's internet connection for packet loss and load.",
            ],
            Source = new(
                "Azure Monitor Logs reference: WVDConnectionNetworkData",
                "https://learn.microsoft.com/azure/azure-monitor/reference/tables/wvdconnectionnetworkdata"
            ),
        };
}
