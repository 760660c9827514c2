using System.Text.Json.Nodes;
using AvdPulumi.Infra.Verify;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Stacks;

namespace AvdPulumi.Tests.Live;

/// <summary>Each check passes on an estate as the config describes it, and finds the fault that it is there for.</summary>
public sealed class VerifyCheckTests
{
    private const string Pools = "Microsoft.DesktopVirtualization/hostPools";
    private const string Hosts = "Microsoft.DesktopVirtualization/hostPools/sessionHosts";
    private const string Secrets = "Microsoft.KeyVault/vaults/secrets";
    private const string Roles = "Microsoft.Authorization/roleAssignments";

    // a fault for each check, and what the check must say
    private static readonly Dictionary<string, (Action<AzureDouble> Make, string Says)> Faults = new()
    {
        ["resources-1"] = (
            azure => Set(azure, Pools, "maxSessionLimit", 99),
            "desktopvirtualization:HostPool hp-contoso-prod maxSessionLimit is 99, and the config has 18"
        ),
        ["resources-2"] = (
            azure => azure.Remove(azure.IdsOf(Secrets).Single(id => id.EndsWith("avd-registration-token", StringComparison.Ordinal))),
            "keyvault:Secret avd-registration-token does not exist"
        ),
        ["resources-3"] = (
            azure => Set(azure, "Microsoft.AzureStackHCI/networkInterfaces", "provisioningState", "Failed"),
            "azurestackhci:NetworkInterface avd-con-001-nic exists, but Azure says that its provisioning failed"
        ),
        ["resources-4"] = (
            azure => azure.Remove(azure.IdsOf("Microsoft.HybridCompute/machines/extensions")[0]),
            "hybridcompute:MachineExtension "
        ),
        ["resources-5"] = (
            azure => azure.Remove(azure.IdsOf("Microsoft.Insights/scheduledQueryRules")[0]),
            "monitor:ScheduledQueryRule alert-contoso-prod-"
        ),
        ["resources-6"] = (azure => azure.Remove(azure.IdsOf(Roles)[0]), "authorization:RoleAssignment "),
        ["resources-7"] = (
            azure => azure.Remove(azure.IdsOf("Microsoft.AzureStackHCI/virtualHardDisks")[0]),
            "azurestackhci:VirtualHardDisk "
        ),
        ["scaling-attached"] = (
            azure =>
                azure[azure.IdsOf("Microsoft.DesktopVirtualization/scalingPlans").Single()]["properties"]!["hostPoolReferences"]![0]![
                    "scalingPlanEnabled"
                ] = false,
            "hp-contoso-prod-scaling is switched off for hp-contoso-prod"
        ),
        ["token-valid"] = (
            azure => azure[azure.IdsOf(Pools).Single()]["properties"]!["registrationInfo"]!["expirationTime"] = "2026-11-20T08:29:00Z",
            "hp-contoso-prod has a token that ended on 2026-11-20 08:29 UTC"
        ),
        ["secrets-usable"] = (
            azure => Attribute(azure, "exp", RunningEstate.Now.AddDays(-1).ToUnixTimeSeconds()),
            " expired on 2026-11-19"
        ),
        ["secrets-lasting"] = (
            azure => Attribute(azure, "exp", RunningEstate.Now.AddDays(29).ToUnixTimeSeconds()),
            " expires on 2026-12-19"
        ),
        ["hosts-image"] = (
            azure =>
                azure[azure.IdsOf("Microsoft.AzureStackHCI/virtualMachineInstances")[0]]["properties"]!["storageProfile"]![
                    "imageReference"
                ]!["id"] = "/subscriptions/x/galleryImages/image-2026.10.1",
            "of avd-con-001 was created from image-2026.10.1, and the config has image-2026.11.1-azl-weu-01"
        ),
        ["hosts-registered"] = (azure => azure.Remove(azure.IdsOf(Hosts)[0]), "avd-con-001.corp.contoso.com is not registered"),
        ["hosts-no-strangers"] = (
            azure =>
                azure.Add(
                    JsonNode
                        .Parse(azure[azure.IdsOf(Hosts)[0]].ToJsonString().Replace("avd-con-001", "avd-old-001", StringComparison.Ordinal))!
                        .AsObject()
                ),
            "avd-old-001.corp.contoso.com is registered in hp-contoso-prod, and the config has no such host"
        ),
        ["hosts-available"] = (
            azure =>
                azure[azure.IdsOf(Hosts)[0]]["properties"]!["sessionHostHealthCheckResults"]![1]!["healthCheckResult"] =
                    "HealthCheckFailed",
            "avd-con-001.corp.contoso.com fails the health check SxSStackListenerCheck (HealthCheckFailed)"
        ),
        ["hosts-agent"] = (
            azure => Set(azure, Hosts, "agentVersion", "1.0.8000.1"),
            "avd-con-001.corp.contoso.com has agent 1.0.8000.1, and another host of the pool has 1.0.9103.3700"
        ),
        ["hosts-open"] = (azure => Set(azure, Hosts, "allowNewSession", false), "avd-con-001.corp.contoso.com is in drain mode"),
        ["data-collection"] = (
            azure =>
                Set(
                    azure,
                    "Microsoft.Insights/dataCollectionRuleAssociations",
                    "dataCollectionRuleId",
                    "/subscriptions/x/dataCollectionRules/other"
                ),
            " of avd-con-001 is for another rule than "
        ),
        ["logs-arriving"] = (
            azure => azure.Logs = _ => RunningEstate.LogsOf(azure, RunningEstate.Now.AddHours(-2)),
            "hp-contoso-prod has its newest record of category AgentHealthStatus (WVDAgentHealthStatus) from 2026-11-20 06:30 UTC"
        ),
        ["alerts-enabled"] = (azure => Set(azure, "Microsoft.Insights/scheduledQueryRules", "enabled", false), " is disabled"),
        ["alert-receivers"] = (
            azure =>
                azure[azure.IdsOf("Microsoft.Insights/actionGroups").Single()]["properties"]!["emailReceivers"]![0]!["status"] = "Disabled",
            "ag-contoso-prod has only receivers who have unsubscribed"
        ),
        ["roles-effective"] = (azure => azure.Remove(azure.IdsOf(Roles)[0]), " does not have it on "),
        ["roles-no-wider"] = (Widen, " has it on /subscriptions/"),
    };

