using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>The counters and events that AVD Insights shows.</summary>
/// <remarks>Source: AVD Insights</remarks>
public sealed record InsightsSettings
{
    /// <summary>Default: true. Whether session hosts get a data collection rule for AVD Insights.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Default: microsoft-avdi- and the region. The name of the rule; it must begin microsoft-avdi- or Insights does not see it.</summary>
    [StringLength(64, MinimumLength = 16)]
    public string? RuleName { get; init; }

    /// <summary>Default: true. Whether file server nodes get a rule of their own for cluster, SMB and storage events.</summary>
    public bool FileServerEvents { get; init; } = true;
}
