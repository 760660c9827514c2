using System.Collections.Immutable;
using AvdPulumi.Components.Changes;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.AzureLocal;

/// <summary>What machines share on Azure Local: logical networks and their security groups, storage paths, images. Phase 3.</summary>
public sealed class AzureLocalSite : ComponentResource, IPhased
{
    // the one subnet that a network has (source: Azure Verified Module for logical networks)
    private const string Subnet = "default";

    // a marketplace image is a download of tens of gigabytes over the site's line
    private static readonly TimeSpan ImageTime = TimeSpan.FromHours(6);

    private readonly string _name;
    private readonly AzureLocalSiteArgs _args;
    private readonly Dictionary<string, CustomResource> _made = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes what is to be made.</summary>
    public AzureLocalSite(string name, AzureLocalSiteArgs args, ComponentResourceOptions? options = null)
        : base("avd:azurelocal:AzureLocalSite", name, options)
    {
        _name = name;
        _args = args;
        foreach (var network in args.Networks)
            _made.Add(network.Id, NetworkOf(network));
        SecurityGroups = [.. args.SecurityGroups.Select(SecurityGroupOf)];
        foreach (var path in args.StoragePaths)
            _made.Add(path.Id, StoragePathOf(path));
        foreach (var image in args.Images)
            _made.Add(image.Id, ImageOf(image));
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.SessionHosts;

    /// <summary>The network security groups that are made.</summary>
    public ImmutableArray<SecurityGroup> SecurityGroups { get; }

    /// <summary>The id of a network, a security group, a storage path or an image: as an output of what is made here, so that it comes first.</summary>
    /// <param name="id">Full ARM id, as it follows from the config. By the whole of it: one that exists elsewhere may have the name of one that is made here.</param>
    public Input<string> IdOf(string id) => _made.TryGetValue(id, out var made) ? made.Id : id;

    private AzureNative.AzureStackHCI.LogicalNetwork NetworkOf(LogicalNetworkDefinition network) =>
        new(
            $"{_name}-network-{network.Name}",
            new()
            {
                LogicalNetworkName = network.Name,
                ResourceGroupName = _args.Placement.ResourceGroupName,
                Location = _args.Placement.Location,
                Tags = _args.Placement.Tags,
                ExtendedLocation = CustomLocations.Of(network.CustomLocationId),
                VmSwitchName = network.SwitchName,
                DhcpOptions = new AzureNative.AzureStackHCI.Inputs.LogicalNetworkPropertiesDhcpOptionsArgs
                {
                    DnsServers = network.DnsServers,
                },
                Subnets = { SubnetOf(network) },
            },
            this.Child().After(_args.After)
        );

    private SecurityGroup SecurityGroupOf(SecurityGroupDefinition definition)
    {
        var made = new SecurityGroup(
            $"{_name}-nsg-{definition.Name}",
            new()
            {
                Placement = _args.Placement,
                Definition = definition,
                After = _args.After,
            },
            this.ChildComponent()
        );
        _made.Add(definition.Id, made.Group);
        return made;
    }

    private static AzureNative.AzureStackHCI.Inputs.SubnetArgs SubnetOf(LogicalNetworkDefinition network)
    {
        var subnet = new AzureNative.AzureStackHCI.Inputs.SubnetArgs
        {
            Name = Subnet,
            Vlan = network.Vlan,
            IpAllocationMethod = network.Static is null
                ? AzureNative.AzureStackHCI.IpAllocationMethodEnum.Dynamic
                : AzureNative.AzureStackHCI.IpAllocationMethodEnum.Static,
        };
        if (network.Static is not { } range)
            return subnet;

        subnet.AddressPrefix = range.Prefix;
        subnet.IpPools = range
            .Pools.Select(
                (pool, i) =>
                    new AzureNative.AzureStackHCI.Inputs.IPPoolArgs
                    {
                        Name = $"pool-{i + 1}",
                        Start = pool.First,
                        End = pool.Last,
                        IpPoolType = AzureNative.AzureStackHCI.IPPoolTypeEnum.Vm,
                    }
            )
            .ToArray();
        if (range.Gateway is { } gateway)
        {
            subnet.RouteTable = new AzureNative.AzureStackHCI.Inputs.RouteTableArgs
            {
                Routes =
                {
                    new AzureNative.AzureStackHCI.Inputs.RouteArgs
                    {
                        Name = "default",
                        AddressPrefix = "0.0.0.0/0",
                        NextHopIpAddress = gateway,
                    },
                },
            };
        }

        return subnet;
    }

    private AzureNative.AzureStackHCI.StorageContainer StoragePathOf(StoragePathDefinition path) =>
        new(
            $"{_name}-path-{path.Name}",
            new()
            {
                StorageContainerName = path.Name,
                ResourceGroupName = _args.Placement.ResourceGroupName,
                Location = _args.Placement.Location,
                Tags = _args.Placement.Tags,
                ExtendedLocation = CustomLocations.Of(path.CustomLocationId),
                Path = path.Folder,
            },
            this.StatefulChild(path.Protect).After(_args.After)
        );

    private CustomResource ImageOf(ImageDefinition image) =>
        image.Marketplace is { } marketplace ? MarketplaceImageOf(image, marketplace) : GalleryImageOf(image);

    private AzureNative.AzureStackHCI.MarketplaceGalleryImage MarketplaceImageOf(ImageDefinition image, MarketplaceReference marketplace) =>
        new(
            $"{_name}-image-{image.Name}",
            new()
            {
                MarketplaceGalleryImageName = image.Name,
                ResourceGroupName = _args.Placement.ResourceGroupName,
                Location = _args.Placement.Location,
                Tags = _args.Placement.Tags,
                ExtendedLocation = CustomLocations.Of(image.CustomLocationId),
                ContainerId = ContainerOf(image),
                OsType = image.Os,
                HyperVGeneration = image.Generation,
                Identifier = new AzureNative.AzureStackHCI.Inputs.GalleryImageIdentifierArgs
                {
                    Publisher = marketplace.Publisher,
                    Offer = marketplace.Offer,
                    Sku = marketplace.Sku,
                },
                Version = new AzureNative.AzureStackHCI.Inputs.GalleryImageVersionArgs { Name = marketplace.Version },
            },
            Timed(this.Child())
        );

    private AzureNative.AzureStackHCI.GalleryImage GalleryImageOf(ImageDefinition image)
    {
        var options = Timed(this.Child()).IgnoringBy(MachineChanges.GalleryImage);
        // an address with a signature lets anyone read the disk
        options.AdditionalSecretOutputs.Add("imagePath");
        var made = new AzureNative.AzureStackHCI.GalleryImageArgs
        {
            GalleryImageName = image.Name,
            ResourceGroupName = _args.Placement.ResourceGroupName,
            Location = _args.Placement.Location,
            Tags = _args.Placement.Tags,
            ExtendedLocation = CustomLocations.Of(image.CustomLocationId),
            ContainerId = ContainerOf(image),
            OsType = image.Os,
            HyperVGeneration = image.Generation,
        };
        if (image.DiskPath is { } path)
            made.ImagePath = Output.CreateSecret(path.Apply(text => text));
        return new($"{_name}-image-{image.Name}", made, options);
    }

    private Input<string>? ContainerOf(ImageDefinition image) => image.StoragePathId is { } id ? IdOf(id) : null;

    private CustomResourceOptions Timed(CustomResourceOptions options)
    {
        options.CustomTimeouts = new CustomTimeouts { Create = ImageTime };
        return options.After(_args.After);
    }
}

/// <summary>Args of <see cref="AzureLocalSite"/>.</summary>
public sealed record AzureLocalSiteArgs
{
    /// <summary>Where all of it goes.</summary>
    public required Placement Placement { get; init; }

    /// <summary>Default: none. The networks that are made.</summary>
    public ImmutableArray<LogicalNetworkDefinition> Networks { get; init; } = [];

    /// <summary>Default: none. The network security groups that are made.</summary>
    public ImmutableArray<SecurityGroupDefinition> SecurityGroups { get; init; } = [];

    /// <summary>Default: none. The storage paths that are made.</summary>
    public ImmutableArray<StoragePathDefinition> StoragePaths { get; init; } = [];

    /// <summary>Default: none. The images that are made.</summary>
    public ImmutableArray<ImageDefinition> Images { get; init; } = [];

    /// <summary>Default: none. What must be there first: the role with which Azure Local works in the resource group.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];
}
