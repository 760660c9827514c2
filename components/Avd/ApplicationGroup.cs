using AvdPulumi.Components.Changes;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>An application group with its applications: what users see, and where their access is granted.</summary>
public sealed class ApplicationGroup : ComponentResource, IPhased
{
    /// <summary>Makes an application group.</summary>
    public ApplicationGroup(string name, ApplicationGroupArgs args, ComponentResourceOptions? options = null)
        : base("avd:avd:ApplicationGroup", name, options)
    {
        var definition = args.Definition;
        var group = new AzureNative.DesktopVirtualization.ApplicationGroup(
            $"{name}-group",
            new()
            {
                ApplicationGroupName = definition.Name,
                ResourceGroupName = args.Placement.ResourceGroupName,
                Location = args.Placement.Location,
                Tags = args.Placement.Tags,
                ApplicationGroupType = definition.Type,
                HostPoolArmPath = args.HostPool.Id,
                FriendlyName = definition.FriendlyName.AsInput(),
                Description = definition.Description.AsInput(),
                ShowInFeed = definition.ShowInFeed,
            },
            this.ReplacedChild(ChangeTable.ApplicationGroup)
        );

        var applications = definition
            .Applications.Select(application => Publish($"{name}-app-{application.Name}", application, group, args))
            .ToList();

        this.Extend(name, group.Id, args.Extensions, applications);
        Id = group.Id;
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.ControlPlane;

    /// <summary>The group's full ARM resource id.</summary>
    [Output("id")]
    public Output<string> Id { get; }

    private AzureNative.DesktopVirtualization.Application Publish(
        string name,
        ApplicationDefinition application,
        AzureNative.DesktopVirtualization.ApplicationGroup group,
        ApplicationGroupArgs args
    ) =>
        new(
            name,
            new()
            {
                ApplicationName = application.Name,
                ApplicationGroupName = group.Name,
                ResourceGroupName = args.Placement.ResourceGroupName,
                ApplicationType = application.Msix is null
                    ? AzureNative.DesktopVirtualization.RemoteApplicationType.InBuilt
                    : AzureNative.DesktopVirtualization.RemoteApplicationType.MsixApplication,
                MsixPackageFamilyName = application.Msix?.PackageFamilyName.AsInput(),
                MsixPackageApplicationId = application.Msix?.ApplicationId.AsInput(),
                FilePath = application.FilePath.AsInput(),
                FriendlyName = application.FriendlyName.AsInput(),
                Description = application.Description.AsInput(),
                CommandLineSetting = application.CommandLineSetting,
                CommandLineArguments = application.CommandLineArguments.AsInput(),
                IconPath = (application.IconPath ?? application.FilePath).AsInput(),
                IconIndex = application.IconIndex,
                ShowInPortal = application.ShowInPortal,
            },
            OptionsOf(application, args)
        );

    // what comes from a package can be published once hosts know the package
    private CustomResourceOptions OptionsOf(ApplicationDefinition application, ApplicationGroupArgs args) =>
        this.ReplacedChild(ChangeTable.Application).After(application.Msix is null ? [] : args.Packages);
}
