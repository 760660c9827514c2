using System.Collections.Immutable;
using AvdPulumi.Components.Machines;
using Pulumi;

namespace AvdPulumi.Components.Profiles;

/// <summary>Where profiles are kept, while it is still being made: hosts are told of it once it is there.</summary>
public sealed record ProfileStore
{
    /// <summary>Its name, for what is said of it.</summary>
    public required string Name { get; init; }

    /// <summary>What must be there first. It never comes where that failed.</summary>
    public required Output<ImmutableArray<Resource>> Done { get; init; }

    /// <summary>Default: nothing fails. Ends with what went wrong; with null where nothing did.</summary>
    internal Task<MachineFailure?> End { get; init; } = Task.FromResult<MachineFailure?>(null);
}
