using System.Collections.Immutable;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

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
