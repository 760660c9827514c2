using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Components.Monitoring;

/// <summary>Args of <see cref="ServiceHealthAlert"/>.</summary>
public sealed record ServiceHealthAlertArgs
{
    /// <summary>Where the alert goes. The region does not count: the alert is global.</summary>
    public required Placement Placement { get; init; }

    /// <summary>The name in Azure.</summary>
    public required string AlertName { get; init; }

    /// <summary>The subscription whose events are watched.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>The group that is told.</summary>
    public required ActionGroup ActionGroup { get; init; }

    /// <summary>Default: on. Whether the alert is active.</summary>
    public bool Enabled { get; init; } = true;
}
