using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate;

/// <summary>A private endpoint of the estate.</summary>
public sealed record EstateEndpoint
{
    /// <summary>What it leads to.</summary>
    public required EndpointService Service { get; init; }

    /// <summary>Default: null. The pool whose host pool it leads to.</summary>
    public EstatePool? Pool { get; init; }

    /// <summary>Default: null. The feed that it leads to.</summary>
    public EstateFeed? Feed { get; init; }

    /// <summary>The pool with which it is deployed; null where all pools share what it leads to.</summary>
    public EstatePool? Owner => Pool ?? Feed?.Pools[0];

    /// <summary>The part of the service that is reached, such as <c>vault</c>; Azure calls it a group id.</summary>
    public required string SubResource { get; init; }

    /// <summary>The setting that asks for it, such as <c>key_vault.private_endpoint</c>. Two endpoints may come from one setting.</summary>
    public required string Setting { get; init; }

    /// <summary>Whether the setting gives the name, rather than the program.</summary>
    public required bool IsNamed { get; init; }

    /// <summary>Its name, given or derived.</summary>
    public required string Name { get; init; }

    /// <summary>The subnet of its network interface; null where the config names none, which is an error.</summary>
    public required ArmId? SubnetId { get; init; }

    /// <summary>The private DNS zone that it is registered in; null where others keep its record.</summary>
    public required EstateZone? Zone { get; init; }
}

/// <summary>The private DNS zone of an endpoint.</summary>
/// <param name="Name">Name of the zone.</param>
/// <param name="ExistingId">Full ARM id of a zone that exists; null for one that this program makes.</param>
public sealed record EstateZone(string Name, string? ExistingId);
