using System.Collections.Immutable;

namespace AvdPulumi.Components.Monitoring;

/// <summary>Args of <see cref="DefenderPlans"/>.</summary>
public sealed record DefenderPlansArgs
{
    /// <summary>GUID of the subscription that the plans are switched on for, as a whole.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>The plans; each at most once.</summary>
    public required ImmutableArray<DefenderPlan> Plans { get; init; }
}
