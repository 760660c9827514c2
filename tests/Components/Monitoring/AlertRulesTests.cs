using System.Collections.Immutable;
using AvdPulumi.Components.Monitoring;
using Pulumi;

namespace AvdPulumi.Tests.Components.Monitoring;

public sealed class AlertRulesTests
{
    private const string RuleType = "azure-native:monitor:ScheduledQueryRule";

    private static readonly AlertDefinition Alert = new()
    {
        Key = "too-much",
        Title = "Too much",
        Severity = 2,
        Query = "Usage\n| take 1",
        Measure = AlertMeasure.Rows(3),
        Rows = AlertRows.Workspace,
        Meaning = "There is too much.",
        Response = ["Look.", "Take some away."],
        Source = new("This test", "docs/alerts.md"),
    };

    private static readonly AlertRulesArgs Args = new()
    {
        Placement = SampleEstate.Placement,
        NamePrefix = "alert-contoso",
        WorkspaceId = "/workspace",
        Alerts = [Alert],
    };

    [Fact]
    public async Task A_rule_sends_what_is_needed_and_no_more()
    {
        var inputs = await InputsAsync(Args);

        Assert.Equal(
            [
                "autoMitigate",
                "criteria",
                "description",
                "displayName",
                "enabled",
                "evaluationFrequency",
                "kind",
                "location",
                "resourceGroupName",
                "ruleName",
                "scopes",
                "severity",
                "skipQueryValidation",
                "tags",
                "windowSize",
            ],
            inputs.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("alert-contoso-too-much", inputs["ruleName"]);
        Assert.Equal(("LogAlert", "westeurope", 2.0), (inputs["kind"], inputs["location"], inputs["severity"]));
        Assert.Equal(["/workspace"], inputs["scopes"].AsTexts());
        Assert.Equal(("PT5M", "PT15M"), (inputs["evaluationFrequency"], inputs["windowSize"]));
        Assert.Equal((true, true, true), (inputs["autoMitigate"], inputs["enabled"], inputs["skipQueryValidation"]));
        Assert.Equal("Too much", inputs["displayName"]);
        Assert.Equal("There is too much. What to do: 1. Look. 2. Take some away.", inputs["description"]);
    }

    [Fact]
    public async Task A_condition_counts_rows_with_an_operator_in_plain_text()
    {
        var condition = ConditionOf(await InputsAsync(Args));

        Assert.Equal(["failingPeriods", "operator", "query", "threshold", "timeAggregation"], condition.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("Count", "GreaterThanOrEqual", 3.0), (condition["timeAggregation"], condition["operator"], condition["threshold"]));
        Assert.Equal("Usage\n| take 1", condition["query"]);
        Assert.Equal(1.0, condition["failingPeriods"].AsMap()["numberOfEvaluationPeriods"]);
        Assert.Equal(1.0, condition["failingPeriods"].AsMap()["minFailingPeriodsToAlert"]);
    }

    [Fact]
    public async Task A_condition_measures_a_column_by_each_value_of_a_dimension()
    {
        var condition = ConditionOf(
            await InputsAsync(
                With(Alert with { Measure = AlertMeasure.Smallest("Free", 10).By("Computer"), Periods = 4, FailingPeriods = 3 })
            )
        );

        Assert.Equal(
            ("Minimum", "LessThan", "Free"),
            (condition["timeAggregation"], condition["operator"], condition["metricMeasureColumn"])
        );
        var dimension = condition["dimensions"].AsList().Single().AsMap();
        Assert.Equal(("Computer", "Include"), (dimension["name"], dimension["operator"]));
        Assert.Equal(["*"], dimension["values"].AsTexts());
        Assert.Equal(4.0, condition["failingPeriods"].AsMap()["numberOfEvaluationPeriods"]);
        Assert.Equal(3.0, condition["failingPeriods"].AsMap()["minFailingPeriodsToAlert"]);
    }

    [Fact]
    public async Task An_alert_with_times_of_its_own_keeps_them()
    {
        var inputs = await InputsAsync(
            With(Alert with { Frequency = "PT1H", Window = "P1D" }) with
            {
                Frequency = "PT10M",
                Window = "PT30M",
            }
        );

        Assert.Equal(("PT1H", "P1D"), (inputs["evaluationFrequency"], inputs["windowSize"]));
    }

    [Fact]
    public async Task Times_and_switches_can_be_set_for_all()
    {
        var inputs = await InputsAsync(Args with { Frequency = "PT10M", Window = "PT30M", Enabled = false, AutoMitigate = false });

        Assert.Equal(("PT10M", "PT30M"), (inputs["evaluationFrequency"], inputs["windowSize"]));
        Assert.Equal((false, false), (inputs["enabled"], inputs["autoMitigate"]));
    }

    [Fact]
    public async Task A_rule_tells_a_group_and_asks_as_an_identity()
    {
        var run = await ComponentRun.OfAsync(() =>
            _ = new AlertRules("alerts", Args with { ActionGroup = ActionGroup.FromExisting("told", "/group"), IdentityId = "/identity" })
        );
        var inputs = run.InputsOf(RuleType);

        Assert.Equal(["/group"], inputs["actions"].AsMap()["actionGroups"].AsTexts());
        Assert.Equal("UserAssigned", inputs["identity"].AsMap()["type"]);
        Assert.Equal(["/identity"], inputs["identity"].AsMap()["userAssignedIdentities"].AsTexts());
    }

    [Fact]
    public async Task Names_are_pinned_and_no_two_rules_collide()
    {
        var alerts = AlertCatalogue.For(new());
        var run = await ComponentRun.OfAsync(() =>
        {
            var first = new AlertRules("first", Args with { Alerts = alerts });
            _ = new AlertRules(
                "second",
                Args with
                {
                    Alerts = alerts,
                    NamePrefix = "other",
                },
                new ComponentResourceOptions { Parent = first }
            );
        });

        Assert.Equal(
            alerts.SelectMany(alert => new[] { $"first-{alert.Key}", $"second-{alert.Key}" }).Order(StringComparer.Ordinal),
            run.Names.Order(StringComparer.Ordinal)
        );
    }

    private static AlertRulesArgs With(AlertDefinition alert) => Args with { Alerts = [alert] };

    private static async Task<ImmutableDictionary<string, object>> InputsAsync(AlertRulesArgs args) =>
        (await ComponentRun.OfAsync(() => _ = new AlertRules("alerts", args))).InputsOf(RuleType);

    private static ImmutableDictionary<string, object> ConditionOf(ImmutableDictionary<string, object> inputs) =>
        inputs["criteria"].AsMap()["allOf"].AsList().Single().AsMap();
}
