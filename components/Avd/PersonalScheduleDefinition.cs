using System.Collections.Immutable;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>A schedule of hosts that belong to one user each. Its four phases follow each other; off-peak lasts until the next ramp-up.</summary>
public sealed record PersonalScheduleDefinition
{
    /// <summary>Name: 1 to 64 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The days it is for, at least one.</summary>
    public required ImmutableArray<AzureNative.DesktopVirtualization.DayOfWeek> Days { get; init; }

    /// <summary>Default: none. Which hosts ramp-up starts without waiting for their users.</summary>
    public AzureNative.DesktopVirtualization.StartupBehavior AutoStart { get; init; } =
        AzureNative.DesktopVirtualization.StartupBehavior.None;

    /// <summary>The time before work begins.</summary>
    public required PersonalPhaseDefinition RampUp { get; init; }

    /// <summary>The hours of work.</summary>
    public required PersonalPhaseDefinition Peak { get; init; }

    /// <summary>The time when people leave.</summary>
    public required PersonalPhaseDefinition RampDown { get; init; }

    /// <summary>The night.</summary>
    public required PersonalPhaseDefinition OffPeak { get; init; }
}
