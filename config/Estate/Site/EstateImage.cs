using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Site;

/// <summary>An image that the program makes on one cluster. Its name contains version and cluster: a new version is a new image, and old hosts keep their image.</summary>
public sealed record EstateImage
{
    /// <summary>Its keys.</summary>
    public required ImageSettings Settings { get; init; }

    /// <summary>Its name in Azure.</summary>
    public required string Name { get; init; }

    /// <summary>Full ARM id.</summary>
    public required string Id { get; init; }

    /// <summary>The custom location of the cluster that stores it.</summary>
    public required ArmId CustomLocationId { get; init; }

    /// <summary>Full ARM id of its storage path; null if Azure Local chooses.</summary>
    public required string? StoragePathId { get; init; }

    /// <summary>The setting that asks for it: <c>image</c>, under the pool's name if the pool overrides it.</summary>
    public required string Setting { get; init; }

    /// <summary>The pool that it belongs to; null if all pools share it.</summary>
    public required EstatePool? Owner { get; init; }

    /// <summary>Its type in Azure.</summary>
    public string Type => TypeOf(Settings.Source);

    /// <summary>The layer that makes it.</summary>
    public required Layers Layer { get; init; }

    /// <summary>The images, each once. A pool that does not override <c>image</c> uses the images that all pools share.</summary>
    internal static ImmutableArray<EstateImage> Of(
        IEnumerable<EstatePool> pools,
        IEnumerable<EstateFileServer> fileServers,
        ImmutableArray<EstateStoragePath> paths,
        string groupId
    ) =>
        [
            .. pools
                .SelectMany(pool => OfPool(pool, paths, groupId))
                .DistinctBy(image => (image.Id.ToUpperInvariant(), image.Owner))
                .Concat(fileServers.SelectMany(server => OfFileServer(server, groupId)).DistinctBy(image => image.Id, ArmPath.Comparer)),
        ];

    /// <summary>The image of a file server's nodes; null if the config names none.</summary>
    internal static string? IdOf(EstateFileServer server, string groupId) =>
        server.Settings.Image is { } source
            ? source.ExistingId?.ToString()
                ?? ArmPath.Of(groupId, TypeOf(source), NameOf(OfNodes(source), server.Settings.CustomLocationId))
            : null;

    /// <summary>The image of a pool on a cluster.</summary>
    internal static string IdOf(EstatePool pool, ArmId customLocation, string groupId) =>
        pool.Settings.Image.Source.ExistingId?.ToString()
        ?? ArmPath.Of(groupId, TypeOf(pool.Settings.Image.Source), NameOf(pool.Settings.Image, customLocation));

    private static IEnumerable<EstateImage> OfPool(EstatePool pool, ImmutableArray<EstateStoragePath> paths, string groupId)
    {
        var image = pool.Settings.Image;
        if (image.Source.ExistingId is not null)
            return [];
        return pool
            .Settings.SessionHost.Clusters.Select(cluster => cluster.CustomLocationId)
            .Distinct()
            .Select(location => new EstateImage
            {
                Settings = image,
                Name = NameOf(image, location),
                Id = IdOf(pool, location, groupId),
                CustomLocationId = location,
                // the name of a path is valid on its own cluster
                StoragePathId = paths
                    .FirstOrDefault(path =>
                        string.Equals(path.Settings.Name, image.StoragePath, StringComparison.OrdinalIgnoreCase)
                        && (path.CustomLocationId is null || path.CustomLocationId == location)
                    )
                    ?.Id,
                Setting = pool.PathOf("image"),
                Owner = pool.Overrides("image") ? pool : null,
                Layer = pool.Overrides("image") ? Layers.Hosts : Layers.Site,
            });
    }

    private static IEnumerable<EstateImage> OfFileServer(EstateFileServer server, string groupId)
    {
        if (server.Settings.Image is not { ExistingId: null } source)
            yield break;
        var image = OfNodes(source);
        yield return new EstateImage
        {
            Settings = image,
            Name = NameOf(image, server.Settings.CustomLocationId),
            Id = IdOf(server, groupId)!,
            CustomLocationId = server.Settings.CustomLocationId,
            StoragePathId = null,
            Setting = server.PathOf("sofs.image"),
            Owner = server.Pools[0],
            Layer = Layers.Sofs,
        };
    }

    private static string TypeOf(ImageSourceSettings source) =>
        source.Marketplace is null ? ArmTypes.GalleryImage : ArmTypes.MarketplaceImage;

    // a custom disk has no version except the name of its file
    private static ImageSettings OfNodes(ImageSourceSettings source) =>
        new()
        {
            Source = source,
            Name = source.Marketplace is null ? "file-server" : null,
            Version =
                source.Marketplace?.Version
                ?? Path.GetFileNameWithoutExtension(source.Custom?.Path?.ToString().Replace('\\', '/') ?? "image"),
            Generation = HyperVGeneration.V2,
        };

    private static string NameOf(ImageSettings image, ArmId customLocation)
    {
        var name = $"{image.Name ?? image.Source.Marketplace?.Sku ?? "image"}-{image.Version}-{customLocation.Name}";
        return FittedName.Of(
            string.Concat(name.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' ? c : '-')),
            NamingRules.AzureLocalResource.Most
        );
    }
}
