using System.Collections.Immutable;
using AvdPulumi.Components.AzureLocal;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Estate.Site;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>What machines share on Azure Local, as the args of its component.</summary>
internal static class SiteMapping
{
    /// <summary>The args of the site.</summary>
    /// <param name="estate">The estate.</param>
    /// <param name="secrets">Where the values of secrets come from.</param>
    /// <param name="groupName">The resource group that all of it is in.</param>
    /// <param name="after">What must be there first.</param>
    public static AzureLocalSiteArgs ArgsFrom(
        AvdEstate estate,
        ISecretSource secrets,
        Input<string> groupName,
        ImmutableArray<Resource> after
    )
    {
        var (site, share) = (estate.Site, estate.Share);
        return new AzureLocalSiteArgs
        {
            Placement = new Placement(groupName, estate.Settings.Deployment.Location, estate.Tags.ToImmutableDictionary()),
            After = after,
            Networks = share.Site
                ? [.. site.Networks.Where(network => network.IsMade).Select(network => NetworkFrom(network, estate))]
                : [],
            SecurityGroups = share.Site ? [.. site.SecurityGroups.Select(SecurityGroupMapping.DefinitionFrom)] : [],
            StoragePaths = share.Site
                ? [.. site.StoragePaths.Where(path => path.IsMade).Select(path => StoragePathFrom(path, estate.Settings))]
                : [],
            Images = [.. site.Images.Where(image => IsOwn(image, estate)).Select(image => ImageFrom(image, secrets))],
        };
    }

    private static bool IsOwn(EstateImage image, AvdEstate estate) =>
        image.Layer switch
        {
            Layers.Sofs => estate.OwnsFileServerOf(image.Owner!),
            Layers.Hosts => estate.Share.HasHostsOf(image.Owner!.Name),
            _ => estate.Share.Site,
        };

    private static LogicalNetworkDefinition NetworkFrom(EstateNetwork network, AvdEstate estate)
    {
        var settings = network.Settings;
        return new LogicalNetworkDefinition
        {
            Id = network.Id,
            Name = settings.Name,
            CustomLocationId = network.CustomLocationId!.ToString(),
            SwitchName = settings.SwitchName!,
            Vlan = settings.Vlan,
            DnsServers =
            [
                .. (settings.DnsServers.IsEmpty ? estate.Settings.Network.DnsServers : settings.DnsServers).Select(server =>
                    server.ToString()
                ),
            ],
            Static =
                settings.Allocation == IpAllocation.Static
                    ? new StaticRange(
                        settings.AddressPrefix!.ToString()!,
                        settings.Gateway?.ToString(),
                        [.. settings.Pools.Select(pool => (pool.Start.ToString(), pool.End.ToString()))]
                    )
                    : null,
        };
    }

    private static StoragePathDefinition StoragePathFrom(EstateStoragePath path, AvdSettings settings) =>
        new(path.Id, path.Settings.Name, path.CustomLocationId!.ToString(), path.Settings.Folder!, settings.Deployment.Protect);

    private static ImageDefinition ImageFrom(EstateImage image, ISecretSource secrets)
    {
        var source = image.Settings.Source;
        return new ImageDefinition
        {
            Id = image.Id,
            Name = image.Name,
            CustomLocationId = image.CustomLocationId.ToString(),
            StoragePathId = image.StoragePathId,
            Generation =
                image.Settings.Generation == HyperVGeneration.V1
                    ? AzureNative.AzureStackHCI.HyperVGeneration.V1
                    : AzureNative.AzureStackHCI.HyperVGeneration.V2,
            Os =
                source.Custom?.Os == ImageOs.Linux
                    ? AzureNative.AzureStackHCI.OperatingSystemTypes.Linux
                    : AzureNative.AzureStackHCI.OperatingSystemTypes.Windows,
            Marketplace = source.Marketplace is { } marketplace
                ? new MarketplaceReference(marketplace.Publisher, marketplace.Offer, marketplace.Sku, marketplace.Version)
                : null,
            DiskPath = source.Custom switch
            {
                { Path: { } path } => path.ToString()!,
                { Uri: { } uri } => secrets.ValueOf(uri),
                _ => null,
            },
        };
    }
}
