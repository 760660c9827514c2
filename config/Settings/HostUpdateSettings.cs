using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>How hosts are replaced when the image or their size changes.</summary>
/// <remarks>Source: Architecture Deep Design, Session Host Recovery</remarks>
public sealed record HostUpdateSettings
{
    /// <summary>Default: rolling. The order of replacement. A host is always made anew from the image, never restored.</summary>
    public HostUpdateMode Mode { get; init; } = HostUpdateMode.Rolling;

    /// <summary>Default: 1. How many hosts are replaced at a time; with rolling.</summary>
    [Range(1, 100)]
    public int BatchSize { get; init; } = 1;

    /// <summary>Default: PT60M. How long sessions may go on after a host takes no new ones.</summary>
    [DurationRange("PT0S", "P2D")]
    public IsoDuration DrainTime { get; init; } = IsoDuration.FromMinutes(60);
}
