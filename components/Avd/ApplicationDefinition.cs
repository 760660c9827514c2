using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

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
