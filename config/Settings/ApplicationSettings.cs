using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>One published app.</summary>
/// <remarks>Source: Azure Virtual Desktop application groups</remarks>
public sealed record ApplicationSettings
{
    /// <summary>The name of the app resource: letters, digits, spaces and @ . - _</summary>
    [StringLength(24, MinimumLength = 3)]
    public required string Name { get; init; }

    /// <summary>Default: none. The name users see.</summary>
    [StringLength(64)]
    public string? FriendlyName { get; init; }

    /// <summary>Default: none. What the app is for.</summary>
    [StringLength(512)]
    public string? Description { get; init; }

    /// <summary>Default: InBuilt. Whether the app is installed in the image or comes from an MSIX package.</summary>
    public ApplicationType Type { get; init; } = ApplicationType.InBuilt;

    /// <summary>Default: none. The path of the program on the session hosts; for apps installed in the image.</summary>
    public string? FilePath { get; init; }

    /// <summary>Default: DoNotAllow. Whether users may pass arguments to the app.</summary>
    public CommandLinePolicy CommandLine { get; init; } = CommandLinePolicy.DoNotAllow;

    /// <summary>Default: none. The arguments that are always passed; with command_line Require.</summary>
    public string? CommandLineArguments { get; init; }

    /// <summary>Default: file_path. The file that holds the icon.</summary>
    public string? IconPath { get; init; }

    /// <summary>Default: 0. The index of the icon in that file.</summary>
    [Range(0, 10000)]
    public int IconIndex { get; init; }

    /// <summary>Default: true. Whether the app appears in the feed.</summary>
    public bool ShowInPortal { get; init; } = true;

    /// <summary>Default: none. The family name of the MSIX package.</summary>
    public string? MsixPackageFamilyName { get; init; }

    /// <summary>Default: none. The id of the application in the MSIX package.</summary>
    public string? MsixApplicationId { get; init; }
}
