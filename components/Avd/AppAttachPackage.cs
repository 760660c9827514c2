using System.Collections.Immutable;
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

/// <summary>Args of <see cref="AppAttachPackage"/>.</summary>
public sealed record AppAttachPackageArgs
{
    /// <summary>Where the package goes: the host pool's own place.</summary>
    public required Placement Placement { get; init; }

    /// <summary>The pool whose hosts stage the package.</summary>
    public required HostPool HostPool { get; init; }

    /// <summary>What the package is.</summary>
    public required AppAttachPackageDefinition Definition { get; init; }

    /// <summary>Default: nothing. What hangs on the package: lock, role assignments (who gets it), diagnostic settings.</summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;
}

/// <summary>What an App Attach package is, apart from where it goes.</summary>
public sealed record AppAttachPackageDefinition
{
    /// <summary>Name: 3 to 63 lower-case letters, digits and single hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>UNC path of the image (VHD, VHDX or CIM) on a share that session hosts can read.</summary>
    public required string ImagePath { get; init; }

    /// <summary>Name in the package's manifest.</summary>
    public required string PackageName { get; init; }

    /// <summary>Full name: <c>Name_Version_Architecture_ResourceId_PublisherId</c>.</summary>
    public required string PackageFullName { get; init; }

    /// <summary>Family name: <c>Name_PublisherId</c>.</summary>
    public required string PackageFamilyName { get; init; }

    /// <summary>Default: <c>\apps\{full name}</c>. Path of the package in the image.</summary>
    public string? RelativePath { get; init; }

    /// <summary>Default: the one in the full name. Version of the package.</summary>
    public string? Version { get; init; }

    /// <summary>Default: the package's name. Name that people see.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Default: on. Hosts give the package out; of several versions of one package, one may be active.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Default: off, which registers the applications on demand. Registers them at sign-in instead, and the user waits for it.</summary>
    public bool RegisterAtSignIn { get; init; }

    /// <summary>Default: the host needs assistance and goes on taking sessions. What a host reports when it cannot stage the package.</summary>
    public AzureNative.DesktopVirtualization.FailHealthCheckOnStagingFailure OnStagingFailure { get; init; } =
        AzureNative.DesktopVirtualization.FailHealthCheckOnStagingFailure.NeedsAssistance;

    /// <summary>Default: none. Applications of the package that application groups publish; the service looks them up by their id.</summary>
    public ImmutableArray<PackageApplication> Applications { get; init; } = [];
}

/// <summary>An application in a package.</summary>
/// <param name="Id">Its id in the package's manifest, such as <c>App</c>.</param>
/// <param name="FriendlyName">Name that people see; null for none.</param>
public sealed record PackageApplication(string Id, string? FriendlyName = null);
