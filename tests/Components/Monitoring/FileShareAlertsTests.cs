using System.Collections.Immutable;
using AvdPulumi.Components.Monitoring;
using Pulumi;

namespace AvdPulumi.Tests.Components.Monitoring;

public sealed class FileShareAlertsTests
{
    private static readonly FileShareWatch Share = new("cloudcache-profiles", "/account", "profiles", 1024);

    [Fact]
    public async Task Compares_the_metric_of_one_premium_share_with_its_quota_in_bytes()
    {
        var inputs = await InputsAsync(() => ArgsOf(Share));
        var criteria = inputs["criteria"].AsMap();
        var criterion = criteria["allOf"].AsList().Single().AsMap();

        Assert.Equal(
            [
                "actions",
                "autoMitigate",
                "criteria",
                "description",
                "enabled",
                "evaluationFrequency",
                "location",
                "resourceGroupName",
                "ruleName",
                "scopes",
                "severity",
                "tags",
                "windowSize",
            ],
            inputs.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal(("alert-cloudcache-profiles", "global", 1.0), (inputs["ruleName"], inputs["location"], inputs["severity"]));
        // the metric comes once an hour
        Assert.Equal(("PT1H", "PT6H"), (inputs["evaluationFrequency"], inputs["windowSize"]));
        Assert.Equal(["/account/fileServices/default"], inputs["scopes"].AsTexts());
        Assert.Equal("Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria", criteria["odataType"]);
        Assert.Equal(
            ("FileCapacity", "Microsoft.Storage/storageAccounts/fileServices"),
            (criterion["metricName"], criterion["metricNamespace"])
        );
        Assert.Equal(
            ("StaticThresholdCriterion", "Average", "GreaterThan"),
            (criterion["criterionType"], criterion["timeAggregation"], criterion["operator"])
        );
        Assert.Equal(0.8 * 1024 * 1024 * 1024 * 1024, (double)criterion["threshold"], tolerance: 1);
        Assert.Equal(["profiles"], criterion["dimensions"].AsList().Single().AsMap()["values"].AsTexts());
        Assert.Equal("/group", inputs["actions"].AsList().Single().AsMap()["actionGroupId"]);
    }

    [Fact]
    public async Task Watches_a_standard_account_as_a_whole() =>
        Assert.DoesNotContain(
            "dimensions",
            (await InputsAsync(() => ArgsOf(Share with { Share = null })))["criteria"].AsMap()["allOf"].AsList().Single().AsMap().Keys
        );

    [Fact]
    public async Task Tells_nobody_where_there_is_no_group() =>
        Assert.DoesNotContain("actions", (await InputsAsync(() => ArgsOf(Share) with { ActionGroup = null })).Keys);

    [Fact]
    public async Task Takes_the_severity_that_holds_for_all() =>
        Assert.Equal(4.0, (await InputsAsync(() => ArgsOf(Share) with { Severity = 4 }))["severity"]);

    [Fact]
    public async Task Two_can_be_made_one_below_the_other()
    {
        var run = await ComponentRun.OfAsync(() =>
        {
            var first = new FileShareAlerts("first", ArgsOf(Share));
            _ = new FileShareAlerts(
                "second",
                ArgsOf(Share with { Key = "appattach" }) with
                {
                    NamePrefix = "other",
                    ActionGroup = null,
                },
                new ComponentResourceOptions { Parent = first }
            );
        });

        Assert.Equal(["first-cloudcache-profiles", "second-appattach"], run.Names.Order(StringComparer.Ordinal));
    }

    private static async Task<ImmutableDictionary<string, object>> InputsAsync(Func<FileShareAlertsArgs> args) =>
        (await ComponentRun.OfAsync(() => _ = new FileShareAlerts("space", args()))).InputsOf("azure-native:monitor:MetricAlert");

    private static FileShareAlertsArgs ArgsOf(params ImmutableArray<FileShareWatch> watches) =>
        new()
        {
            Placement = SampleEstate.Placement,
            NamePrefix = "alert",
            Watches = watches,
            FillPercent = 80,
            ActionGroup = ActionGroup.FromExisting("told", "/group"),
        };
}
