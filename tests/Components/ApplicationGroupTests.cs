using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Components;

public sealed class ApplicationGroupTests
{
    private const string Group = "azure-native:desktopvirtualization:ApplicationGroup";
    private const string Application = "azure-native:desktopvirtualization:Application";

    [Fact]
    public async Task Sends_what_is_required_and_nothing_that_is_unset() =>
        Assert.Equal(
            ["applicationGroupName", "applicationGroupType", "hostPoolArmPath", "location", "resourceGroupName", "showInFeed", "tags"],
            (await RunAsync(SampleEstate.Desktop)).InputsOf(Group).Keys.Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task Sends_every_option_of_a_group()
    {
        var inputs = (
            await RunAsync(SampleEstate.RemoteApps with { FriendlyName = "Apps", Description = "for all", ShowInFeed = false })
        ).InputsOf(Group);

        Assert.Equal("RemoteApp", inputs["applicationGroupType"]);
        Assert.Equal(("Apps", "for all", false), (inputs["friendlyName"], inputs["description"], inputs["showInFeed"]));
    }

    [Fact]
    public async Task Sends_of_an_application_in_the_image_nothing_that_is_unset() =>
        Assert.Equal(
            [
                "applicationGroupName",
                "applicationName",
                "applicationType",
                "commandLineSetting",
                "filePath",
                "iconIndex",
                "iconPath",
                "resourceGroupName",
                "showInPortal",
            ],
            (await RunAsync(SampleEstate.RemoteApps)).InputsOf(Application).Keys.Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task Sends_every_option_of_an_application()
    {
        var editor = new ApplicationDefinition
        {
            Name = "editor",
            FilePath = @"C:\editor.exe",
            FriendlyName = "Editor",
            Description = "writes",
            CommandLineSetting = AzureNative.DesktopVirtualization.CommandLineSetting.Require,
            CommandLineArguments = "/new",
            IconPath = @"C:\icons.dll",
            IconIndex = 3,
            ShowInPortal = false,
        };
        var inputs = (await RunAsync(SampleEstate.RemoteApps with { Applications = [editor] })).InputsOf(Application);

        Assert.Equal(("Editor", "writes"), (inputs["friendlyName"], inputs["description"]));
        Assert.Equal(("Require", "/new"), (inputs["commandLineSetting"], inputs["commandLineArguments"]));
        Assert.Equal((@"C:\icons.dll", 3.0, false), (inputs["iconPath"], inputs["iconIndex"], inputs["showInPortal"]));
    }

    [Fact]
    public async Task Can_be_built_twice_and_below_another_component_with_several_applications()
    {
        var both = SampleEstate.RemoteApps with
        {
            Applications = [.. SampleEstate.RemoteApps.Applications, new ApplicationDefinition { Name = "shell", FilePath = "cmd.exe" }],
        };
        var run = await ComponentRun.OfAsync(() =>
        {
            var pool = Pool();
            var parent = new ComponentResource("avd:test:Parent", "parent");
            _ = new ApplicationGroup("one", Args(pool, both), new ComponentResourceOptions { Parent = parent });
            _ = new ApplicationGroup("two", Args(pool, both));
        });

        Assert.Equal(
            ["one-app-editor", "one-app-shell", "one-group", "pool-pool", "two-app-editor", "two-app-shell", "two-group"],
            run.Names.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_workspace_is_open_unless_told_otherwise_and_says_what_people_see()
    {
        var run = await ComponentRun.OfAsync(() =>
            _ = new Workspace(
                "feed",
                new()
                {
                    Placement = SampleEstate.Placement,
                    ApplicationGroups = ImmutableArray<ApplicationGroup>.Empty,
                    Definition = new()
                    {
                        Name = "ws",
                        FriendlyName = "Work",
                        Description = "for all",
                    },
                }
            )
        );
        var inputs = run.InputsOf("azure-native:desktopvirtualization:Workspace");

        Assert.Equal(
            ("ws", "Work", "for all", "Enabled"),
            (inputs["workspaceName"], inputs["friendlyName"], inputs["description"], inputs["publicNetworkAccess"])
        );
    }

    private static Task<ComponentRun> RunAsync(ApplicationGroupDefinition definition) =>
        ComponentRun.OfAsync(() => _ = new ApplicationGroup("group", Args(Pool(), definition)));

    private static ApplicationGroupArgs Args(HostPool pool, ApplicationGroupDefinition definition) =>
        new()
        {
            Placement = SampleEstate.Placement,
            HostPool = pool,
            Definition = definition,
        };

    private static HostPool Pool() => new("pool", new() { Placement = SampleEstate.Placement, Definition = SampleEstate.HostPool });
}
