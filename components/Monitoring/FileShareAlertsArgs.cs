using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Components.Monitoring;

/// <summary>Args of <see cref="FileShareAlerts"/>.</summary>
public sealed record FileShareAlertsArgs
{
    /// <summary>Where the rules go. The region does not count: metric alerts are global.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What the rules' names in Azure begin with; a hyphen and the key of the watch follow.</summary>
    public required string NamePrefix { get; init; }

    /// <summary>The shares.</summary>
    public required ImmutableArray<FileShareWatch> Watches { get; init; }

    /// <summary>Percent of the room that are used.</summary>
    public required double FillPercent { get; init; }

    /// <summary>Default: that of the alert. From 0, the most severe, to 4.</summary>
    public int? Severity { get; init; }

    /// <summary>Default: nobody is told. The group that is told.</summary>
    public ActionGroup? ActionGroup { get; init; }

    /// <summary>Default: on. Whether an alert resolves itself when its condition no longer holds.</summary>
    public bool AutoMitigate { get; init; } = true;

    /// <summary>Default: on. Whether the rules run.</summary>
    public bool Enabled { get; init; } = true;
}
