using System.Collections.Immutable;
using AvdPulumi.Components.Platform;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Components;

public sealed class LogAnalyticsWorkspaceTests
{
    [Fact]
    public async Task Keeps_thirty_days_without_a_cap_by_default()
    {
        var inputs = await InputsAsync(SampleEstate.LogAnalytics);

        Assert.Equal(30.0, inputs["retentionInDays"]);
        Assert.Equal(-1.0, Map(inputs["workspaceCapping"])["dailyQuotaGb"]);
        Assert.Equal("PerGB2018", Map(inputs["sku"])["name"]);
        Assert.Equal(true, Map(inputs["features"])["enableLogAccessUsingOnlyResourcePermissions"]);
    }

    [Fact]
    public async Task Takes_retention_cap_and_tier()
    {
        var inputs = await InputsAsync(
            SampleEstate.LogAnalytics with
            {
                RetentionDays = 90,
                DailyQuotaGb = 2.5,
                Sku = AzureNative.OperationalInsights.WorkspaceSkuNameEnum.LACluster,
            }
        );

        Assert.Equal(90.0, inputs["retentionInDays"]);
        Assert.Equal(2.5, Map(inputs["workspaceCapping"])["dailyQuotaGb"]);
        Assert.Equal("LACluster", Map(inputs["sku"])["name"]);
    }

    [Fact]
    public async Task Closes_ingestion_and_query_each_by_itself()
    {
        var inputs = await InputsAsync(SampleEstate.LogAnalytics with { PublicIngestion = false });

        Assert.Equal("Disabled", inputs["publicNetworkAccessForIngestion"]);
        Assert.Equal("Enabled", inputs["publicNetworkAccessForQuery"]);
    }

    [Fact]
    public async Task Registers_nothing_for_a_workspace_that_exists()
    {
        LogAnalyticsWorkspace? workspace = null;
        var run = await ComponentRun.OfAsync(() =>
            workspace = LogAnalyticsWorkspace.FromExisting("logs", "/subscriptions/s/workspaces/log")
        );

        Assert.Empty(run.Registered);
        Assert.Equal("/subscriptions/s/workspaces/log", await ComponentRun.ValueOfAsync(workspace!.Id));
    }

    private static async Task<ImmutableDictionary<string, object>> InputsAsync(LogAnalyticsDefinition definition)
    {
        var run = await ComponentRun.OfAsync(() =>
            _ = new LogAnalyticsWorkspace("logs", new() { Placement = SampleEstate.Placement, Definition = definition })
        );
        return run.InputsOf("azure-native:operationalinsights:Workspace");
    }

    private static ImmutableDictionary<string, object> Map(object value) => (ImmutableDictionary<string, object>)value;
}
