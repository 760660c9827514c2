using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A package that App Attach gives to session hosts.</summary>
/// <remarks>Source: Azure Virtual Desktop App Attach</remarks>
public sealed record AppPackageSettings
{
    /// <summary>The name of the package resource: lower-case letters, digits and single hyphens.</summary>
    [StringLength(63, MinimumLength = 3)]
    public required string Name { get; init; }

    /// <summary>The image file on its share.</summary>
    public required UncPath ImagePath { get; init; }

    /// <summary>The name in the package's manifest.</summary>
    [StringLength(50, MinimumLength = 3)]
    public required string PackageName { get; init; }

    /// <summary>The full name, with version and publisher.</summary>
    [StringLength(127, MinimumLength = 3)]
    public required string PackageFullName { get; init; }

    /// <summary>The family name.</summary>
    [StringLength(80, MinimumLength = 3)]
    public required string PackageFamilyName { get; init; }

    /// <summary>Default: \apps\&lt;full name&gt;. The path of the package in the image.</summary>
    public string? PackageRelativePath { get; init; }

    /// <summary>Default: as in the full name. The version, such as "1.0.0.0".</summary>
    public string? Version { get; init; }

    /// <summary>Default: the package's name. The name users see.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Default: true. Whether the package is given out.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Default: false. Whether the app is registered at sign-in instead of on demand.</summary>
    public bool RegisterAtSignIn { get; init; }

    /// <summary>Default: NeedsAssistance. What a host reports when the package cannot be staged.</summary>
    public UnhealthyPackageAction OnUnhealthy { get; init; } = UnhealthyPackageAction.NeedsAssistance;

    /// <summary>Default: rbac.users. Who gets the package.</summary>
    public ImmutableArray<PrincipalSettings> Users { get; init; } = [];
}
