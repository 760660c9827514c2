using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>Alerts on the Log Analytics workspace itself: what it costs, and whether it still accepts data.</summary>
internal static class WorkspaceAlerts
{
    public static ImmutableArray<AlertDefinition> For(AlertThresholds thresholds) => [Ingestion(thresholds), CapReached()];

    private static AlertDefinition Ingestion(AlertThresholds thresholds) =>
        new()
        {
            Key = AlertCatalogue.DailyIngestion,
            ThresholdKey = "daily_ingestion_gb",
            Title = "More logs per day than planned",
            Severity = 3,
            Query = """
                Usage
                | where IsBillable
                | summarize IngestedGb = sum(Quantity) / 1000
                """.AsKql(),
            Measure = new AlertMeasure("Maximum", "GreaterThan", thresholds.DailyIngestionGb) { Column = "IngestedGb" },
            // Usage gets one row each hour for each table, and the threshold is for a day
            Frequency = "PT1H",
            Window = "P1D",
            Rows = AlertRows.Workspace,
            Meaning =
                "The billable logs of the last 24 hours exceed the planned amount. Ingestion is the largest part of the cost of monitoring.",
            Response =
            [
                "Check which table grew: compare Usage, summed by DataType, of today and of a week ago.",
                "Turn off log categories that you do not use for alerts (Checkpoint, NetworkData), or use profile minimal.",
                "Look for a host that logs the same event repeatedly.",
            ],
            Source = new("Azure Monitor Logs reference: Usage", "https://learn.microsoft.com/azure/azure-monitor/reference/tables/usage"),
        };

    // by its detail: Microsoft's pages call the operation by different names
    private static AlertDefinition CapReached() =>
        new()
        {
            Key = AlertCatalogue.DailyCapReached,
            Title = "The daily cap is reached: ingestion has stopped",
            Severity = 1,
            Query = """
                _LogOperation
                | where Category =~ "Ingestion"
                | where Detail contains "OverQuota"
                """.AsKql(),
            Measure = AlertMeasure.Rows(1),
            Rows = AlertRows.Workspace,
            Meaning =
                "The workspace accepts no more billable logs until the cap is reset. Until then, alerts on hosts and connections have no data.",
            Response =
            [
                "If an incident is in progress, increase daily_quota_gb for today.",
                "Find the table that grew, as for the alert on daily ingestion, and reduce its logs.",
                "Monitor the hosts in another way until the cap is reset. The workspace shows the time of the reset.",
            ],
            Source = new("Set daily cap on Log Analytics workspace", "https://learn.microsoft.com/azure/azure-monitor/logs/daily-cap"),
        };
}
