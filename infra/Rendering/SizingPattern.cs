using System.Collections.Immutable;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Infra.Rendering;

/// <summary>A worked pattern of the reference architecture, and the example that follows it.</summary>
/// <remarks>Source: Architecture Deep Design, Worked Deployment Patterns.</remarks>
internal sealed record SizingPattern
{
    /// <summary>The name of the file in config/examples.</summary>
    public required string Example { get; init; }

    /// <summary>The pattern.</summary>
    public required string Title { get; init; }

    /// <summary>Its users.</summary>
    public required (int Least, int Most) Users { get; init; }

    /// <summary>Its pooled host pools. It has no personal ones.</summary>
    public required (int Least, int Most) Pools { get; init; }

    /// <summary>Default: not said. How much of a cluster may be in use, in percent.</summary>
    public int? MostLoadPercent { get; init; }

    /// <summary>Its clusters.</summary>
    public required (int Least, int Most) Clusters { get; init; }

    /// <summary>Its session hosts.</summary>
    public required (int Least, int Most) Hosts { get; init; }

    /// <summary>Default: not said. The size of a host.</summary>
    public string? Host { get; init; }

    /// <summary>How its profiles are spread over shares.</summary>
    public required ImmutableArray<ShareOption> ShareOptions { get; init; }

    /// <summary>Default: a file server for each part of the users. The most that its profiles take.</summary>
    public long? ProfilesGb { get; init; }
}
