using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.AzureLocal;

/// <summary>An image on a cluster, which machines start from.</summary>
public sealed record ImageDefinition
{
    /// <summary>Its full ARM id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in Azure, with the version in it: a new version is a new image.</summary>
    public required string Name { get; init; }

    /// <summary>Full ARM id of the custom location of the cluster.</summary>
    public required string CustomLocationId { get; init; }

    /// <summary>Default: Azure Local chooses. Full ARM id of the storage path that it is kept in.</summary>
    public string? StoragePathId { get; init; }

    /// <summary>The generation of machines that start from it.</summary>
    public required AzureNative.AzureStackHCI.HyperVGeneration Generation { get; init; }

    /// <summary>The operating system.</summary>
    public required AzureNative.AzureStackHCI.OperatingSystemTypes Os { get; init; }

    /// <summary>Default: none. The image of the marketplace that it is a copy of.</summary>
    public MarketplaceReference? Marketplace { get; init; }

    /// <summary>Default: none. Where the disk is: a path on the cluster, or an address with a signature, which is secret.</summary>
    public Input<string>? DiskPath { get; init; }
}

/// <summary>An image of the Azure Marketplace.</summary>
/// <param name="Publisher">The publisher.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Sku">The plan.</param>
/// <param name="Version">The version; never <c>latest</c>, which Azure Local does not resolve.</param>
public sealed record MarketplaceReference(string Publisher, string Offer, string Sku, string Version);
