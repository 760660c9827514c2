using System.Collections.Immutable;
using AvdPulumi.Components.Avd;

namespace AvdPulumi.Tests.Components;

public sealed class PublishingTests
{
    [Fact]
    public async Task An_application_group_hangs_on_its_host_pool()
    {
        var run = await RunAsync(SampleEstate.Desktop);
        var inputs = run.InputsOf("azure-native:desktopvirtualization:ApplicationGroup");

        Assert.Equal("/subscriptions/s/azure-native:desktopvirtualization:HostPool/hp-contoso", inputs["hostPoolArmPath"]);
        Assert.Equal("Desktop", inputs["applicationGroupType"]);
        Assert.Equal(true, inputs["showInFeed"]);
    }

    [Fact]
    public async Task A_remote_app_group_publishes_its_applications()
    {
        var inputs = (await RunAsync(SampleEstate.RemoteApps)).InputsOf("azure-native:desktopvirtualization:Application");

        Assert.Equal("ag-apps", inputs["applicationGroupName"]);
        Assert.Equal("editor", inputs["applicationName"]);
        Assert.Equal("InBuilt", inputs["applicationType"]);
        Assert.Equal(@"C:\Windows\notepad.exe", inputs["filePath"]);
        Assert.Equal(@"C:\Windows\notepad.exe", inputs["iconPath"]);
        Assert.Equal("DoNotAllow", inputs["commandLineSetting"]);
    }

    [Fact]
    public async Task An_application_can_come_from_a_package()
    {
        var packaged = new ApplicationDefinition { Name = "packaged", Msix = new("Contoso.App_abc", "App") };
        var inputs = (await RunAsync(SampleEstate.RemoteApps with { Applications = [packaged] })).InputsOf(
            "azure-native:desktopvirtualization:Application"
        );

        Assert.Equal("MsixApplication", inputs["applicationType"]);
        Assert.Equal("Contoso.App_abc", inputs["msixPackageFamilyName"]);
        Assert.Equal("App", inputs["msixPackageApplicationId"]);
        Assert.DoesNotContain("filePath", inputs);
    }

    [Fact]
    public async Task A_workspace_publishes_every_group()
    {
        var run = await ComponentRun.OfAsync(() =>
        {
            var pool = Pool();
            ImmutableArray<ApplicationGroup> groups =
            [
                new(
                    "desktop",
                    new()
                    {
                        Placement = SampleEstate.Placement,
                        HostPool = pool,
                        Definition = SampleEstate.Desktop,
                    }
                ),
                new(
                    "apps",
                    new()
                    {
                        Placement = SampleEstate.Placement,
                        HostPool = pool,
                        Definition = SampleEstate.RemoteApps,
                    }
                ),
            ];
            _ = new Workspace(
                "feed",
                new()
                {
                    Placement = SampleEstate.Placement,
                    ApplicationGroups = groups,
                    Definition = new() { Name = "ws", PublicNetworkAccess = false },
                }
            );
        });

        var inputs = run.InputsOf("azure-native:desktopvirtualization:Workspace");
        Assert.Equal(
            [
                "/subscriptions/s/azure-native:desktopvirtualization:ApplicationGroup/ag-desktop",
                "/subscriptions/s/azure-native:desktopvirtualization:ApplicationGroup/ag-apps",
            ],
            ((ImmutableArray<object>)inputs["applicationGroupReferences"]).AsEnumerable()
        );
        Assert.Equal("Disabled", inputs["publicNetworkAccess"]);
    }

    [Fact]
    public async Task A_workspace_may_publish_nothing_and_only_carry_an_endpoint()
    {
        var run = await ComponentRun.OfAsync(() =>
            _ = new Workspace(
                "discovery",
                new()
                {
                    Placement = SampleEstate.Placement,
                    ApplicationGroups = [],
                    Definition = new() { Name = "ws-discovery", Protect = true },
                }
            )
        );

        Assert.Empty(run.InputsOf("azure-native:desktopvirtualization:Workspace")["applicationGroupReferences"].AsList());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public async Task A_workspace_is_protected_where_others_depend_on_it(bool? protect)
    {
        var seen = new SeenOptions();
        var definition = new WorkspaceDefinition { Name = "ws", Protect = protect ?? false };
        await ComponentRun.OfAsync(() =>
            _ = new Workspace(
                "feed",
                new()
                {
                    Placement = SampleEstate.Placement,
                    ApplicationGroups = [],
                    Definition = definition,
                },
                seen.Options
            )
        );

        Assert.Equal(protect, seen.Of("feed-workspace").Protect);
        Assert.Equal(protect, seen.Of("feed-workspace").RetainOnDelete);
    }

    private static Task<ComponentRun> RunAsync(ApplicationGroupDefinition definition) =>
        ComponentRun.OfAsync(() =>
            _ = new ApplicationGroup(
                "group",
                new()
                {
                    Placement = SampleEstate.Placement,
                    HostPool = Pool(),
                    Definition = definition,
                }
            )
        );

    private static HostPool Pool() => new("pool", new() { Placement = SampleEstate.Placement, Definition = SampleEstate.HostPool });
}
