using System.Collections.Immutable;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using Pulumi;

namespace AvdPulumi.Components.Network;

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
