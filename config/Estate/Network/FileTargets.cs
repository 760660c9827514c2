using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>The servers that profiles, packages and witnesses are on, as destinations of flows.</summary>
internal static class FileTargets
{
    /// <summary>The servers of the shares that hold profiles, and of the folder with redirections.xml.</summary>
    public static IEnumerable<FlowDestination> OfProfiles(AvdSettings settings, AvdEstate estate)
    {
        var fslogix = settings.Fslogix;
        var shares = ProfileStorage
            .Shares(fslogix)
            .Select(place => place.Share)
            .Concat(fslogix.RedirectionsFolder is { } folder ? [folder] : []);
        foreach (var share in shares)
            yield return Share(share, settings, estate);
        if (ProfileStorage.HavePlace(fslogix))
            yield break;
        yield return settings.Sofs is { } sofs
            ? AccessPoint(sofs, settings)
            : new() { Name = "the file server that another stack deploys", IsOnSite = true };
    }

    /// <summary>The servers of the shares that hold packages; their account, if there is no package yet.</summary>
    public static IEnumerable<FlowDestination> OfPackages(AvdSettings settings, AvdEstate estate, CloudFacts cloud)
    {
        var packages = settings.Storage.AppAttach is { } apps ? apps.Packages : [];
        foreach (var package in packages)
            yield return Share(package.ImagePath, settings, estate);
        if (packages.IsEmpty && estate.Accounts.FirstOrDefault(account => account.Use == StorageUse.AppAttach) is { } made)
            yield return FlowTargets.InAzure(
                $"{made.Name}.file.{cloud.StorageSuffix}",
                EndpointOf(estate, StorageUse.AppAttach, EstateEndpoints.Files)
            );
    }

    /// <summary>The server of a share.</summary>
    public static FlowDestination Share(UncPath share, AvdSettings settings, AvdEstate estate)
    {
        if (settings.Sofs is { } sofs && ProfileStorage.IsOnSofs(settings, share))
            return AccessPoint(sofs, settings);
        if (!StorageFacts.IsAzureFiles(share))
        {
            var isAddress = IPv4Address.TryCreate(share.Server, out _);
            return new()
            {
                Name = share.Server,
                Addresses = isAddress ? [share.Server] : [],
                IsOnSite = true,
            };
        }

        var use = estate
            .Accounts.Where(account => ProfileStorage.IsServer(share, account.Name))
            .Select(account => (StorageUse?)account.Use)
            .FirstOrDefault();
        return FlowTargets.InAzure(share.Server, use is { } known ? EndpointOf(estate, known, EstateEndpoints.Files) : null);
    }

    /// <summary>The blobs of an account; of any account, if the config does not name it.</summary>
    public static FlowDestination Blob(AvdEstate estate, StorageUse use, CloudFacts cloud) =>
        estate.Accounts.FirstOrDefault(account => account.Use == use) is { } account
            ? FlowTargets.InAzure($"{account.Name}.blob.{cloud.StorageSuffix}", EndpointOf(estate, use, EstateEndpoints.Blobs))
            : new() { Name = $"*.blob.{cloud.StorageSuffix}" };

    /// <summary>The nodes of a file server, with the address of their cluster.</summary>
    public static FlowDestination Nodes(SofsSettings sofs) =>
        new()
        {
            Name = $"nodes of {sofs.ClusterName}",
            Addresses = [sofs.ClusterAddress.ToString(), .. AddressesOf(sofs)],
            IsOnSite = true,
        };

    // the name of a scale-out file server resolves to the addresses of its nodes
    private static FlowDestination AccessPoint(SofsSettings sofs, AvdSettings settings) =>
        new()
        {
            Name = ProfileShares.ServerOf(sofs, settings.Domain),
            Addresses = AddressesOf(sofs),
            IsOnSite = true,
        };

    private static ImmutableArray<string> AddressesOf(SofsSettings sofs) => [.. sofs.Nodes.Select(node => node.Address.ToString())];

    private static EstateEndpoint? EndpointOf(AvdEstate estate, StorageUse use, string part) =>
        estate.Endpoints.FirstOrDefault(endpoint => endpoint.SubResource == part && endpoint.Service == EstateEndpoints.ServiceOf(use));
}
