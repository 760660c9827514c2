using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>An App Attach package: applications in an image on a share, which session hosts mount instead of having them installed.</summary>
public sealed class AppAttachPackage : ComponentResource, IPhased
{
    /// <summary>Makes an App Attach package.</summary>
    public AppAttachPackage(string name, AppAttachPackageArgs args, ComponentResourceOptions? options = null)
        : base("avd:avd:AppAttachPackage", name, options)
    {
        var definition = args.Definition;
        var package = new AzureNative.DesktopVirtualization.AppAttachPackage(
            $"{name}-package",
            new()
            {
                AppAttachPackageName = definition.Name,
                ResourceGroupName = args.Placement.ResourceGroupName,
                Location = args.Placement.Location,
                Tags = args.Placement.Tags,
                Properties = new AzureNative.DesktopVirtualization.Inputs.AppAttachPackagePropertiesArgs
                {
                    HostPoolReferences = args.HostPool.Id,
                    FailHealthCheckOnStagingFailure = definition.OnStagingFailure,
                    Image = ImageOf(definition),
                },
            },
            this.Child()
        );

        this.Extend(name, package.Id, args.Extensions);
        Id = package.Id;
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.ControlPlane;

    /// <summary>The package's full ARM resource id.</summary>
    [Output("id")]
    public Output<string> Id { get; }

    // dependencies, certificate and date stand in the manifest inside the image: no config can know them better, and a program that opens no
    // file cannot read them, so they stay unset rather than guessed
    private static AzureNative.DesktopVirtualization.Inputs.AppAttachPackageInfoPropertiesArgs ImageOf(
        AppAttachPackageDefinition definition
    )
    {
        var image = InfoOf(definition);
        foreach (var application in definition.Applications)
        {
            image.PackageApplications.Add(
                new AzureNative.DesktopVirtualization.Inputs.MsixPackageApplicationsArgs
                {
                    AppId = application.Id,
                    // Windows' name of an application in a package: family, exclamation mark, id
                    AppUserModelID = $"{definition.PackageFamilyName}!{application.Id}",
                    FriendlyName = (application.FriendlyName ?? application.Id).AsInput(),
                }
            );
        }

        return image;
    }

    private static AzureNative.DesktopVirtualization.Inputs.AppAttachPackageInfoPropertiesArgs InfoOf(
        AppAttachPackageDefinition definition
    ) =>
        new()
        {
            ImagePath = definition.ImagePath,
            PackageName = definition.PackageName,
            PackageFullName = definition.PackageFullName,
            PackageFamilyName = definition.PackageFamilyName,
            PackageRelativePath = definition.RelativePath ?? PackageFullName.RelativePathOf(definition.PackageFullName),
            Version = definition.Version ?? PackageFullName.VersionOf(definition.PackageFullName),
            DisplayName = definition.DisplayName ?? definition.PackageName,
            IsActive = definition.Active,
            IsRegularRegistration = definition.RegisterAtSignIn,
        };
}
