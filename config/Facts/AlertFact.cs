using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What the config gate knows of an alert.</summary>
/// <param name="Name">Its name, as in <c>monitoring.alerts.disabled</c>.</param>
/// <param name="ThresholdKey">The key below <c>monitoring.alerts</c> that its measure is compared with; null where there is nothing to set.</param>
/// <param name="Categories">The host pool's log categories that it reads, all of them; none where it reads something else.</param>
public sealed record AlertFact(string Name, string? ThresholdKey, params ImmutableArray<string> Categories)
{
    /// <summary>Default: the host pool's logs. Where its rows come from.</summary>
    public AlertRows Rows { get; init; } = AlertRows.HostPoolLogs;

    /// <summary>Default: all pools. What one rule watches.</summary>
    public AlertReach Reach { get; init; } = AlertReach.Estate;
}
