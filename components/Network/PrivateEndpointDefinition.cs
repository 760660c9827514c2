using System.Collections.Immutable;

namespace AvdPulumi.Components.Network;

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
