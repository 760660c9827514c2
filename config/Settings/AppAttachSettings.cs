using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>App Attach: apps from packages on a share.</summary>
/// <remarks>Source: Architecture Deep Design, Control Plane Components</remarks>
public sealed record AppAttachSettings
{
    /// <summary>Default: the packages are on a share of the site. The account that holds the packages.</summary>
    public StorageAccountSettings? Account { get; init; }

    /// <summary>Default: none. The packages.</summary>
    public ImmutableArray<AppPackageSettings> Packages { get; init; } = [];
}
