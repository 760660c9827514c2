using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Network;

/// <summary>
/// The private DNS zones that private endpoints are registered in, linked to the virtual networks in which they are asked
/// (source: Azure private endpoint DNS zone values).
/// </summary>
public sealed class PrivateDnsZones : ComponentResource, IPhased
{
    /// <summary>Zones and links are in no region.</summary>
    private const string Everywhere = "Global";

    /// <summary>Makes the zones and their links.</summary>
    public PrivateDnsZones(string name, PrivateDnsZonesArgs args, ComponentResourceOptions? options = null)
        : base("avd:network:PrivateDnsZones", name, options)
    {
        Ids = args.Definition.Names.ToImmutableDictionary(zone => zone, zone => ZoneOf(name, zone, args), StringComparer.OrdinalIgnoreCase);
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.ControlPlane;

    /// <summary>Full ARM ids of the zones, by their names.</summary>
    public ImmutableDictionary<string, Output<string>> Ids { get; }

    private Output<string> ZoneOf(string name, string zoneName, PrivateDnsZonesArgs args)
    {
        var zone = new AzureNative.PrivateDns.PrivateZone(
            $"{name}-{zoneName}",
            new()
            {
                PrivateZoneName = zoneName,
                ResourceGroupName = args.Placement.ResourceGroupName,
                Location = Everywhere,
                Tags = args.Placement.Tags,
            },
            this.StatefulChild(args.Definition.Protect)
        );

        foreach (var (link, networkId) in args.Definition.Links)
        {
            _ = new AzureNative.PrivateDns.VirtualNetworkLink(
                $"{name}-{zoneName}-{link}",
                new()
                {
                    VirtualNetworkLinkName = link,
                    PrivateZoneName = zone.Name,
                    ResourceGroupName = args.Placement.ResourceGroupName,
                    Location = Everywhere,
                    Tags = args.Placement.Tags,
                    VirtualNetwork = new AzureNative.PrivateDns.Inputs.SubResourceArgs { Id = networkId },
                    // machines of the network do not register themselves in a zone of private endpoints
                    RegistrationEnabled = false,
                },
                this.Child()
            );
        }

        return zone.Id;
    }
}

/// <summary>Args of <see cref="PrivateDnsZones"/>.</summary>
public sealed record PrivateDnsZonesArgs
{
    /// <summary>Where the zones go. Zones are in no region; only resource group and tags count.</summary>
    public required Placement Placement { get; init; }

    /// <summary>Which zones there are.</summary>
    public required PrivateDnsZonesDefinition Definition { get; init; }
}

/// <summary>Which private DNS zones there are, and where they answer.</summary>
public sealed record PrivateDnsZonesDefinition
{
    /// <summary>Names of the zones, such as <c>privatelink.vaultcore.azure.net</c>; each once.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>The virtual networks that the zones answer in; each once. A zone without a link answers nobody.</summary>
    public required ImmutableArray<NetworkLink> Links { get; init; }

    /// <summary>
    /// Default: on. Without its zone nobody is led to an endpoint any more, and other estates may keep their records in the same zone,
    /// so a config change must not delete it.
    /// </summary>
    public bool Protect { get; init; } = true;
}
