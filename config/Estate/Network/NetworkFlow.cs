using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts.Network;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>A network flow that must be allowed for the estate to work.</summary>
public sealed record NetworkFlow
{
    /// <summary>Its direction, seen from the site.</summary>
    public required FlowDirection Direction { get; init; }

    /// <summary>What it is for.</summary>
    public required FlowPurpose Purpose { get; init; }

    /// <summary>Its sources; each network once.</summary>
    public required ImmutableArray<FlowSource> From { get; init; }

    /// <summary>Its destination.</summary>
    public required FlowDestination To { get; init; }

    /// <summary>The protocol.</summary>
    public required Transport Transport { get; init; }

    /// <summary>The ports at the destination.</summary>
    public required ImmutableArray<PortRange> Ports { get; init; }

    /// <summary>Whether the estate works without it, in part.</summary>
    public required bool Optional { get; init; }

    /// <summary>Whether TLS inspection must be off.</summary>
    public required bool NoInspection { get; init; }

    /// <summary>What it carries.</summary>
    public required string What { get; init; }

    /// <summary>The pools whose hosts need it; empty if all need it, or if it does not concern pools.</summary>
    public required ImmutableArray<string> Pools { get; init; }

    /// <summary>The service tag with its addresses; null if there is none.</summary>
    public required string? ServiceTag { get; init; }

    /// <summary>The document that it comes from.</summary>
    public required string Source { get; init; }
}
