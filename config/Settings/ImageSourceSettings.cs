namespace AvdPulumi.Configuration;

/// <summary>Where an image comes from: exactly one of these keys.</summary>
/// <remarks>Source: Azure Local virtual machine images</remarks>
public sealed record ImageSourceSettings
{
    /// <summary>Default: none. An image of the Azure Marketplace.</summary>
    public MarketplaceImageSettings? Marketplace { get; init; }

    /// <summary>Default: none. A generalized disk of one's own. A version in an Azure Compute Gallery must be exported first.</summary>
    public CustomImageSettings? Custom { get; init; }

    /// <summary>Default: none. The id of a galleryImages or marketplaceGalleryImages resource that is on the cluster already.</summary>
    public ArmId? ExistingId { get; init; }
}
