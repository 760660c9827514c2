using System.ComponentModel.DataAnnotations;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The golden image of the session hosts.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/virtual-machine-image-azure-marketplace">Create Azure Local VM image using Azure Marketplace images</seealso>
public sealed record ImageSettings
{
    /// <summary>
    /// Default: the plan of a marketplace image, otherwise image. The prefix of the image's name on Azure Local. Version and custom location are
    /// added to it, such as win11-2026.11.1-cl-azl-01. A new version is a new image beside the old one, and each cluster has its own image. With
    /// existing_id no image is created, and the name is not used.
    /// </summary>
    [StringLength(80, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>
    /// The version of the image, such as "2026.11.1"; put it in quotes. It is part of the image's name and independent of versions in source. A
    /// change replaces session hosts as set in session_host.update.
    /// </summary>
    [StringLength(40, MinimumLength = 1)]
    public required string Version { get; init; }

    /// <summary>Where the image comes from. Set exactly one of its keys.</summary>
    public required ImageSourceSettings Source { get; init; }

    /// <summary>Default: Azure Local chooses. Where the image is stored on the cluster: a name from storage.paths.</summary>
    public string? StoragePath { get; init; }

    /// <summary>Default: V2. The Hyper-V generation of the virtual machines; Windows 11 requires V2.</summary>
    public HyperVGeneration Generation { get; init; } = HyperVGeneration.V2;
}

/// <summary>Where an image comes from. Set exactly one of these keys.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/virtual-machine-image-azure-marketplace">Create Azure Local VM image using Azure Marketplace images</seealso>
public sealed record ImageSourceSettings
{
    /// <summary>Default: none. An image from the Azure Marketplace.</summary>
    public MarketplaceImageSettings? Marketplace { get; init; }

    /// <summary>Default: none. Your own generalized disk. An image version in an Azure Compute Gallery must be exported first.</summary>
    public CustomImageSettings? Custom { get; init; }

    /// <summary>Default: none. The id of a galleryImages or marketplaceGalleryImages resource that already exists on the cluster.</summary>
    public ArmId? ExistingId { get; init; }
}

/// <summary>An image from the Azure Marketplace.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/virtual-machine-image-azure-marketplace">Create Azure Local VM image using Azure Marketplace images</seealso>
public sealed record MarketplaceImageSettings
{
    /// <summary>The publisher, such as microsoftwindowsdesktop.</summary>
    [StringLength(80, MinimumLength = 1)]
    public required string Publisher { get; init; }

    /// <summary>The offer, such as office-365.</summary>
    [StringLength(80, MinimumLength = 1)]
    public required string Offer { get; init; }

    /// <summary>The plan, such as win11-24h2-avd-m365.</summary>
    [StringLength(80, MinimumLength = 1)]
    public required string Sku { get; init; }

    /// <summary>The version, such as "26100.4061.250508". Azure Local does not support latest.</summary>
    [StringLength(40, MinimumLength = 1)]
    public required string Version { get; init; }
}

/// <summary>Your own generalized disk. It must never have joined a domain and must not contain a registered AVD agent.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/virtual-machine-image-local-share">Create Azure Local VM image using images in a local share</seealso>
public sealed record CustomImageSettings
{
    /// <summary>Default: none. The path of the disk on the cluster, such as C:\ClusterStorage\UserStorage_1\images\avd.vhdx.</summary>
    public LocalPath? Path { get; init; }

    /// <summary>
    /// Default: none. Where the address of the disk with its shared access signature (SAS) is stored. Each cluster downloads the disk once. Existing
    /// images do not change when the signature expires.
    /// </summary>
    public SecretReference? Uri { get; init; }

    /// <summary>Default: Windows. The operating system.</summary>
    public ImageOs Os { get; init; } = ImageOs.Windows;
}

/// <summary>The Hyper-V generation of a virtual machine.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/virtual-machine-image-local-share">Create Azure Local VM image using images in a local share</seealso>
public enum HyperVGeneration
{
    /// <summary>BIOS.</summary>
    V1,

    /// <summary>UEFI, with secure boot.</summary>
    V2,
}

/// <summary>The operating system of an image.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-local/manage/virtual-machine-image-azure-marketplace">Create Azure Local VM image using Azure Marketplace images</seealso>
public enum ImageOs
{
    /// <summary>Windows.</summary>
    Windows,

    /// <summary>Linux.</summary>
    Linux,
}
