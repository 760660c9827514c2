using System.Collections.Immutable;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>A schedule of hosts that users share. Its four phases follow each other; off-peak lasts until the next ramp-up.</summary>
public sealed record PooledScheduleDefinition
{
    /// <summary>Name: 1 to 64 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The days it is for, at least one.</summary>
    public required ImmutableArray<AzureNative.DesktopVirtualization.DayOfWeek> Days { get; init; }

    /// <summary>The time before work begins.</summary>
    public required PooledRampUpDefinition RampUp { get; init; }

    /// <summary>The hours of work.</summary>
    public required PooledPhaseDefinition Peak { get; init; }

    /// <summary>The time when people leave.</summary>
    public required PooledRampDownDefinition RampDown { get; init; }

    /// <summary>The night.</summary>
    public required PooledPhaseDefinition OffPeak { get; init; }
}
