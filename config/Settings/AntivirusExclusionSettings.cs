using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What Defender does not scan.</summary>
/// <remarks>Source: Architecture Deep Design, Deployment Phases; FSLogix prerequisites</remarks>
public sealed record AntivirusExclusionSettings
{
    /// <summary>Default: true. Whether the list from Microsoft's documents is applied.</summary>
    public bool Defaults { get; init; } = true;

    /// <summary>Default: none. Further files and folders.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>Default: none. Further processes.</summary>
    public ImmutableArray<string> Processes { get; init; } = [];
}
