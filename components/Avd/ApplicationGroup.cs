using System.Collections.Immutable;
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

/// <summary>Args of <see cref="ApplicationGroup"/>.</summary>
public sealed record ApplicationGroupArgs
{
    /// <summary>Where the group goes: the host pool's own place.</summary>
    public required Placement Placement { get; init; }

    /// <summary>The pool whose hosts serve the group; fixed at creation.</summary>
    public required HostPool HostPool { get; init; }

    /// <summary>Default: none. App Attach packages that applications of the group come from; they are made first.</summary>
    public ImmutableArray<AppAttachPackage> Packages { get; init; } = [];

    /// <summary>What the group is.</summary>
    public required ApplicationGroupDefinition Definition { get; init; }

    /// <summary>Default: nothing. What hangs on the group: lock, role assignments, diagnostic settings.</summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;
}

/// <summary>What an application group is, apart from where it goes.</summary>
public sealed record ApplicationGroupDefinition
{
    /// <summary>Name: 3 to 64 letters, digits and <c>@ . - _</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A whole desktop or single applications; fixed at creation.</summary>
    public required AzureNative.DesktopVirtualization.ApplicationGroupType Type { get; init; }

    /// <summary>Default: unset. Name that people see.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>Default: unset.</summary>
    public string? Description { get; init; }

    /// <summary>Default: shown. Whether users see the group in their feed.</summary>
    public bool ShowInFeed { get; init; } = true;

    /// <summary>Default: none. What a RemoteApp group publishes.</summary>
    public ImmutableArray<ApplicationDefinition> Applications { get; init; } = [];
}

/// <summary>One published application of a RemoteApp group.</summary>
public sealed record ApplicationDefinition
{
    /// <summary>Name: 3 to 24 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Default: unset. Full path of the program on the session hosts; needed for an application in the image.</summary>
    public string? FilePath { get; init; }

    /// <summary>Default: unset. The package and the application in it, for one that comes from an MSIX package; fixed at creation.</summary>
    public MsixApplication? Msix { get; init; }

    /// <summary>Default: unset. Name that people see.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>Default: unset.</summary>
    public string? Description { get; init; }

    /// <summary>Default: not allowed. Whether a client may pass command line arguments.</summary>
    public AzureNative.DesktopVirtualization.CommandLineSetting CommandLineSetting { get; init; } =
        AzureNative.DesktopVirtualization.CommandLineSetting.DoNotAllow;

    /// <summary>Default: unset. Arguments the program is started with.</summary>
    public string? CommandLineArguments { get; init; }

    /// <summary>Default: the program itself. File the icon is taken from.</summary>
    public string? IconPath { get; init; }

    /// <summary>Default: 0. Number of the icon in that file.</summary>
    public int IconIndex { get; init; }

    /// <summary>Default: shown. Whether the application is in the feed.</summary>
    public bool ShowInPortal { get; init; } = true;
}

/// <summary>An application in an MSIX package.</summary>
/// <param name="PackageFamilyName">Family name of the package.</param>
/// <param name="ApplicationId">Id of the application in the package.</param>
public sealed record MsixApplication(string PackageFamilyName, string ApplicationId);
