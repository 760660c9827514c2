using System.Collections.Immutable;
using AvdPulumi.Components.Monitoring;
using Pulumi;

namespace AvdPulumi.Tests.Components.Monitoring;

public sealed class ServiceHealthAlertTests
{
    [Fact]
    public async Task Watches_one_subscription_for_whatever_is_reported_of_the_service()
    {
        var inputs = await InputsAsync(enabled: true);
        var conditions = inputs["condition"].AsMap()["allOf"].AsList();

        Assert.Equal(
            ["actions", "activityLogAlertName", "condition", "description", "enabled", "location", "resourceGroupName", "scopes", "tags"],
            inputs.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal(("alert-service", "global", true), (inputs["activityLogAlertName"], inputs["location"], inputs["enabled"]));
        Assert.Equal(["/subscriptions/00000000-0000-0000-0000-00000000000b"], inputs["scopes"].AsTexts());
        Assert.Equal(("category", "ServiceHealth"), (conditions[0].AsMap()["field"], conditions[0].AsMap()["equals"]));
        Assert.Equal("properties.impactedServices[*].ServiceName", conditions[1].AsMap()["field"]);
        Assert.Equal(["Azure Virtual Desktop", "Windows Virtual Desktop"], conditions[1].AsMap()["containsAny"].AsTexts());
        Assert.Equal("/group", inputs["actions"].AsMap()["actionGroups"].AsList().Single().AsMap()["actionGroupId"]);
        Assert.Contains("What to do: 1. ", (string)inputs["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_be_off() => Assert.Equal(false, (await InputsAsync(enabled: false))["enabled"]);

    [Fact]
    public async Task Two_can_be_made_one_below_the_other()
    {
        var run = await ComponentRun.OfAsync(() =>
        {
            var first = new ServiceHealthAlert("first", ArgsOf(true));
            _ = new ServiceHealthAlert(
                "second",
                ArgsOf(true) with
                {
                    ActionGroup = ActionGroup.FromExisting("others", "/others"),
                },
                new ComponentResourceOptions { Parent = first }
            );
        });

        Assert.Equal(["first-alert", "second-alert"], run.Names.Order(StringComparer.Ordinal));
    }

    private static async Task<ImmutableDictionary<string, object>> InputsAsync(bool enabled) =>
        (await ComponentRun.OfAsync(() => _ = new ServiceHealthAlert("health", ArgsOf(enabled)))).InputsOf(
            "azure-native:monitor:ActivityLogAlert"
        );

    private static ServiceHealthAlertArgs ArgsOf(bool enabled) =>
        new()
        {
            Placement = SampleEstate.Placement,
            AlertName = "alert-service",
            SubscriptionId = "00000000-0000-0000-0000-00000000000b",
            ActionGroup = ActionGroup.FromExisting("told", "/group"),
            Enabled = enabled,
        };
}
