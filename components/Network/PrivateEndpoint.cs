using System.Collections.Immutable;
using AvdPulumi.Components.Changes;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Network;

/// <summary>
/// A network interface in a virtual network that leads to one Azure resource, and its records in private DNS zones
/// (source: Private Link for AVD; What is a private endpoint).
/// </summary>
public sealed class PrivateEndpoint : ComponentResource, IPhased
{
    /// <summary>The one zone group that an endpoint may have.</summary>
    private const string ZoneGroupName = "default";

    /// <summary>Makes an endpoint.</summary>
    public PrivateEndpoint(string name, PrivateEndpointArgs args, ComponentResourceOptions? options = null)
        : base("avd:network:PrivateEndpoint", name, options)
    {
        var definition = args.Definition;
        var endpoint = new AzureNative.Network.PrivateEndpoint(
            $"{name}-endpoint",
            new()
            {
                PrivateEndpointName = definition.Name,
                ResourceGroupName = args.Placement.ResourceGroupName,
                Location = args.Placement.Location,
                Tags = args.Placement.Tags,
                Subnet = SubnetOf(definition.SubnetId),
                CustomNetworkInterfaceName = definition.InterfaceName,
                PrivateLinkServiceConnections = new[]
                {
                    new AzureNative.Network.Inputs.PrivateLinkServiceConnectionArgs
                    {
                        Name = definition.Name,
                        PrivateLinkServiceId = args.TargetId,
                        GroupIds = definition.SubResources.ToArray(),
                    },
                },
            },
            this.ReplacedChild(ChangeTable.PrivateEndpoint).After(args.After)
        );

        Resource[] records = args.Zones.IsEmpty ? [] : [Register(name, args, endpoint)];
        this.Extend(name, endpoint.Id, args.Extensions, records);
        Id = endpoint.Id;
        Endpoint = endpoint;
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.ControlPlane;

    /// <summary>The endpoint's full ARM resource id.</summary>
    [Output("id")]
    public Output<string> Id { get; }

    /// <summary>The resource itself, for what must come after it.</summary>
    internal AzureNative.Network.PrivateEndpoint Endpoint { get; }

    // the subnet's own defaults are not for an endpoint to say: only its id is sent
    private static AzureNative.Network.Inputs.SubnetArgs SubnetOf(string id) =>
        new()
        {
            Id = id,
            PrivateEndpointNetworkPolicies = null,
            PrivateLinkServiceNetworkPolicies = null,
        };

    private AzureNative.Network.PrivateDnsZoneGroup Register(
        string name,
        PrivateEndpointArgs args,
        AzureNative.Network.PrivateEndpoint endpoint
    ) =>
        new(
            $"{name}-zones",
            new()
            {
                PrivateDnsZoneGroupName = ZoneGroupName,
                PrivateEndpointName = endpoint.Name,
                ResourceGroupName = args.Placement.ResourceGroupName,
                PrivateDnsZoneConfigs = args
                    .Zones.Select(zone => new AzureNative.Network.Inputs.PrivateDnsZoneConfigArgs
                    {
                        // a configuration's name takes no dots
                        Name = zone.Name.Replace('.', '-'),
                        PrivateDnsZoneId = zone.Id,
                    })
                    .ToArray(),
            },
            this.Child()
        );
}

/// <summary>Args of <see cref="PrivateEndpoint"/>.</summary>
public sealed record PrivateEndpointArgs
{
    /// <summary>Where the endpoint goes. The region is that of the virtual network; the target may be elsewhere.</summary>
    public required Placement Placement { get; init; }

    /// <summary>Full ARM id of the resource that the endpoint leads to.</summary>
    public required Input<string> TargetId { get; init; }

    /// <summary>What the endpoint is.</summary>
    public required PrivateEndpointDefinition Definition { get; init; }

    /// <summary>Default: none, where others make the records, such as by policy. The private DNS zones in which Azure keeps the endpoint's records.</summary>
    public ImmutableArray<EndpointZone> Zones { get; init; } = [];

    /// <summary>Default: nothing. What changes the same target, and comes first.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];

    /// <summary>Default: nothing. What hangs on the endpoint: lock, role assignments. Endpoints have no log categories.</summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;
}

/// <summary>What a private endpoint is, apart from where it goes and what it leads to.</summary>
public sealed record PrivateEndpointDefinition
{
    /// <summary>Name: 1 to 80 letters, digits and <c>- . _</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Name of its network interface, by the same rule. Without one of its own the interface gets a random name, and looks like a stray in the resource group.</summary>
    public required string InterfaceName { get; init; }

    /// <summary>Full ARM id of the subnet that gets the endpoint's network interface.</summary>
    public required string SubnetId { get; init; }

    /// <summary>
    /// The parts of the target that are reached (ARM calls them group ids), such as <c>vault</c>, <c>file</c> or <c>connection</c>.
    /// Normally one: the services used here want an endpoint of its own for each.
    /// </summary>
    public required ImmutableArray<string> SubResources { get; init; }
}
