using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Stacks.Mapping;
using AvdPulumi.Tests.Components;
using AvdPulumi.Tests.Stacks;
using Pulumi;

namespace AvdPulumi.Tests.Infra;

/// <summary>What must hold of the control plane as a whole, beside the goldens that show it.</summary>
public sealed class ControlPlanePreviewTests
{
    private const string Adopted = "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/";

    [Fact]
    public async Task Nothing_adopted_is_registered_as_created()
    {
        var model = await ModelAsync("brownfield");
        string[] owned =
        [
            "resources:ResourceGroup",
            "keyvault:Vault",
            "operationalinsights:Workspace",
            "storage:StorageAccount",
            "monitor:ActionGroup",
        ];

        Assert.DoesNotContain(model.Resources, resource => owned.Any(type => resource.Type == $"azure-native:{type}"));
        Assert.Equal(
            ["kv-contoso-shared", "log-contoso-shared", "stcontosoapps", "ag-contoso-ops"],
            model
                .Resources.Where(resource => resource.ExistingId is not null)
                .Select(resource => resource.ExistingId!.Split('/')[^1])
                .OrderBy(name => name == "ag-contoso-ops")
                .ThenBy(name => name, StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_hangs_on_an_adopted_resource_goes_where_that_resource_is()
    {
        var model = await ModelAsync("brownfield");

        var secret = Named(model, "control-plane-token-secret").Inputs;
        Assert.Equal(new PreviewValue.Text("rg-shared-secrets"), secret["resourceGroupName"]);
        Assert.Equal(new PreviewValue.Text("kv-contoso-shared"), secret["vaultName"]);
        Assert.Equal(new PreviewValue.Text("rg-avd"), Named(model, "control-plane-hostpool-pool").Inputs["resourceGroupName"]);
        Assert.Equal(
            new PreviewValue.Text("rg-shared-monitoring"),
            Named(model, "control-plane-insights-rule").Inputs["resourceGroupName"]
        );
        Assert.Contains(
            model.Resources,
            resource =>
                resource.Type == "azure-native:authorization:RoleAssignment"
                && resource.Inputs["scope"] == new PreviewValue.Text($"{Adopted}rg-avd-hosts")
        );
    }

    [Fact]
    public async Task An_adopted_vault_keeps_its_own_logs() =>
        Assert.DoesNotContain(
            (await ModelAsync("brownfield")).Resources,
            resource => resource.Name.StartsWith("control-plane-keyvault-logs", StringComparison.Ordinal)
        );

    [Fact]
    public async Task The_group_is_locked_after_all_that_is_in_it()
    {
        var model = await ModelAsync("max");
        var locked = Named(model, "control-plane-rg-lock");
        var parts = model
            .Resources.Where(resource => resource.IsComponent && resource.Parent == locked.Parent)
            .Select(resource => resource.Urn);

        Assert.Superset(parts.ToHashSet(), locked.DependsOn.ToHashSet());
    }

    [Fact]
    public async Task A_role_at_a_scope_that_is_written_out_waits_for_all_that_the_scope_may_be()
    {
        var model = await ModelAsync("max");
        var custom = model.Resources.Single(resource =>
            resource.Type.EndsWith("RoleAssignment", StringComparison.Ordinal)
            && resource.Name.Contains("-custom-", StringComparison.Ordinal)
        );
        string[] made =
        [
            "control-plane-rg",
            "control-plane-hosts-rg",
            "control-plane-keyvault",
            "control-plane-package-contoso-planner",
            "control-plane-scaling",
            "control-plane-storage-witness",
            "control-plane-discovery",
            "control-plane-actions",
        ];

        Assert.Superset(made.Select(name => Named(model, name).Urn).ToHashSet(), custom.DependsOn.ToHashSet());
    }

    [Fact]
    public async Task Alerts_query_once_their_identity_is_let_in()
    {
        var model = await ModelAsync("max");
        var access = Named(model, "control-plane-alerts-identity-access");

        Assert.All(
            model.Resources.Where(resource => resource.Type == "azure-native:monitor:ScheduledQueryRule"),
            rule => Assert.Contains(access.Urn, rule.DependsOn)
        );
    }

    [Fact]
    public async Task A_scaling_plan_acts_once_the_service_may_start_and_stop_hosts()
    {
        var model = await ModelAsync("max");
        Assert.Contains(Named(model, "control-plane-hosts-subscription-access").Urn, Named(model, "control-plane-scaling-plan").DependsOn);
    }

    [Fact]
    public async Task Defender_plans_are_changed_one_after_the_other()
    {
        var model = await ModelAsync("max");
        Assert.Contains(
            Named(model, "control-plane-defender-KeyVaults").Urn,
            Named(model, "control-plane-defender-StorageAccounts").DependsOn
        );
        Assert.Contains(
            Named(model, "control-plane-defender-StorageAccounts").Urn,
            Named(model, "control-plane-defender-VirtualMachines").DependsOn
        );
    }

    [Theory]
    [InlineData("max", 3)]
    [InlineData("prod", 1)]
    [InlineData("waf-aligned", 1)]
    public async Task Everything_that_changes_one_storage_account_is_one_chain(string name, int accounts)
    {
        var model = await ModelAsync(name);
        var chains = model
            .Resources.Where(resource => !resource.IsComponent && AccountOf(resource) is not null)
            .GroupBy(resource => AccountOf(resource)!.ToLowerInvariant())
            .ToList();

        Assert.Equal(accounts, chains.Count);
        Assert.All(chains, chain => Assert.All(chain.Zip(chain.Skip(1)), pair => Assert.Contains(pair.First.Urn, pair.Second.DependsOn)));
    }

    [Fact]
    public async Task Two_purposes_of_one_account_share_its_chain()
    {
        var settings = Previewed.SettingsOf("brownfield");
        var packages = settings.Storage.AppAttach!;
        var model = await PreviewRunner.RunAsync(
            new PreviewRequest(
                "avd",
                "brownfield",
                "/project",
                "offline",
                AvdEstate.Of(
                    settings with
                    {
                        Storage = settings.Storage with
                        {
                            CloudCache = new()
                            {
                                ExistingId = packages.Account!.ExistingId,
                                Shares = [new() { Name = "profiles", QuotaGib = 100 }],
                            },
                            AppAttach = packages with
                            {
                                Account = packages.Account with { Shares = [new() { Name = "packages", QuotaGib = 100 }] },
                            },
                        },
                    }
                ),
                Layers.ControlPlane,
                TestSettings.Now,
                []
            )
        );

        Assert.Contains(
            Named(model, "control-plane-storage-cloudcache-share-profiles").Urn,
            Named(model, "control-plane-storage-appattach-share-packages").DependsOn
        );
    }

    // the account itself, what is in it, and endpoints that lead to it, in the order of the program
    private static string? AccountOf(PreviewResource resource) =>
        resource.Type switch
        {
            "azure-native:storage:StorageAccount"
            or "azure-native:storage:FileServiceProperties"
            or "azure-native:storage:FileShare"
            or "azure-native:storage:BlobContainer" => ((PreviewValue.Text)resource.Inputs["accountName"]).Value,
            "azure-native:network:PrivateEndpoint" => TargetOf(resource) is { } id
            && id.Contains("/storageAccounts/", StringComparison.OrdinalIgnoreCase)
                ? id.Split('/')[^1]
                : null,
            _ => null,
        };

    private static string TargetOf(PreviewResource endpoint) =>
        (
            (PreviewValue.Text)
                ((PreviewValue.Map)((PreviewValue.List)endpoint.Inputs["privateLinkServiceConnections"]).Items[0]).Members[
                    "privateLinkServiceId"
                ]
        ).Value;

    [Fact]
    public async Task A_pool_with_a_plan_keeps_the_load_balancer_of_the_phase()
    {
        Assert.Equal(["loadBalancerType"], Named(await ModelAsync("max"), "control-plane-hostpool-pool").IgnoreChanges.AsEnumerable());
        Assert.Empty(Named(await ModelAsync("dev"), "control-plane-hostpool-pool").IgnoreChanges);
    }

    [Fact]
    public async Task Account_keys_work_for_the_witness_alone()
    {
        var model = await ModelAsync("max");
        var keys = model
            .Resources.Where(resource => resource.Type == "azure-native:storage:StorageAccount")
            .ToDictionary(account => account.Name.Split('-')[^2], account => account.Inputs["allowSharedKeyAccess"]);

        Assert.Equal(new PreviewValue.Flag(true), keys["witness"]);
        Assert.Equal(new PreviewValue.Flag(false), keys["cloudcache"]);
        Assert.Equal(new PreviewValue.Flag(false), keys["appattach"]);
    }

    [Fact]
    public async Task Applications_of_a_package_are_published_after_it()
    {
        var model = await ModelAsync("max");
        Assert.Contains(
            Named(model, "control-plane-package-contoso-planner").Urn,
            Named(model, "control-plane-group-ag-contoso-apps-app-planner").DependsOn
        );
    }

    [Theory]
    [InlineData("max")]
    [InlineData("waf-aligned")]
    [InlineData("prod")]
    public async Task What_holds_state_is_protected(string name)
    {
        string[] stateful =
        [
            "resources:ResourceGroup",
            "keyvault:Vault",
            "operationalinsights:Workspace",
            "desktopvirtualization:HostPool",
            "storage:StorageAccount",
            "storage:FileShare",
            "privatedns:PrivateZone",
        ];

        Assert.All(
            (await ModelAsync(name)).Resources.Where(resource => stateful.Any(type => resource.Type == $"azure-native:{type}")),
            resource => Assert.True(resource.Protect, $"{resource.Name} is not protected.")
        );
    }

    [Fact]
    public async Task A_dev_estate_may_be_thrown_away() =>
        Assert.DoesNotContain((await ModelAsync("dev")).Resources, resource => resource.Protect);

    [Theory]
    [InlineData("max")]
    [InlineData("prod")]
    public async Task Every_role_assignment_says_what_its_principal_is(string name) =>
        Assert.All(
            (await ModelAsync(name)).Resources.Where(resource => resource.Type == "azure-native:authorization:RoleAssignment"),
            resource => Assert.Contains("principalType", resource.Inputs.Keys)
        );

    [Fact]
    public async Task The_token_is_asked_of_the_pool_it_is_for()
    {
        var invoke = (await ModelAsync("max")).Invokes.Single(invoke => invoke.Token != "azure-native:authorization:listSubscriptions");

        Assert.Equal("azure-native:desktopvirtualization:listHostPoolRegistrationTokens", invoke.Token);
        Assert.Equal(new PreviewValue.Text("hp-contoso"), invoke.Args["hostPoolName"]);
    }

    [Fact]
    public async Task All_of_it_can_be_built_twice_and_below_another_component()
    {
        var settings = Previewed.SettingsOf("max");
        var run = await ComponentRun.OfAsync(
            () =>
            {
                var parent = new ComponentResource("avd:test:Parent", "parent");
                _ = new ControlPlane(
                    "one",
                    ControlPlaneMapping.ArgsFrom(AvdEstate.Of(settings), TestSettings.Now, new PreviewSecrets()),
                    new ComponentResourceOptions { Parent = parent }
                );
                _ = new ControlPlane("two", ControlPlaneMapping.ArgsFrom(AvdEstate.Of(settings), TestSettings.Now, new PreviewSecrets()));
            },
            call => AzureFunctionCatalogue.AnswerOf(call.Token!, new AzureProvider("azure", "", "", ""))!
        );

        Assert.Equal(run.Names.Count(), run.Names.Distinct().Count());
        Assert.Equal(
            run.Names.Where(name => name.StartsWith("one-", StringComparison.Ordinal))
                .Select(name => name[4..])
                .Order(StringComparer.Ordinal),
            run.Names.Where(name => name.StartsWith("two-", StringComparison.Ordinal))
                .Select(name => name[4..])
                .Order(StringComparer.Ordinal)
        );
    }

    private static PreviewResource Named(PreviewModel model, string name) => model.Resources.Single(resource => resource.Name == name);

    private static Task<PreviewModel> ModelAsync(string name) =>
        PreviewRunner.RunAsync(
            new PreviewRequest("avd", name, "/project", "offline", Previewed.EstateOf(name), Layers.ControlPlane, TestSettings.Now, [])
        );
}
