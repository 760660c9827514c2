using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Machines;
using AvdPulumi.Components.Profiles;
using Pulumi;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>What makes a machine a session host, step by step. Phase 4; steps of phase 7 are below a component of their own.</summary>
public sealed class HostSetup : ComponentResource, IPhased
{
    private readonly string _name;
    private readonly HostSetupArgs _args;
    private readonly HostModel _model;
    private readonly StepTarget _target;

    /// <summary>Takes the steps of the host's model.</summary>
    internal HostSetup(string name, HostSetupArgs args, ComponentResourceOptions? options = null)
        : base("avd:sessionhosts:HostSetup", name, options)
    {
        (_name, _args, _model) = (name, args, args.Host.Model);
        _target = StepTarget.Of(args.Machine, args.Host.Machine);
        var runner = new StepRunner(this, name, _target, args.Progress) { Token = TokenFor };
        Done = Output.Create(ImmutableArray.Create<Resource>(args.Machine.Virtual));
        foreach (var part in _model.Steps.Parts)
            Done = part.Phase == DeploymentPhase.Profiles ? ProfilesOf(part.Steps, Done) : runner.Take(part.Steps, Done);
        if (_model.PatchWindowId is { } window)
            Done = runner.PatchIn(window, Done);
        args.Progress.FinishAfter(Done);
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.JoinAndAgents;

    /// <summary>The last step, once it is known to have done what it is for. It never comes where one before it failed.</summary>
    public Output<ImmutableArray<Resource>> Done { get; }

    private Output<ImmutableArray<Resource>> ProfilesOf(ImmutableArray<MachineStep> steps, Output<ImmutableArray<Resource>> before) =>
        new FslogixProfiles(
            $"{_name}-profiles",
            new()
            {
                Target = _target,
                Steps = steps,
                Stores = _model.ProfileStores,
                After = before,
                Progress = _args.Progress,
            },
            this.ChildComponent()
        ).Done;

    private Input<string> TokenFor(Output<ImmutableArray<Resource>> before)
    {
        if (_model.Registration is not { } pool)
            return _model.Token
                ?? throw new ArgumentException("Hosts have neither the token of their pool nor a registration of their own.");
        return new HostRegistration(
            $"{_name}-registration",
            new()
            {
                Host = _args.Host,
                Pool = pool,
                VirtualMachine = _args.Machine.Virtual,
                After = before,
            },
            this.ChildComponent()
        ).Token;
    }
}

/// <summary>Args of <see cref="HostSetup"/>.</summary>
internal sealed record HostSetupArgs
{
    /// <summary>The host.</summary>
    public required HostDefinition Host { get; init; }

    /// <summary>Its machine.</summary>
    public required LocalMachine Machine { get; init; }

    /// <summary>Where its end is told.</summary>
    public required MachineProgress Progress { get; init; }
}
