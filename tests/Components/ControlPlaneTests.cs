using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;
using Pulumi;

namespace AvdPulumi.Tests.Components;

public sealed class ControlPlaneTests
{
    // these names are identity: a change here replaces resources of every estate, unless it comes with an alias
    [Fact]
    public async Task Registers_exactly_these_children() =>
        Assert.Equal(
            [
                "cp-rg",
                "cp-monitoring-rg",
                "cp-logs-workspace",
                "cp-keyvault-vault",
                "cp-hostpool-pool",
                "cp-group-ag-desktop-group",
                "cp-group-ag-apps-group",
                "cp-group-ag-apps-app-editor",
                "cp-feed-workspace",
            ],
            (
                await RunAsync(
                    SampleEstate.ControlPlane with
                    {
                        MonitoringResourceGroup = new Adoptable<ResourceGroupDefinition>.Created(new("rg-monitoring")),
                        Pools = [SampleEstate.Pool with { ApplicationGroups = [SampleEstate.Desktop, SampleEstate.RemoteApps] }],
                    }
                )
            ).Names
        );

    [Fact]
    public async Task Puts_avd_objects_into_the_metadata_region_and_the_rest_beside_the_hosts()
    {
        var run = await RunAsync(SampleEstate.ControlPlane);

        Assert.Equal("northeurope", run.InputsOf("azure-native:desktopvirtualization:HostPool")["location"]);
        Assert.Equal("northeurope", run.InputsOf("azure-native:desktopvirtualization:Workspace")["location"]);
        Assert.Equal("westeurope", run.InputsOf("azure-native:keyvault:Vault")["location"]);
        Assert.Equal("westeurope", run.InputsOf("azure-native:operationalinsights:Workspace")["location"]);
    }

    [Fact]
    public async Task Keeps_logs_in_the_same_group_unless_told_otherwise()
    {
        var run = await RunAsync(SampleEstate.ControlPlane);

        Assert.Single(run.Registered, args => args.Type == "azure-native:resources:ResourceGroup");
        Assert.Equal("rg-contoso", run.InputsOf("azure-native:operationalinsights:Workspace")["resourceGroupName"]);
    }

    [Fact]
    public async Task One_group_for_several_purposes_is_one_resource()
    {
        var group = new Adoptable<ResourceGroupDefinition>.Created(new("RG-Contoso"));
        var run = await RunAsync(
            SampleEstate.ControlPlane with
            {
                MonitoringResourceGroup = group,
                StorageResourceGroup = new Adoptable<ResourceGroupDefinition>.Existing(
                    $"/subscriptions/{SampleEstate.ControlPlane.SubscriptionId}/resourceGroups/rg-contoso"
                ),
                SessionHostResourceGroup = group,
            }
        );

        Assert.Equal(
            ["cp-rg"],
            run.Registered.Where(args => args.Type == "azure-native:resources:ResourceGroup").Select(args => args.Name)
        );
        Assert.Equal("rg-contoso", run.InputsOf("azure-native:operationalinsights:Workspace")["resourceGroupName"]);
    }

    [Fact]
    public async Task Registers_nothing_that_it_adopts()
    {
        ControlPlane? controlPlane = null;
        var run = await ComponentRun.OfAsync(() =>
            controlPlane = new ControlPlane(
                "cp",
                SampleEstate.ControlPlane with
                {
                    ResourceGroup = new Adoptable<ResourceGroupDefinition>.Existing("/subscriptions/s/resourceGroups/rg-old"),
                    KeyVault = new Adoptable<KeyVaultDefinition>.Existing(
                        "/subscriptions/s/resourceGroups/rg-old/providers/Microsoft.KeyVault/vaults/kv"
                    ),
                    LogAnalytics = new Adoptable<LogAnalyticsDefinition>.Existing("/old/log"),
                }
            )
        );

        Assert.Equal(["cp-hostpool-pool", "cp-group-ag-desktop-group", "cp-feed-workspace"], run.Names);
        Assert.Equal("rg-old", run.InputsOf("azure-native:desktopvirtualization:HostPool")["resourceGroupName"]);
        Assert.Equal(
            "/subscriptions/s/resourceGroups/rg-old/providers/Microsoft.KeyVault/vaults/kv",
            await ComponentRun.ValueOfAsync(controlPlane!.KeyVault.Id)
        );
        Assert.Equal("/old/log", await ComponentRun.ValueOfAsync(controlPlane.LogAnalytics.Id));
    }

    [Fact]
    public async Task Stands_for_its_first_desktop_group_else_for_its_first_group()
    {
        Assert.Equal(
            "/subscriptions/s/azure-native:desktopvirtualization:ApplicationGroup/ag-desktop",
            await PrimaryAsync(SampleEstate.RemoteApps, SampleEstate.Desktop)
        );
        Assert.Equal(
            "/subscriptions/s/azure-native:desktopvirtualization:ApplicationGroup/ag-apps",
            await PrimaryAsync(SampleEstate.RemoteApps)
        );
    }

    [Fact]
    public async Task Can_be_built_twice_and_below_another_component()
    {
        var run = await ComponentRun.OfAsync(() =>
        {
            var parent = new ComponentResource("avd:test:Parent", "parent");
            _ = new ControlPlane("one", SampleEstate.ControlPlane, new ComponentResourceOptions { Parent = parent });
            _ = new ControlPlane("two", SampleEstate.ControlPlane);
        });

        Assert.Equal(run.Names.Count(), run.Names.Distinct().Count());
        Assert.Equal(6, run.Names.Count(name => name.StartsWith("one-", StringComparison.Ordinal)));
        Assert.Equal(6, run.Names.Count(name => name.StartsWith("two-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Tags_everything_that_can_carry_tags()
    {
        var run = await RunAsync(SampleEstate.ControlPlane with { Tags = SampleEstate.Placement.Tags });
        Assert.All(run.Registered, args => Assert.Contains("tags", args.Inputs));
    }

    private static Task<ComponentRun> RunAsync(ControlPlaneArgs args) => ComponentRun.OfAsync(() => _ = new ControlPlane("cp", args));

    private static async Task<string> PrimaryAsync(params AvdPulumi.Components.Avd.ApplicationGroupDefinition[] groups)
    {
        ControlPlane? controlPlane = null;
        await ComponentRun.OfAsync(() =>
            controlPlane = new ControlPlane(
                "cp",
                SampleEstate.ControlPlane with
                {
                    Pools = [SampleEstate.Pool with { ApplicationGroups = [.. groups] }],
                }
            )
        );
        return await ComponentRun.ValueOfAsync(controlPlane!.Pools[0].PrimaryApplicationGroup.Id);
    }
}
