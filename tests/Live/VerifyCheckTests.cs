using System.Text.Json.Nodes;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Infra.Operations;
using AvdPulumi.Infra.Preview;
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
        ["hosts-healthy"] = (
            azure =>
                azure[azure.IdsOf(Hosts)[0]]["properties"]!["sessionHostHealthCheckResults"]!
                    .AsArray()
                    .Add(new JsonObject { ["healthCheckName"] = "UrlsAccessibleCheck", ["healthCheckResult"] = "HealthCheckFailed" }),
            "avd-con-001.corp.contoso.com fails the health check UrlsAccessibleCheck (HealthCheckFailed): the host does not reach an address"
        ),
        ["machines-connected"] = (
            azure => Set(azure, "Microsoft.HybridCompute/machines", "status", "Expired"),
            "avd-con-001 is Expired since 2026-11-20 08:26 UTC"
        ),
        ["machines-agent"] = (
            azure => Set(azure, "Microsoft.HybridCompute/machines", "agentVersion", "1.20.02007.425"),
            "avd-con-001 has the Connected Machine agent 1.20.2007.425, and run commands need 1.33"
        ),
        ["extensions-installed"] = (
            azure => Set(azure, "Microsoft.HybridCompute/machines/extensions", "typeHandlerVersion", "0.9.1"),
            " of avd-con-001 has version 0.9.1, and the config has 1."
        ),
        ["steps-succeeded"] = (
            azure =>
                azure[azure.IdsOf("Microsoft.HybridCompute/machines/runCommands")[0]]["properties"]!["instanceView"] = new JsonObject
                {
                    ["executionState"] = "Failed",
                    ["exitCode"] = 21,
                },
            " of avd-con-001 ended with Failed and exit code 21"
        ),
        ["profiles-backup"] = (
            azure => Set(azure, "Microsoft.RecoveryServices/vaults/backupProtectedItems", "lastBackupTime", "2026-11-18T22:00:00Z"),
            "F:\\ of fs-con-01 has its last recovery point from 2026-11-18 22:00 UTC, and backup.profiles.recovery_point demands one since 2026-11-19 08:30 UTC"
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

    // what runs in guests: GuestCheckTests
    public static TheoryData<string> Checks =>
        [.. CheckTable.All.Where(check => check is { Run: not null, IsInGuest: false }).Select(check => check.Id)];

    [Fact]
    public async Task Each_check_passes_on_an_estate_as_the_config_describes_it()
    {
        var whole = await WithBackupsAsync();
        await using var azure = await RunningEstate.StartAsync(whole);

        var results = await RunAsync(azure, whole, [.. CheckTable.All]);

        Assert.All(
            results.Where(result => result.Check is { Run: not null, IsInGuest: false }),
            result => Assert.True(result.Outcome == CheckOutcome.Passed, $"{result.Check.Id}: {result.Outcome} {Found(result)}")
        );
        Assert.All(results.Where(result => result.Check.Run is null), result => Assert.Equal(CheckOutcome.ForPerson, result.Outcome));
        Assert.Empty(azure.Violations);
    }

    public static TheoryData<string> Stacks => WholePreviews.Names;

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task No_check_finds_anything_in_an_estate_as_any_config_describes_it(string name)
    {
        var whole = await WholePreviews.Of(name);
        await using var azure = await RunningEstate.StartAsync(whole);

        var results = await RunAsync(azure, whole, [.. CheckTable.All]);

        Assert.All(
            results,
            result =>
                Assert.True(
                    result.Outcome is CheckOutcome.Passed or CheckOutcome.DoesNotApply or CheckOutcome.ForPerson,
                    $"{result.Check.Id}: {result.Outcome} {Found(result)}"
                )
        );
        Assert.Equal(
            whole.Model.Resources.Count(resource => resource.Type == "azure-native:authorization:RoleAssignment"),
            results.Single(result => result.Check.Id == "roles-effective").Answer.Examined
        );
        Assert.Empty(azure.Violations);
    }

    [Fact]
    public async Task A_role_at_a_management_group_is_looked_for_there()
    {
        const string scope = "/providers/Microsoft.Management/managementGroups/contoso";
        var whole = await WholePreviews.Of("contoso/prod");
        var role = whole.Model.Resources.First(resource => resource.Type == "azure-native:authorization:RoleAssignment");
        await using var azure = await RunningEstate.StartAsync(whole);
        var wide = whole with
        {
            Model = whole.Model with { Resources = [role with { Inputs = role.Inputs.SetItem("scope", new PreviewValue.Text(scope)) }] },
        };
        VerifyCheck[] check = [CheckTable.All.Single(check => check.Id == "roles-effective")];

        Assert.Contains(
            " does not have it on managementGroups/contoso",
            Found(Assert.Single(await RunAsync(azure, wide, check))).Replace(scope, "managementGroups/contoso", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

        var granted = azure[azure.IdsOf(Roles).Single(id => id.EndsWith(role.AzureName, StringComparison.Ordinal))].DeepClone().AsObject();
        granted["id"] = $"{scope}/providers/{Roles}/{role.AzureName}";
        azure.Add(granted);
        Assert.Equal(CheckOutcome.Passed, Assert.Single(await RunAsync(azure, wide, check)).Outcome);
        Assert.Empty(azure.Violations);
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task Each_check_finds_its_fault(string id)
    {
        var whole = await WithBackupsAsync();
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
        var whole = await WithBackupsAsync();
        await using var azure = await RunningEstate.StartAsync(whole);
        azure.Fail("/", 403, "AuthorizationFailed");

        var result = Assert.Single(await RunAsync(azure, whole, [CheckTable.All.Single(check => check.Id == id)]));

        Assert.Equal(CheckOutcome.Unread, result.Outcome);
        Assert.All(result.Answer.Unread, failure => Assert.Equal("no permission to read (403 AuthorizationFailed)", failure.Words));
        Assert.NotEmpty(result.Check.LeastRole);
    }

    [Fact]
    public async Task The_role_of_an_identity_that_the_deployment_made_is_checked_by_the_id_that_Azure_gave_it()
    {
        var whole = await WholePreviews.Of("examples/max");
        await using var azure = await RunningEstate.StartAsync(whole);
        VerifyCheck[] check = [CheckTable.All.Single(check => check.Id == "roles-effective")];

        Assert.Equal(CheckOutcome.Passed, Assert.Single(await RunAsync(azure, whole, check)).Outcome);

        var identity = azure.IdsOf("Microsoft.ManagedIdentity/userAssignedIdentities").Single();
        azure[identity]["properties"]!["principalId"] = "00000000-0000-0000-0000-0000000000e2";
        Assert.Contains(
            "Log Analytics Reader of 00000000-0000-0000-0000-0000000000e2 does not have it on",
            Found(Assert.Single(await RunAsync(azure, whole, check))),
            StringComparison.Ordinal
        );
        azure.Remove(identity);
        Assert.Contains(
            "is for an identity that does not exist",
            Found(Assert.Single(await RunAsync(azure, whole, check))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_machine_that_is_off_is_fine_only_where_hosts_may_be_off()
    {
        var whole = await WholePreviews.Of("contoso/prod");
        await using var azure = await RunningEstate.StartAsync(whole);
        foreach (var machine in azure.IdsOf("Microsoft.HybridCompute/machines"))
            azure[machine]["properties"]!["status"] = "Disconnected";

        var result = Assert.Single(await RunAsync(azure, whole, [CheckTable.All.Single(check => check.Id == "machines-connected")]));

        Assert.Equal(
            whole
                .Model.Resources.Where(resource => resource.Type == "azure-native:hybridcompute:Machine")
                .Select(resource => resource.AzureName)
                .Except(whole.Estate.Pools.SelectMany(pool => pool.Hosts).Select(host => host.ComputerName))
                .Order(StringComparer.Ordinal),
            result.Answer.Findings.Select(finding => finding.Subject).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("NeedsAssistance", CheckOutcome.Passed, CheckOutcome.Failed)]
    [InlineData("Unavailable", CheckOutcome.Failed, CheckOutcome.Passed)]
    [InlineData("ANewStatus", CheckOutcome.Failed, CheckOutcome.Passed)]
    internal async Task A_status_that_takes_sessions_is_a_warning(string status, CheckOutcome available, CheckOutcome healthy)
    {
        var whole = await WholePreviews.Of("contoso/prod");
        await using var azure = await RunningEstate.StartAsync(whole);
        Set(azure, Hosts, "status", status);

        var results = await RunAsync(azure, whole, [.. CheckTable.All.Where(check => check.Id is "hosts-available" or "hosts-healthy")]);

        Assert.Equal([available, healthy], results.Select(result => result.Outcome));
        Assert.All(
            results.SelectMany(result => result.Answer.Findings),
            finding => Assert.Contains($" has the status {status}", $"{finding.Subject} {finding.Message}", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("lastRecoveryPoint", "2026-11-20T04:00:00Z", "")]
    [InlineData("lastRecoveryPoint", "", "has no recovery point")]
    [InlineData("protectionState", "ProtectionStopped", "is not protected (ProtectionStopped)")]
    public async Task The_newest_time_of_a_backup_counts(string property, string value, string says)
    {
        var whole = await WithBackupsAsync();
        await using var azure = await RunningEstate.StartAsync(whole);
        Set(azure, "Microsoft.RecoveryServices/vaults/backupProtectedItems", "lastBackupTime", "");
        Set(azure, "Microsoft.RecoveryServices/vaults/backupProtectedItems", property, value);

        var result = Assert.Single(await RunAsync(azure, whole, [CheckTable.All.Single(check => check.Id == "profiles-backup")]));

        Assert.Contains(says, Found(result), StringComparison.Ordinal);
        Assert.Equal(says.Length == 0, result.Outcome == CheckOutcome.Passed);
    }

    [Fact]
    public async Task A_vault_without_a_backup_is_a_finding()
    {
        var whole = await WithBackupsAsync();
        await using var azure = await RunningEstate.StartAsync(whole);
        azure.Remove(azure.IdsOf("Microsoft.RecoveryServices/vaults/backupProtectedItems").Single());

        var result = Assert.Single(await RunAsync(azure, whole, [CheckTable.All.Single(check => check.Id == "profiles-backup")]));

        Assert.EndsWith(" has no backup", Found(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Statuses_and_health_checks_have_a_meaning_and_a_remedy_each()
    {
        Assert.Equal(HealthCheckFact.All.Length, HealthCheckFact.All.Select(check => check.Name).Distinct().Count());
        Assert.Equal(
            HostStatus.All.Except([HostStatus.Available, HostStatus.NotRegistered]).Order(StringComparer.Ordinal),
            HostStatusFact.All.Select(status => status.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(
            [
                .. HealthCheckFact.All.Select(check => (check.Means, check.Remedy)),
                .. HostStatusFact.All.Select(status => (status.Means, status.Remedy)),
            ],
            fact =>
            {
                Assert.False(fact.Means.EndsWith('.'));
                Assert.EndsWith(".", fact.Remedy, StringComparison.Ordinal);
            }
        );
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
            new VerifyReads(client, whole.Model, whole.Estate, RunningEstate.Now, null, CancellationToken.None),
            (_, _) => { }
        );
    }

    // prod with a vault in which the agent in the guest keeps backups
    private static async Task<WholePreview> WithBackupsAsync()
    {
        var whole = await WholePreviews.Of("contoso/prod");
        var (settings, backup) = (whole.Estate.Settings, whole.Estate.Settings.Backup);
        return whole with
        {
            Estate = AvdEstate.Of(
                settings with
                {
                    Backup = backup with
                    {
                        Vault = new RecoveryVaultSettings(),
                        Profiles = backup.Profiles with { Method = BackupMethod.Mars },
                    },
                }
            ),
        };
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
