using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Machines;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Components.Profiles;

/// <summary>
/// Profiles on one session host: the registry baseline of FSLogix, and a look at what it does. Phase 7.
/// It waits for the stores that profiles are kept on, so that no host looks for a share that is not there.
/// </summary>
public sealed class FslogixProfiles : ComponentResource, IPhased
{
    private readonly FslogixProfilesArgs _args;

    /// <summary>Takes the steps.</summary>
    internal FslogixProfiles(string name, FslogixProfilesArgs args, ComponentResourceOptions? options = null)
        : base("avd:profiles:FslogixProfiles", name, options)
    {
        _args = args;
        Done = new StepRunner(this, name, args.Target, args.Progress).Take(args.Steps, Output.Create(ReachedAsync()));
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Profiles;

    /// <summary>The last step, once it is known to have done what it is for. It never comes where one before it failed.</summary>
    public Output<ImmutableArray<Resource>> Done { get; }

    private async Task<ImmutableArray<Resource>> ReachedAsync()
    {
        var reached = ImmutableArray.CreateBuilder<Resource>();
        reached.AddRange(await OutputUtilities.GetValueAsync(_args.After).ConfigureAwait(false));
        foreach (var store in _args.Stores)
        {
            // in a preview no script has run, so none has failed
            if (_args.Progress.IsDeployed && await store.End.ConfigureAwait(false) is { } failure)
                return await _args.Progress.Stop<ImmutableArray<Resource>>(failure with { ComputerName = _args.Target.ComputerName, Step = _args.Steps[0].Key, WaitsFor = store.Name }).ConfigureAwait(false);
            reached.AddRange(await OutputUtilities.GetValueAsync(store.Done).ConfigureAwait(false));
        }

        return reached.ToImmutable();
    }
}

/// <summary>Args of <see cref="FslogixProfiles"/>.</summary>
internal sealed record FslogixProfilesArgs
{
    /// <summary>The host.</summary>
    public required StepTarget Target { get; init; }

    /// <summary>The steps, at least one.</summary>
    public required ImmutableArray<MachineStep> Steps { get; init; }

    /// <summary>Default: none. Where profiles are kept, as far as this program makes it.</summary>
    public ImmutableArray<ProfileStore> Stores { get; init; } = [];

    /// <summary>What is done before.</summary>
    public required Output<ImmutableArray<Resource>> After { get; init; }

    /// <summary>Where a failure is told.</summary>
    public required MachineProgress Progress { get; init; }
}
