using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>The destination of a flow.</summary>
public sealed record FlowDestination
{
    /// <summary>Its DNS name, with * for any label or part of one, or its range; in words if it is several machines.</summary>
    public required string Name { get; init; }

    /// <summary>Default: none known. Its addresses or ranges, as far as the config contains them.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>Default: false. Whether it is on the site.</summary>
    public bool IsOnSite { get; init; }

    /// <summary>Default: direct. The route.</summary>
    public FlowRoute Route { get; init; }

    /// <summary>Default: none. The private endpoint or proxy on the way.</summary>
    public string? Via { get; init; }

    /// <summary>Default: that of the table. The port in the config.</summary>
    public int? Port { get; init; }
}
