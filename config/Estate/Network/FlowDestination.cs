using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>Where a flow ends.</summary>
public sealed record FlowDestination
{
    /// <summary>Its DNS name, with * for any label or part of one, or its range; in words where it is several machines.</summary>
    public required string Name { get; init; }

    /// <summary>Default: none known. Its addresses or ranges, as far as the config gives them.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>Default: false. Whether it is on the site.</summary>
    public bool IsOnSite { get; init; }

    /// <summary>Default: straight. The way there.</summary>
    public FlowRoute Route { get; init; }

    /// <summary>Default: none. What it goes through: a private endpoint or a proxy.</summary>
    public string? Via { get; init; }

    /// <summary>Default: that of the table. The port that the estate gives.</summary>
    public int? Port { get; init; }
}
