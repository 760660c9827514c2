using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace AvdPulumi.Components.Monitoring;

/// <summary>A workbook's panels, as the JSON that Azure keeps of a workbook.</summary>
internal static class WorkbookContent
{
    private const double DayMs = 24 * 60 * 60 * 1000;

    // the numbers are the gallery's own: item type 3 is a query, query type 0 is Log Analytics
    private const int QueryItem = 3;
    private const int LogAnalyticsQuery = 0;

    public static string Of(ImmutableArray<WorkbookPanel> panels) =>
        new JsonObject { ["version"] = "Notebook/1.0", ["items"] = new JsonArray([.. panels.Select(ItemOf)]) }.ToJsonString();

    private static JsonNode ItemOf(WorkbookPanel panel, int number) =>
        new JsonObject
        {
            ["type"] = QueryItem,
            ["name"] = $"panel-{number + 1}",
            ["content"] = new JsonObject
            {
                ["version"] = "KqlItem/1.0",
                ["query"] = panel.Query,
                ["size"] = 0,
                ["title"] = panel.Title,
                ["timeContext"] = new JsonObject { ["durationMs"] = DayMs },
                ["queryType"] = LogAnalyticsQuery,
                ["resourceType"] = "microsoft.operationalinsights/workspaces",
                ["visualization"] = panel.Visualization,
            },
        };
}
