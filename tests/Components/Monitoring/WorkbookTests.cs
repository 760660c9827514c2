using System.Text.Json;
using AvdPulumi.Components.Monitoring;
using Pulumi;

namespace AvdPulumi.Tests.Components.Monitoring;

public sealed class WorkbookTests
{
    private const string WorkbookType = "azure-native:applicationinsights:Workbook";

    private static readonly WorkbookArgs Args = new()
    {
        Placement = SampleEstate.Placement,
        WorkbookId = new Guid("00000000-0000-0000-0000-0000000000d1"),
        DisplayName = "AVD contoso-prod",
        WorkspaceId = "/workspace",
    };

    [Fact]
    public async Task Belongs_to_the_workspace_it_shows()
    {
        var inputs = (await ComponentRun.OfAsync(() => _ = new Workbook("workbook", Args))).InputsOf(WorkbookType);

        Assert.Equal(
            ["category", "displayName", "kind", "location", "resourceGroupName", "resourceName", "serializedData", "sourceId", "tags"],
            inputs.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ("workbook", "shared", "/workspace", "AVD contoso-prod"),
            (inputs["category"], inputs["kind"], inputs["sourceId"], inputs["displayName"])
        );
    }

    [Fact]
    public async Task Shows_its_panels_as_queries_over_log_analytics()
    {
        var panel = new WorkbookPanel("A \"quoted\" title", "table", "Usage\n| take 1");
        var inputs = (await ComponentRun.OfAsync(() => _ = new Workbook("workbook", Args with { Panels = [panel] }))).InputsOf(
            WorkbookType
        );
        using var document = JsonDocument.Parse((string)inputs["serializedData"]);
        var item = document.RootElement.GetProperty("items").EnumerateArray().Single();
        var content = item.GetProperty("content");

        Assert.Equal("Notebook/1.0", document.RootElement.GetProperty("version").GetString());
        Assert.Equal((3, "panel-1"), (item.GetProperty("type").GetInt32(), item.GetProperty("name").GetString()));
        Assert.Equal(
            (panel.Title, panel.Query, panel.Visualization),
            (Text(content, "title"), Text(content, "query"), Text(content, "visualization"))
        );
        Assert.Equal("microsoft.operationalinsights/workspaces", Text(content, "resourceType"));
        Assert.Equal(86_400_000, content.GetProperty("timeContext").GetProperty("durationMs").GetInt32());
    }

    [Fact]
    public void Every_panel_has_a_title_of_its_own_and_a_query_without_a_time()
    {
        Assert.Equal(WorkbookPanels.All.Length, WorkbookPanels.All.Select(panel => panel.Title).Distinct().Count());
        Assert.All(WorkbookPanels.All, panel => Assert.DoesNotContain("ago(", panel.Query, StringComparison.Ordinal));
        Assert.All(WorkbookPanels.All, panel => Assert.DoesNotContain('\r', panel.Query));
    }

    [Fact]
    public async Task Two_can_be_made_one_below_the_other()
    {
        var run = await ComponentRun.OfAsync(() =>
        {
            var first = new Workbook("first", Args);
            _ = new Workbook(
                "second",
                Args with
                {
                    WorkbookId = new Guid("00000000-0000-0000-0000-0000000000d2"),
                },
                new ComponentResourceOptions { Parent = first }
            );
        });

        Assert.Equal(["first-workbook", "second-workbook"], run.Names.Order(StringComparer.Ordinal));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
