using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Machines;
using Pulumi;

namespace AvdPulumi.Components.Profiles;

/// <summary>
/// Profiles on one session host: the registry baseline of FSLogix, and a look at what it does. Phase 7.
/// It waits for the stores that profiles are kept on, so that no host looks for a share that is not there.
/// </summary>
public sealed class FslogixProfiles : ComponentResource, IPhased
{
    /// <summary>Takes the steps.</summary>
    internal FslogixProfiles(string name, FslogixProfilesArgs args, ComponentResourceOptions? options = null)
        : base("avd:profiles:FslogixProfiles", name, options)
    {
        Done = new StepRunner(this, name, args.Target, args.Progress).Take(args.Steps, args.After, args.Stores);
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Profiles;

    /// <summary>The last step, once it is known to have done what it is for. It never comes where one before it failed.</summary>
    public Output<ImmutableArray<Resource>> Done { get; }
}

/// <summary>Args of <see cref="FslogixProfiles"/>.</summary>
internal sealed record FslogixProfilesArgs
{
    /// <summary>The host.</summary>
    public required StepTarget Target { get; init; }

    /// <summary>The steps, at least one.</summary>
    public required ImmutableArray<MachineStep> Steps { get; init; }

    /// <summary>Default: none. Where profiles are kept, as far as this program makes it.</summary>
    public ImmutableArray<Prerequisite> Stores { get; init; } = [];

    /// <summary>What is done before.</summary>
    public required Output<ImmutableArray<Resource>> After { get; init; }

    /// <summary>Where a failure is told.</summary>
    public required MachineProgress Progress { get; init; }
}
