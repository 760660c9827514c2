using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>A logical network of the estate, and what is on it.</summary>
public sealed record EstateNetwork
{
    /// <summary>The setting that requires it, such as <c>network.logical_networks[0]</c>.</summary>
    public required string Setting { get; init; }

    /// <summary>Its keys.</summary>
    public required LogicalNetworkSettings Settings { get; init; }

    /// <summary>Full ARM id.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the program creates it.</summary>
    public bool IsMade => Settings.ExistingId is null;

    /// <summary>Its location; null for an adopted one that does not set it.</summary>
    public required ArmId? CustomLocationId { get; init; }

    /// <summary>Everything of all pools that is on it.</summary>
    public required ImmutableArray<NetworkUser> Users { get; init; }

    /// <summary>Every address on it that the config assigns to one machine or to the cluster of a file server.</summary>
    public required ImmutableArray<FixedAddress> FixedAddresses { get; init; }

    /// <summary>The networks, in the order of the config. What several pools share is on a network once.</summary>
    internal static ImmutableArray<EstateNetwork> Of(AvdEstate estate)
    {
        var settings = estate.Pools[0].Settings;
        var users = estate
            .Pools.SelectMany(pool => NetworkPlan.Users(pool.Settings).Select(user => user with { Path = pool.PathOf(user.Path) }))
            .Distinct()
            .ToLookup(user => user.Network, StringComparer.Ordinal);
        var addresses = estate
            .Pools.SelectMany(pool =>
                NetworkPlan.FixedAddresses(pool.Settings).Select(address => address with { List = pool.PathOf(address.List) })
            )
            .Distinct()
            .ToLookup(address => address.Network, StringComparer.Ordinal);
        return
        [
            .. settings.Network.LogicalNetworks.Select(
                (network, i) =>
                    new EstateNetwork
                    {
                        Setting = NetworkPlan.PathOf(i),
                        Settings = network,
                        Id =
                            network.ExistingId?.ToString()
                            ?? ArmPath.Of(estate.Groups.SessionHosts.Id, ArmTypes.LogicalNetwork, network.Name),
                        CustomLocationId = NetworkPlan.LocationOf(settings, network),
                        Users = [.. users[network.Name]],
                        FixedAddresses = [.. addresses[network.Name]],
                    }
            ),
        ];
    }
}
