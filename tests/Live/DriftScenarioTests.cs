using System.Text.Json.Nodes;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Tests.Infra;

namespace AvdPulumi.Tests.Live;

/// <summary><c>avd drift</c> of estates that Azure, policies and people have changed.</summary>
public sealed class DriftScenarioTests
{
    private const string Pools = "Microsoft.DesktopVirtualization/hostPools";
    private const string Vaults = "Microsoft.KeyVault/vaults";

    [Fact]
    public async Task Of_a_stack_that_was_never_deployed_everything_is_missing()
    {
        var run = await RunAsync((azure, ids) => RemoveAll(azure, ids));

        Assert.Equal(5, run.Code);
        Assert.Contains("243 resources: 243 missing, 0 different.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_deployment_that_ended_half_way_the_rest_is_missing()
    {
        var run = await RunAsync(
            (azure, _) =>
                RemoveAll(
                    azure,
                    [.. azure.IdsOf("Microsoft.HybridCompute/machines").Where(id => id.Contains("avd-con", StringComparison.Ordinal))]
                )
        );

        Assert.Equal(5, run.Code);
        Assert.Contains(" missing, 0 different.", run.Error, StringComparison.Ordinal);
        Assert.Contains("avd-con-001 to 011", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_under_another_name_is_missing_and_the_other_one_is_nobodys()
    {
        var run = await RunAsync(
            (azure, _) =>
            {
                var plan = azure.IdsOf("Microsoft.DesktopVirtualization/scalingPlans").Single();
                var other = azure[plan].DeepClone().AsObject();
                other["id"] = plan + "-renamed";
                azure.Remove(plan);
                azure.Add(other);
            }
        );

        // with its two schedules
        Assert.Contains("243 resources: 3 missing, 0 different.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("-renamed", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_that_a_policy_adds_is_drift()
    {
        var run = await RunAsync((azure, _) => azure[azure.IdsOf(Pools).Single()]["tags"]!["CostCenter"] = "42");

        Assert.Equal(5, run.Code);
        Assert.Contains("tags.CostCenter: 42 → (not set)", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_Azure_sets_is_no_drift()
    {
        var run = await RunAsync(
            (azure, ids) =>
            {
                azure[azure.IdsOf(Pools).Single()]["properties"]!["ring"] = 3;
                azure[azure.IdsOf(Pools).Single()]["properties"]!["vmTemplate"] = "{}";
                azure[azure.IdsOf(Vaults).Single()]["properties"]!["accessPolicies"] = new JsonArray();
                foreach (var id in ids.Where(id => id.Contains("/diagnosticSettings/", StringComparison.OrdinalIgnoreCase)))
                {
                    var logs = azure[id]["properties"]!["logs"]!.AsArray();
                    foreach (var category in logs)
                        category!["retentionPolicy"] = new JsonObject { ["days"] = 0, ["enabled"] = false };
                    logs.Insert(0, new JsonObject { ["category"] = "NotChosen", ["enabled"] = false });
                }
            }
        );

        Assert.Equal("0: No changes.", $"{run.Code}: {run.Out.Split('\n')[1]}");
    }

    [Fact]
    public async Task A_value_that_was_emptied_in_Azure_is_drift()
    {
        var run = await RunAsync((azure, _) => azure[azure.IdsOf(Pools).Single()]["properties"]!["friendlyName"] = "");

        Assert.Equal(5, run.Code);
        Assert.Contains("friendlyName:", run.Out, StringComparison.Ordinal);
        Assert.Contains("→ Contoso Desktop", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_in_small_letters_are_no_drift()
    {
        var run = await RunAsync((azure, ids) => Change(azure, ids, node => Small(node)));

        Assert.Equal("0: No changes.", $"{run.Code}: {run.Out.Split('\n')[1]}");
    }

    [Fact]
    public async Task Lists_in_another_order_are_no_drift_unless_the_order_means_something()
    {
        var run = await RunAsync((azure, ids) => Change(azure, ids, node => Reversed(Small(node))));

        Assert.Contains("243 resources: 0 missing, 1 different.", run.Error, StringComparison.Ordinal);
        Assert.Contains("dhcpOptions.dnsServers: [10.10.0.5, 10.10.0.4] → [10.10.0.4, 10.10.0.5]", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_somebody_added_to_a_list_is_drift_wherever_Azure_puts_it()
    {
        var run = await RunAsync(
            (azure, _) =>
                azure[azure.IdsOf("Microsoft.Insights/actionGroups").Single()]["properties"]!["emailReceivers"]!
                    .AsArray()
                    .Insert(0, new JsonObject { ["name"] = "eve", ["emailAddress"] = "eve@example.com" })
        );

        Assert.Equal(5, run.Code);
        Assert.Contains("receivers of alerts by mail: removed eve@example.com", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_somebody_replaced_is_shown_as_the_one_that_is_missing()
    {
        var run = await RunAsync(
            (azure, _) =>
                azure[azure.IdsOf("Microsoft.DesktopVirtualization/workspaces").Single()]["properties"]!["applicationGroupReferences"]![0] =
                    "/subscriptions/x/resourceGroups/y/providers/Microsoft.DesktopVirtualization/applicationGroups/other"
        );

        Assert.Equal(5, run.Code);
        Assert.Contains("applicationGroups/other", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task If_nothing_can_be_read_the_summary_says_so_and_the_next_step_is_the_reason()
    {
        var run = await RunAsync((azure, _) => azure.Fail("/", 403, "AuthorizationFailed"));

        Assert.Equal(0, run.Code);
        Assert.Contains("243 resources: 0 missing, 0 different, 243 not read.", run.Error, StringComparison.Ordinal);
        Assert.Contains("actionGroups/ag-contoso-prod", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Next: avd explain AVD6061\n", run.Error, StringComparison.Ordinal);
    }

    private static async Task<CommandRun> RunAsync(Action<AzureDouble, IReadOnlyList<string>> change)
    {
        var whole = await WholePreviews.Of("contoso/prod");
        await using var azure = await AzureDouble.StartAsync(whole.Model);
        change(
            azure,
            [
                .. whole
                    .Model.Resources.Where(resource => resource.IsInAzure)
                    .Select(resource => AzureIdentity.ArmIdOf(resource)!)
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ]
        );
        return await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { Azure = LiveReading.ConnectionTo(azure) },
            "drift",
            "--stack",
            "prod",
            "--exit-code"
        );
    }

    private static void RemoveAll(AzureDouble azure, IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
            azure.Remove(id);
    }

    private static void Change(AzureDouble azure, IReadOnlyList<string> ids, Func<JsonNode, JsonNode> change)
    {
        foreach (var body in ids.Select(id => azure[id]).Where(body => body["properties"] is not null))
            body["properties"] = change(body["properties"]!);
    }

    private static JsonNode Reversed(JsonNode node) =>
        node switch
        {
            JsonObject map => Object(map, Reversed),
            JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Reversed(item)).Reverse()]),
            _ => node.DeepClone(),
        };

    private static JsonNode Small(JsonNode node) =>
        node switch
        {
            JsonObject map => Object(map, Small),
            JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Small(item))]),
            JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith("/subscriptions/", StringComparison.Ordinal) =>
                JsonValue.Create(text.ToLowerInvariant()),
            _ => node.DeepClone(),
        };

    private static JsonObject Object(JsonObject map, Func<JsonNode, JsonNode> change) =>
        new(map.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : change(member.Value))));
}
