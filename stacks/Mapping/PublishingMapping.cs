using AvdPulumi.Components.Avd;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Settings of application groups and workspace, as definitions of their components.</summary>
internal static class PublishingMapping
{
    public static ApplicationGroupDefinition DefinitionFrom(ApplicationGroupSettings group) =>
        new()
        {
            Name = group.Name,
            Type =
                group.Type == ApplicationGroupType.RemoteApp
                    ? AzureNative.DesktopVirtualization.ApplicationGroupType.RemoteApp
                    : AzureNative.DesktopVirtualization.ApplicationGroupType.Desktop,
            FriendlyName = group.FriendlyName,
            Description = group.Description,
            ShowInFeed = group.ShowInFeed,
            Applications = [.. group.Applications.Select(DefinitionFrom)],
        };

    /// <summary>The plan of a feed.</summary>
    public static FeedPlan PlanFrom(EstateFeed feed) =>
        new(
            feed.Key,
            feed.IsAdopted
                ? new Adoptable<WorkspaceDefinition>.Existing(feed.Id)
                : new Adoptable<WorkspaceDefinition>.Created(DefinitionFrom(feed.Settings)),
            [.. feed.Pools.Select(pool => ArmIdText.NameOf(pool.HostPoolId))]
        );

    public static WorkspaceDefinition DefinitionFrom(WorkspaceSettings workspace) =>
        new()
        {
            Name = workspace.Name,
            FriendlyName = workspace.FriendlyName,
            Description = workspace.Description,
            PublicNetworkAccess = workspace.PublicNetworkAccess == PublicAccess.Enabled,
        };

    private static ApplicationDefinition DefinitionFrom(ApplicationSettings application) =>
        new()
        {
            Name = application.Name,
            FriendlyName = application.FriendlyName,
            Description = application.Description,
            FilePath = application.FilePath,
            Msix = application is { Type: ApplicationType.MsixApplication, MsixPackageFamilyName: { } family, MsixApplicationId: { } id }
                ? new MsixApplication(family, id)
                : null,
            CommandLineSetting = application.CommandLine switch
            {
                CommandLinePolicy.Allow => AzureNative.DesktopVirtualization.CommandLineSetting.Allow,
                CommandLinePolicy.Require => AzureNative.DesktopVirtualization.CommandLineSetting.Require,
                CommandLinePolicy.DoNotAllow => AzureNative.DesktopVirtualization.CommandLineSetting.DoNotAllow,
            },
            CommandLineArguments = application.CommandLineArguments,
            IconPath = application.IconPath,
            IconIndex = application.IconIndex,
            ShowInPortal = application.ShowInPortal,
        };
}
