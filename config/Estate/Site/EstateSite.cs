using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Site;

/// <summary>What machines share on Azure Local: networks, storage paths, images. All of it is in the resource group of the session hosts.</summary>
public sealed class EstateSite
{
    private readonly Lazy<ImmutableArray<EstateNetwork>> _networks;
    private readonly Lazy<ImmutableArray<EstateSecurityGroup>> _securityGroups;

    internal EstateSite(AvdEstate estate)
    {
        var settings = estate.Pools[0].Settings;
        _networks = new(() => EstateNetwork.Of(estate));
        _securityGroups = new(() => EstateSecurityGroup.Of(estate));
        GroupId = estate.Groups.SessionHosts.Id;
        StoragePaths = EstateStoragePath.Of(settings, GroupId);
        Images = EstateImage.Of(estate.Pools, estate.FileServers, StoragePaths, GroupId);
    }

    /// <summary>Full ARM id of the resource group that all of it is in.</summary>
    public string GroupId { get; }

    /// <summary>The logical networks, with everything that uses them.</summary>
    public ImmutableArray<EstateNetwork> Networks => _networks.Value;

    /// <summary>The network security groups of the networks that session hosts are on.</summary>
    public ImmutableArray<EstateSecurityGroup> SecurityGroups => _securityGroups.Value;

    /// <summary>The storage paths.</summary>
    public ImmutableArray<EstateStoragePath> StoragePaths { get; }

    /// <summary>The images that the program makes.</summary>
    public ImmutableArray<EstateImage> Images { get; }

    /// <summary>Full ARM id of a storage path; null for no name.</summary>
    /// <param name="name">A name from <c>storage.paths</c>.</param>
    public string? StoragePathId(string? name) =>
        name is null ? null : StoragePaths.First(path => string.Equals(path.Settings.Name, name, StringComparison.OrdinalIgnoreCase)).Id;

    /// <summary>Full ARM id of a network.</summary>
    /// <param name="name">A name from <c>network.logical_networks</c>.</param>
    public string NetworkId(string name) => Networks.First(network => network.Settings.Name == name).Id;

    /// <summary>Full ARM id of the network security group of a network; null for none.</summary>
    /// <param name="network">A name from <c>network.logical_networks</c>.</param>
    public string? SecurityGroupId(string network) => SecurityGroups.FirstOrDefault(group => group.Network.Settings.Name == network)?.Id;

    /// <summary>Full ARM id of the image that the hosts of a pool on a cluster start from.</summary>
    public string ImageId(EstatePool pool, ArmId customLocation) => EstateImage.IdOf(pool, customLocation, GroupId);

    /// <summary>Full ARM id of the image that the nodes of a file server start from.</summary>
    /// <exception cref="InvalidOperationException">The config names none: AVD3150.</exception>
    public string ImageId(EstateFileServer server) =>
        EstateImage.IdOf(server, GroupId) ?? throw new InvalidOperationException("A file server without an image (AVD3150).");
}
