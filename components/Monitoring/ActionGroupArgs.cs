using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Components.Monitoring;

/// <summary>Args of <see cref="ActionGroup"/>.</summary>
public sealed record ActionGroupArgs
{
    /// <summary>Where the group goes. The region does not count: an action group is global.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What the group is.</summary>
    public required ActionGroupDefinition Definition { get; init; }
}
