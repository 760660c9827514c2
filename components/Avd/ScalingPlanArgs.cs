using System.Collections.Immutable;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using Pulumi;

namespace AvdPulumi.Components.Avd;

/// <summary>Args of <see cref="ScalingPlan"/>.</summary>
public sealed record ScalingPlanArgs
{
    /// <summary>Where the plan goes: the host pool's own place.</summary>
    public required Placement Placement { get; init; }

    /// <summary>The pool whose hosts are started and stopped; of the kind that the schedules are for. Azure lets one plan act on a pool.</summary>
    public required HostPool HostPool { get; init; }

    /// <summary>What the plan is.</summary>
    public required ScalingPlanDefinition Definition { get; init; }

    /// <summary>
    /// Default: nothing. What must be there first: the role by which the service starts and stops hosts, without which Azure refuses to let a plan act on a pool.
    /// </summary>
    public ImmutableArray<Resource> After { get; init; } = [];

    /// <summary>Default: nothing. What hangs on the plan: lock, role assignments, diagnostic settings.</summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;
}
