using System.Collections.Immutable;
using AvdPulumi.Components.Monitoring;
using Pulumi;

namespace AvdPulumi.Tests.Components.Monitoring;

public sealed class ActionGroupTests
{
    private const string Address = "https://hooks.contoso.com/x?sig=secret";

    private static readonly ActionGroupDefinition Definition = new() { Name = "ag-contoso" };

    [Fact]
    public async Task Is_global_and_on_and_called_avd_by_default()
    {
        var inputs = await InputsAsync(Definition);

        Assert.Equal(
            ["actionGroupName", "enabled", "groupShortName", "location", "resourceGroupName", "tags"],
            inputs.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ("ag-contoso", "Global", "avd", true),
            (inputs["actionGroupName"], inputs["location"], inputs["groupShortName"], inputs["enabled"])
        );
    }

    [Fact]
    public async Task Mails_in_the_common_schema()
    {
        var inputs = await InputsAsync(Definition with { ShortName = "avd-ops", Emails = [new("ops", "ops@contoso.com")] });
        var email = inputs["emailReceivers"].AsList().Single().AsMap();

        Assert.Equal("avd-ops", inputs["groupShortName"]);
        Assert.Equal(("ops", "ops@contoso.com", true), (email["name"], email["emailAddress"], email["useCommonAlertSchema"]));
    }

    [Fact]
    public async Task Posts_to_webhooks_in_the_common_schema()
    {
        var inputs = await InputsAsync(Definition with { Webhooks = [new("chat", Address)] });
        var webhook = inputs["webhookReceivers"].AsList().Single().AsMap();

        Assert.Equal(("chat", Address, true), (webhook["name"], webhook["serviceUri"], webhook["useCommonAlertSchema"]));
    }

    [Fact]
    public async Task The_address_of_a_webhook_is_secret_even_if_it_came_in_plain()
    {
        var secret = false;
        await ComponentRun.OfAsync(() =>
        {
            var inputs = ActionGroup.InputsOf(
                new() { Placement = SampleEstate.Placement, Definition = Definition with { Webhooks = [new("chat", Address)] } }
            );
            secret = IsSecretAsync(inputs).GetAwaiter().GetResult();
        });

        Assert.True(secret);
    }

    [Fact]
    public async Task Registers_nothing_for_a_group_that_exists()
    {
        ActionGroup? group = null;
        var run = await ComponentRun.OfAsync(() => group = ActionGroup.FromExisting("told", "/subscriptions/s/actionGroups/ag"));

        Assert.Empty(run.Registered);
        Assert.Equal("/subscriptions/s/actionGroups/ag", await ComponentRun.ValueOfAsync(group!.Id));
    }

    [Fact]
    public async Task Two_can_be_made_one_below_the_other()
    {
        var run = await ComponentRun.OfAsync(() =>
        {
            var first = new ActionGroup("first", new() { Placement = SampleEstate.Placement, Definition = Definition });
            _ = new ActionGroup(
                "second",
                new() { Placement = SampleEstate.Placement, Definition = Definition with { Name = "ag-other" } },
                new ComponentResourceOptions { Parent = first }
            );
        });

        Assert.Equal(["first-group", "second-group"], run.Names.Order(StringComparer.Ordinal));
    }

    private static async Task<ImmutableDictionary<string, object>> InputsAsync(ActionGroupDefinition definition) =>
        (
            await ComponentRun.OfAsync(() =>
                _ = new ActionGroup("told", new() { Placement = SampleEstate.Placement, Definition = definition })
            )
        ).InputsOf("azure-native:monitor:ActionGroup");

    private static async Task<bool> IsSecretAsync(Pulumi.AzureNative.Monitor.ActionGroupArgs inputs)
    {
        var webhooks = await Pulumi.Utilities.OutputUtilities.GetValueAsync(inputs.WebhookReceivers.ToOutput());
        return await Output.IsSecretAsync(webhooks.Single().ServiceUri.ToOutput());
    }
}
