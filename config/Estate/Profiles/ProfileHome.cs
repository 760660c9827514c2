using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Profiles;

/// <summary>A place where the containers of a pool are.</summary>
/// <param name="Kind">What kind of place it is.</param>
/// <param name="Name">The server of the share; the provider's name for blobs.</param>
/// <param name="Server">The file server of this estate; null for any other place.</param>
public sealed record ProfileHome(ProfileHomeKind Kind, string Name, EstateFileServer? Server)
{
    /// <summary>The places of a pool, in the order in which FSLogix uses them; none if FSLogix is off.</summary>
    public static ImmutableArray<ProfileHome> Of(AvdEstate estate, EstatePool pool)
    {
        var fslogix = pool.Settings.Fslogix;
        if (!fslogix.Enabled)
            return [];
        if (fslogix.CloudCache is { } cache)
            return
            [
                .. cache
                    .Providers.Select(provider =>
                        provider.Path is { } path ? At(estate, path) : new ProfileHome(ProfileHomeKind.Blobs, provider.Name, null)
                    )
                    .Distinct(),
            ];
        var locations = ProfileLocations.Of(pool.Settings).Profiles;
        return locations.IsEmpty
            ? [new ProfileHome(ProfileHomeKind.OtherStack, OtherStackOf(estate), null)]
            : [.. locations.Select(location => At(estate, location.Share)).Distinct()];
    }

    private static string OtherStackOf(AvdEstate estate) =>
        estate.Share.Contracts.SuppliersOf(Layers.Sofs) is [var stack, ..] ? stack.ToString() : "another stack";

    /// <summary>Whether users of a pool still get their profiles while some of its places are down. Only Cloud Cache writes to more than one.</summary>
    public static bool Survives(AvdEstate estate, EstatePool pool, Func<ProfileHome, bool> isDown)
    {
        ImmutableArray<ProfileHome> homes = Of(estate, pool);
        var left = homes.Count(home => !isDown(home));
        return left == homes.Length
            || (pool.Settings.Fslogix.CloudCache is { } cache && left >= Math.Max(1, cache.HealthyProvidersForRegister));
    }

    private static ProfileHome At(AvdEstate estate, UncPath share) =>
        estate.FileServers.FirstOrDefault(server => ProfileStorage.IsServer(share, server.Settings.AccessPoint)) is { } own
            ? new(ProfileHomeKind.FileServer, own.Settings.AccessPoint, own)
        : StorageFacts.IsAzureFiles(share) ? new(ProfileHomeKind.AzureFiles, share.Server, null)
        : new(ProfileHomeKind.OtherServer, share.Server, null);
}

/// <summary>The kinds of places for profile containers.</summary>
public enum ProfileHomeKind
{
    /// <summary>A file server of this estate.</summary>
    FileServer,

    /// <summary>A file share in an Azure storage account.</summary>
    AzureFiles,

    /// <summary>Blobs in an Azure storage account.</summary>
    Blobs,

    /// <summary>A file server that this config does not describe.</summary>
    OtherServer,

    /// <summary>The file server of another stack.</summary>
    OtherStack,
}