    public static TheoryData<string> Checks => [.. CheckTable.All.Where(check => check.Run is not null).Select(check => check.Id)];

    [Fact]
    public async Task Each_check_passes_on_an_estate_as_the_config_describes_it()
    {
        var whole = await WholePreviews.Of("contoso/prod");
        await using var azure = await RunningEstate.StartAsync(whole);

        var results = await RunAsync(azure, whole, [.. CheckTable.All]);

        Assert.All(
            results.Where(result => result.Check.Run is not null),
            result => Assert.True(result.Outcome == CheckOutcome.Passed, $"{result.Check.Id}: {result.Outcome} {Found(result)}")
        );
        Assert.All(results.Where(result => result.Check.Run is null), result => Assert.Equal(CheckOutcome.ForPerson, result.Outcome));
        Assert.Empty(azure.Violations);
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task Each_check_finds_its_fault(string id)
    {
        var whole = await WholePreviews.Of("contoso/prod");
        await using var azure = await RunningEstate.StartAsync(whole);
        Faults[id].Make(azure);

        var result = Assert.Single(await RunAsync(azure, whole, [CheckTable.All.Single(check => check.Id == id)]));

        Assert.Equal(CheckOutcome.Failed, result.Outcome);
        Assert.Contains(Faults[id].Says, Found(result), StringComparison.Ordinal);
        Assert.Empty(azure.Violations);
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task Without_permission_each_check_says_so_and_the_run_goes_on(string id)
    {
        var whole = await WholePreviews.Of("contoso/prod");
        await using var azure = await RunningEstate.StartAsync(whole);
        azure.Fail("/", 403, "AuthorizationFailed");

        var result = Assert.Single(await RunAsync(azure, whole, [CheckTable.All.Single(check => check.Id == id)]));

        Assert.Equal(CheckOutcome.Unread, result.Outcome);
        Assert.All(result.Answer.Unread, failure => Assert.Equal("no permission to read (403 AuthorizationFailed)", failure.Words));
        Assert.NotEmpty(result.Check.LeastRole);
    }

    [Fact]
    public async Task A_host_that_is_shut_down_is_fine_where_a_scaling_plan_does_that()
    {
        var whole = await WholePreviews.Of("contoso/prod");
        await using var azure = await RunningEstate.StartAsync(whole);
        var host = azure[azure.IdsOf(Hosts)[0]]["properties"]!;
        host["status"] = "Shutdown";
        host["sessionHostHealthCheckResults"]![0]!["healthCheckResult"] = "SessionHostShutdown";

        var result = Assert.Single(await RunAsync(azure, whole, [CheckTable.All.Single(check => check.Id == "hosts-available")]));

        Assert.Equal(CheckOutcome.Passed, result.Outcome);
    }

    [Fact]
    public async Task A_stack_without_hosts_has_nothing_to_check_of_them()
    {
        var whole = await WholePreviews.Of("contoso/prod");
        var model = whole.Model with { Resources = [.. whole.Model.Resources.Where(resource => resource.Phase is not (3 or 4))] };
        await using var azure = await RunningEstate.StartAsync(whole);

        var results = await RunAsync(
            azure,
            whole with
            {
                Model = model,
            },
            [.. CheckTable.All.Where(check => check.Id is "resources-3" or "resources-4")]
        );

        Assert.All(results, result => Assert.Equal(CheckOutcome.DoesNotApply, result.Outcome));
        Assert.Empty(azure.Requests);
    }

    [Fact]
    public void Ids_are_unique_and_each_check_has_a_source_and_a_remedy()
    {
        Assert.Equal(CheckTable.All.Length, CheckTable.All.Select(check => check.Id).Distinct().Count());
        Assert.All(
            CheckTable.All,
            check =>
            {
                Assert.InRange(check.Phase, 1, 8);
                Assert.NotEmpty(check.Remedy);
                Assert.Equal(check.Run is null, check.LeastRole.Length == 0);
            }
        );
    }

    private static async Task<IReadOnlyList<CheckResult>> RunAsync(AzureDouble azure, WholePreview whole, IReadOnlyList<VerifyCheck> checks)
    {
        using var client = LiveReading.ConnectionTo(azure).ClientOf(TestSettings.Minimal.Subscription);
        return await VerifyRun.OfAsync(
            [.. checks],
            new VerifyReads(client, whole.Model, whole.Estate, RunningEstate.Now, CancellationToken.None),
            (_, _) => { }
        );
    }

    private static string Found(CheckResult result) =>
        string.Join('\n', result.Answer.Findings.Select(finding => $"{finding.Subject} {finding.Message}"));

    private static void Set(AzureDouble azure, string type, string property, JsonNode value) =>
        azure[azure.IdsOf(type)[0]]["properties"]![property] = value;

    private static void Attribute(AzureDouble azure, string name, long value) =>
        azure[azure.IdsOf(Secrets).First(id => !id.EndsWith("token", StringComparison.Ordinal))]["properties"]!["attributes"]![name] =
            value;

    private static void Widen(AzureDouble azure)
    {
        var role = azure[azure.IdsOf(Roles).First(id => id.Contains("/resourceGroups/", StringComparison.Ordinal))].DeepClone().AsObject();
        var subscription = string.Join('/', role["id"]!.GetValue<string>().Split('/').Take(3));
        role["id"] = $"{subscription}/providers/{Roles}/00000000-0000-0000-0000-0000000000aa";
        azure.Add(role);
    }
}
