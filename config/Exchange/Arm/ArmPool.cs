using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Exchange.Arm;

/// <summary>A host pool of a running estate, with what belongs to it alone.</summary>
internal sealed record ArmPool
{
    /// <summary>The host pool.</summary>
    public required ArmResource HostPool { get; init; }

    /// <summary>Its application groups.</summary>
    public required ImmutableArray<ArmResource> Groups { get; init; }

    /// <summary>The workspace that publishes them; null for none.</summary>
    public required ArmResource? Workspace { get; init; }

    /// <summary>Its scaling plan; null for none.</summary>
    public required ArmResource? ScalingPlan { get; init; }

    /// <summary>The Arc machines of its session hosts.</summary>
    public required ImmutableArray<ArmResource> Machines { get; init; }
}
