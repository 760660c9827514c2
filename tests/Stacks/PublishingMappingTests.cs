using AvdPulumi.Components.Avd;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Stacks.Mapping;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Stacks;

public sealed class PublishingMappingTests
{
    [Fact]
    public void Passes_every_option_of_a_group_on()
    {
        var group = PublishingMapping.DefinitionFrom(
            new ApplicationGroupSettings
            {
                Name = "desktop",
                Type = ApplicationGroupType.Desktop,
                FriendlyName = "Desktop",
                Description = "for all",
                ShowInFeed = false,
            }
        );

        Assert.Equal(AzureNative.DesktopVirtualization.ApplicationGroupType.Desktop, group.Type);
        Assert.Equal(("desktop", "Desktop", "for all", false), (group.Name, group.FriendlyName, group.Description, group.ShowInFeed));
    }

    [Fact]
    public void Passes_every_option_of_an_application_on() =>
        Assert.Equal(
            new ApplicationDefinition
            {
                Name = "editor",
                FilePath = "e.exe",
                FriendlyName = "Editor",
                Description = "writes",
                CommandLineArguments = "/new",
                IconPath = "i.dll",
                IconIndex = 3,
                ShowInPortal = false,
                CommandLineSetting = AzureNative.DesktopVirtualization.CommandLineSetting.Allow,
            },
            Application(
                new()
                {
                    Name = "editor",
                    FilePath = "e.exe",
                    FriendlyName = "Editor",
                    Description = "writes",
                    CommandLineArguments = "/new",
                    IconPath = "i.dll",
                    IconIndex = 3,
                    ShowInPortal = false,
                    CommandLine = CommandLinePolicy.Allow,
                }
            )
        );

    [Fact]
    public void The_components_defaults_are_those_of_the_config() =>
        Assert.Equal(
            new ApplicationDefinition { Name = "editor", FilePath = "e.exe" },
            Application(new() { Name = "editor", FilePath = "e.exe" })
        );

    [Theory]
    [InlineData(CommandLinePolicy.Allow)]
    [InlineData(CommandLinePolicy.DoNotAllow)]
    [InlineData(CommandLinePolicy.Require)]
    public void A_command_line_policy_keeps_its_name(CommandLinePolicy policy) =>
        Assert.Equal(policy.ToString(), Application(new() { Name = "editor", CommandLine = policy }).CommandLineSetting.ToString());

    [Fact]
    public void An_application_of_a_package_needs_both_its_names() =>
        Assert.Equal(
            new MsixApplication("Contoso.App_abc", "App"),
            Application(
                new()
                {
                    Name = "packaged",
                    Type = ApplicationType.MsixApplication,
                    MsixPackageFamilyName = "Contoso.App_abc",
                    MsixApplicationId = "App",
                }
            ).Msix
        );

    [Theory]
    [InlineData(PublicAccess.Enabled, true)]
    [InlineData(PublicAccess.Disabled, false)]
    public void Passes_every_option_of_a_workspace_on(PublicAccess access, bool open)
    {
        var workspace = PublishingMapping.DefinitionFrom(
            new WorkspaceSettings
            {
                Name = "ws",
                FriendlyName = "Work",
                Description = "for all",
                PublicNetworkAccess = access,
            }
        );

        Assert.Equal(
            ("ws", "Work", "for all", open),
            (workspace.Name, workspace.FriendlyName, workspace.Description, workspace.PublicNetworkAccess)
        );
    }

    private static ApplicationDefinition Application(ApplicationSettings application) =>
        PublishingMapping
            .DefinitionFrom(
                new ApplicationGroupSettings
                {
                    Name = "apps",
                    Type = ApplicationGroupType.RemoteApp,
                    Applications = [application],
                }
            )
            .Applications.Single();
}
