using System.Collections.Immutable;
using AvdPulumi.Components.AzureLocal;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Machines;
using Pulumi;

namespace AvdPulumi.Components.FileServers;

/// <summary>One node of a file server: a machine with disks of its own, joined, and made ready for the cluster. Phase 7.</summary>
public sealed class FileServerNode : ComponentResource, IPhased
{
    /// <summary>Makes the node.</summary>
    internal FileServerNode(string name, FileServerNodeArgs args, ComponentResourceOptions? options = null)
        : base("avd:fileservers:FileServerNode", name, options)
    {
        var model = args.Node.Model;
        var machine = new LocalMachine(this, name, args.Node, args.Site);
        Target = StepTarget.Of(machine, args.Node);
        var runner = new StepRunner(this, name, Target, args.Progress);
        Done = runner.Take(args.Steps, Output.Create(ImmutableArray.Create<Resource>(machine.Virtual)));
        if (!model.DataCollectionRules.IsEmpty)
            _ = new MachineRuleAssociations(
                $"{name}-data",
                new()
                {
                    Rules = model.DataCollectionRules,
                    Machine = machine.Arc,
                    After = Done,
                },
                this.ChildComponent()
            );
        args.Progress.FinishAfter(Done);
        Ready = new()
        {
            Name = $"the node {args.Node.ComputerName}",
            Done = Done,
            End = args.Progress.End,
        };
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Profiles;

    /// <summary>The last step, once it is known to have done what it is for. It never comes where one before it failed.</summary>
    public Output<ImmutableArray<Resource>> Done { get; }

    /// <summary>The node, for what is done on it later.</summary>
    internal StepTarget Target { get; }

    /// <summary>The node as something that the cluster waits for.</summary>
    internal Prerequisite Ready { get; }
}

/// <summary>Args of <see cref="FileServerNode"/>.</summary>
internal sealed record FileServerNodeArgs
{
    /// <summary>The node.</summary>
    public required MachineDefinition Node { get; init; }

    /// <summary>What is done to it.</summary>
    public required MachineChain Steps { get; init; }

    /// <summary>What machines share on Azure Local.</summary>
    public required AzureLocalSite Site { get; init; }

    /// <summary>Where its end is told.</summary>
    public required MachineProgress Progress { get; init; }
}
