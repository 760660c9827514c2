using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>Alerts on the Log Analytics workspace itself: what it costs, and whether it still takes data.</summary>
internal static class WorkspaceAlerts
{
    public static ImmutableArray<AlertDefinition> For(AlertThresholds thresholds) => [Ingestion(thresholds), CapReached()];

    private static AlertDefinition Ingestion(AlertThresholds thresholds) =>
        new()
        {
            Key = AlertCatalogue.DailyIngestion,
            ThresholdKey = "daily_ingestion_gb",
            Title = "More logs a day than planned",
            Severity = 3,
            Query = """
                Usage
                | where IsBillable
                | summarize IngestedGb = sum(Quantity) / 1000
                """.AsKql(),
            Measure = new AlertMeasure("Maximum", "GreaterThan", thresholds.DailyIngestionGb) { Column = "IngestedGb" },
            // Usage gets a row an hour for each table, and the threshold is of a day
            Frequency = "PT1H",
            Window = "P1D",
            Rows = AlertRows.Workspace,
            Meaning =
                "The billable logs of the last 24 hours are more than planned. Ingestion is the largest part of the cost of monitoring.",
            Response =
            [
                "See which table grew: Usage, summed by DataType, today and a week ago.",
                "Switch off log categories that nobody alerts on (Checkpoint, NetworkData), or take profile minimal.",
                "Look for a host that logs the same event over and over.",
            ],
            Source = "Architecture Deep Design, Log Analytics Cost Control; Azure Monitor Logs reference, Usage: Quantity is in MB",
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
                "The workspace takes no more billable logs until the cap is reset. Until then alerts on hosts and connections see nothing.",
            Response =
            [
                "Raise daily_quota_gb for today if an incident is under way.",
                "Find the table that grew, as for the alert on daily ingestion, and lower it.",
                "Watch the hosts by other means until the cap is reset; the workspace shows the hour.",
            ],
            Source =
                "Azure Monitor, daily cap; monitor a workspace (05/2026): _LogOperation, category Ingestion, ingestion status OverQuota",
        };
}
