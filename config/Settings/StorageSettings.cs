using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>Storage paths on Azure Local, and storage accounts in Azure.</summary>
/// <seealso href="https://learn.microsoft.com/azure/storage/common/storage-account-overview">Storage account overview</seealso>
public sealed record StorageSettings
{
    /// <summary>Default: none. Storage paths on Azure Local, created by this program or existing.</summary>
    public ImmutableArray<StoragePathSettings> Paths { get; init; } = [];

    /// <summary>Default: none. The storage account that FSLogix Cloud Cache writes to.</summary>
    public StorageAccountSettings? CloudCache { get; init; }

    /// <summary>Default: none. App Attach: apps from packages on a share.</summary>
    public AppAttachSettings? AppAttach { get; init; }

    /// <summary>Default: none. The storage account of the file server's cloud witness: general purpose, Standard_LRS.</summary>
    public StorageAccountSettings? Witness { get; init; }
}

/// <summary>A storage path on Azure Local: a folder on a volume that all nodes of the cluster can access.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/create-storage-path">Create storage path for Azure Local</seealso>
public sealed record StoragePathSettings
{
    /// <summary>The path's name; other sections refer to it.</summary>
    [StringLength(80, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>Default: the path is created. The id of an existing storage path to use.</summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: the custom location of the first cluster. The id of the path's custom location.</summary>
    public ArmId? CustomLocationId { get; init; }

    /// <summary>
    /// Default: none. The folder, such as C:\ClusterStorage\Profiles01\sofs; required if the path is created. The volume must exist.
    /// </summary>
    [StringLength(260, MinimumLength = 4)]
    public string? Folder { get; init; }
}

/// <summary>App Attach: apps from packages on a share.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/app-attach-overview">App Attach in Azure Virtual Desktop</seealso>
public sealed record AppAttachSettings
{
    /// <summary>Default: the packages are on a file share at the site. The storage account that holds the packages.</summary>
    public StorageAccountSettings? Account { get; init; }

    /// <summary>Default: none. The packages.</summary>
    public ImmutableArray<AppPackageSettings> Packages { get; init; } = [];
}

/// <summary>A package that App Attach delivers to session hosts.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/app-attach-overview">App Attach in Azure Virtual Desktop</seealso>
public sealed record AppPackageSettings
{
    /// <summary>The name of the package resource: lower-case letters, digits and single hyphens.</summary>
    [StringLength(63, MinimumLength = 3)]
    public required string Name { get; init; }

    /// <summary>The path of the image file on its share.</summary>
    public required UncPath ImagePath { get; init; }

    /// <summary>The name in the package's manifest.</summary>
    [StringLength(50, MinimumLength = 3)]
    public required string PackageName { get; init; }

    /// <summary>The package full name, with version and publisher.</summary>
    [StringLength(127, MinimumLength = 3)]
    public required string PackageFullName { get; init; }

    /// <summary>The package family name.</summary>
    [StringLength(80, MinimumLength = 3)]
    public required string PackageFamilyName { get; init; }

    /// <summary>Default: \apps\&lt;full name&gt;. The path of the package in the image.</summary>
    public string? PackageRelativePath { get; init; }

    /// <summary>Default: the version in the full name. The version, such as "1.0.0.0".</summary>
    public string? Version { get; init; }

    /// <summary>Default: the package's name. The name users see.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Default: true. Whether the package is delivered to users.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Default: false. Whether the app is registered at sign-in instead of on demand.</summary>
    public bool RegisterAtSignIn { get; init; }

    /// <summary>Default: NeedsAssistance. The state of a host if the package cannot be staged.</summary>
    public UnhealthyPackageAction OnUnhealthy { get; init; } = UnhealthyPackageAction.NeedsAssistance;

    /// <summary>Default: rbac.users. The users and groups who get the package.</summary>
    public ImmutableArray<PrincipalSettings> Users { get; init; } = [];
}

/// <summary>The state of a host if a package cannot be staged.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/app-attach-overview">App Attach in Azure Virtual Desktop</seealso>
public enum UnhealthyPackageAction
{
    /// <summary>The host is unhealthy and accepts no sessions.</summary>
    Unhealthy,

    /// <summary>The host needs assistance and continues to accept sessions.</summary>
    NeedsAssistance,

    /// <summary>The state does not change.</summary>
    DoNotFail,
}
