using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>An image that the program makes on one cluster. Its name tells version and cluster, so that a new version is a new image and old hosts keep theirs.</summary>
public sealed record EstateImage
{
    /// <summary>Its keys.</summary>
    public required ImageSettings Settings { get; init; }

    /// <summary>Its name in Azure.</summary>
    public required string Name { get; init; }

    /// <summary>Full ARM id.</summary>
    public required string Id { get; init; }

    /// <summary>The custom location of the cluster that keeps it.</summary>
    public required ArmId CustomLocationId { get; init; }

    /// <summary>Full ARM id of the storage path that it is kept in; null where Azure Local chooses.</summary>
    public required string? StoragePathId { get; init; }

    /// <summary>The setting that asks for it: <c>image</c>, under the pool's name where the pool overrides it.</summary>
    public required string Setting { get; init; }

    /// <summary>The pool that it belongs to; null for what all pools share.</summary>
    public required EstatePool? Owner { get; init; }

    /// <summary>The images, each once. A pool that overrides nothing of <c>image</c> uses those that all pools share.</summary>
    internal static ImmutableArray<EstateImage> Of(IEnumerable<EstatePool> pools, ImmutableArray<EstateStoragePath> paths, string groupId) =>
    [
        .. pools.SelectMany(pool => OfPool(pool, paths, groupId)).DistinctBy(image => (image.Id.ToUpperInvariant(), image.Owner)),
    ];

    /// <summary>The image of a pool on a cluster.</summary>
    internal static string IdOf(EstatePool pool, ArmId customLocation, string groupId) => pool.Settings.Image.Source.ExistingId?.ToString()
        ?? ArmPath.Of(groupId, pool.Settings.Image.Source.Marketplace is null ? ArmTypes.GalleryImage : ArmTypes.MarketplaceImage, NameOf(pool.Settings.Image, customLocation));

    private static IEnumerable<EstateImage> OfPool(EstatePool pool, ImmutableArray<EstateStoragePath> paths, string groupId)
    {
        var image = pool.Settings.Image;
        if (image.Source.ExistingId is not null) return [];
        return pool.Settings.SessionHost.Clusters.Select(cluster => cluster.CustomLocationId).Distinct().Select(location => new EstateImage
        {
            Settings = image,
            Name = NameOf(image, location),
            Id = IdOf(pool, location, groupId),
            CustomLocationId = location,
            // the name of a path holds on the cluster that has it
            StoragePathId = paths.FirstOrDefault(path => string.Equals(path.Settings.Name, image.StoragePath, StringComparison.OrdinalIgnoreCase) && (path.CustomLocationId is null || path.CustomLocationId == location))?.Id,
            Setting = pool.PathOf("image"),
            Owner = pool.Overrides("image") ? pool : null,
        });
    }

    private static string NameOf(ImageSettings image, ArmId customLocation)
    {
        var name = $"{image.Name ?? image.Source.Marketplace?.Sku ?? "image"}-{image.Version}-{customLocation.Name}";
        return FittedName.Of(string.Concat(name.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' ? c : '-')), NamingRules.AzureLocalResource.Most);
    }
}
