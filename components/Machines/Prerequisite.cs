using System.Collections.Immutable;
using Pulumi;

namespace AvdPulumi.Components.Machines;

/// <summary>What steps on a machine wait for, while this program still makes it: the nodes of a cluster, the place of profiles.</summary>
public sealed record Prerequisite
{
    /// <summary>Its name, for what is said of it.</summary>
    public required string Name { get; init; }

    /// <summary>What must be there first. It never comes where that failed.</summary>
    public required Output<ImmutableArray<Resource>> Done { get; init; }

    /// <summary>Default: nothing fails. Ends with what went wrong; with null where nothing did.</summary>
    internal Task<MachineFailure?> End { get; init; } = Task.FromResult<MachineFailure?>(null);
}
