using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Estate.Resilience;

/// <summary>Something that can fail, with what follows from it in every kind of estate.</summary>
public sealed record Failure
{
    /// <summary>One word that never changes.</summary>
    public required string Key { get; init; }

    /// <summary>What fails.</summary>
    public required string Title { get; init; }

    /// <summary>Who notices it first, apart from the alerts.</summary>
    public required string Noticed { get; init; }

    /// <summary>Default: none. Keys of the alerts that report it.</summary>
    public ImmutableArray<string> Alerts { get; init; } = [];

    /// <summary>Default: none. The page with the steps, from the repository's folder.</summary>
    public string? Runbook { get; init; }

    /// <summary>Where the facts come from.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>What follows, by the kind of estate.</summary>
    public required ImmutableArray<Consequence> Consequences { get; init; }

    /// <summary>What of an estate it can hit, each with what follows for it. Nothing if the estate does not have it.</summary>
    public required Func<AvdEstate, IEnumerable<Hit>> Hits { get; init; }
}

/// <summary>What follows from a failure in one kind of estate.</summary>
/// <param name="When">The kind of estate, as the end of "if …"; empty if it is the same in all.</param>
/// <param name="Impact">What stops and what continues.</param>
/// <param name="Recovers">What comes back by itself.</param>
/// <param name="Do">What people do.</param>
public sealed record Consequence(string When, string Impact, string Recovers, string Do);

/// <summary>A part of an estate that a failure can hit.</summary>
/// <param name="Name">Its name; empty for the whole estate.</param>
/// <param name="Consequence">What follows.</param>
public sealed record Hit(string Name, Consequence Consequence);
