using System.Collections.Immutable;
using AvdPulumi.Components.Monitoring;
using Pulumi;

namespace AvdPulumi.Tests.Components.Monitoring;

public sealed class VaultHealthAlertTests
{
    [Fact]
    public async Task Watches_one_vault_for_anything_worse_than_available()
    {
        var inputs = await InputsAsync(enabled: true);
        var conditions = inputs["condition"].AsMap()["allOf"].AsList();

        Assert.Equal(
            ["actions", "activityLogAlertName", "condition", "description", "enabled", "location", "resourceGroupName", "scopes", "tags"],
            inputs.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal(("alert-vault", "global", true), (inputs["activityLogAlertName"], inputs["location"], inputs["enabled"]));
        Assert.Equal(["/vault"], inputs["scopes"].AsTexts());
        Assert.Equal(("category", "ResourceHealth"), (conditions[0].AsMap()["field"], conditions[0].AsMap()["equals"]));
        Assert.Equal(["Unavailable", "Degraded"], conditions[1].AsMap()["anyOf"].AsList().Select(leaf => leaf.AsMap()["equals"]));
        Assert.All(conditions[1].AsMap()["anyOf"].AsList(), leaf => Assert.Equal("properties.currentHealthStatus", leaf.AsMap()["field"]));
        Assert.Equal("/group", inputs["actions"].AsMap()["actionGroups"].AsList().Single().AsMap()["actionGroupId"]);
    }

    [Fact]
    public async Task Can_be_off() => Assert.Equal(false, (await InputsAsync(enabled: false))["enabled"]);

    [Fact]
    public async Task Two_can_be_made_one_below_the_other()
    {
        var run = await ComponentRun.OfAsync(() =>
        {
            var first = new VaultHealthAlert("first", ArgsOf(true));
            _ = new VaultHealthAlert(
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
        (await ComponentRun.OfAsync(() => _ = new VaultHealthAlert("health", ArgsOf(enabled)))).InputsOf(
            "azure-native:monitor:ActivityLogAlert"
        );

    private static VaultHealthAlertArgs ArgsOf(bool enabled) =>
        new()
        {
            Placement = SampleEstate.Placement,
            AlertName = "alert-vault",
            VaultId = "/vault",
            ActionGroup = ActionGroup.FromExisting("told", "/group"),
            Enabled = enabled,
        };
}
