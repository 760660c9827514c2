using System.Collections.Immutable;
using AvdPulumi.Components.AzureLocal;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Machines;
using Pulumi;

namespace AvdPulumi.Components.FileServers;

/// <summary>
/// A Scale-Out File Server on a guest cluster, on which profiles are kept. Its nodes are made side by side; what concerns the whole cluster is done once, on the first node,
/// when every node is ready. Phase 7.
/// </summary>
public sealed class ScaleOutFileServer : ComponentResource, IPhased
{
    /// <summary>Makes the file server.</summary>
    public ScaleOutFileServer(string name, ScaleOutFileServerArgs args, ComponentResourceOptions? options = null)
        : base("avd:fileservers:ScaleOutFileServer", name, options)
    {
        var progress = args.Ends.Begin();
        ImmutableArray<FileServerNode> nodes = [.. args.FileServer.Nodes.Select(node => NodeOf(name, node, args))];
        var runner = new StepRunner(this, $"{name}-setup", nodes[0].Target, progress);
        Done = runner.Take(
            args.FileServer.ClusterSteps,
            Output.Create(ImmutableArray<Resource>.Empty),
            [.. nodes.Select(node => node.Ready)]
        );
        progress.FinishAfter(Done);
        Store = new()
        {
            Name = $"the file server {args.FileServer.AccessPoint}",
            Done = Done,
            End = progress.End,
        };
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Profiles;

    /// <summary>The last step, once it is known to have done what it is for. It never comes where one before it failed.</summary>
    public Output<ImmutableArray<Resource>> Done { get; }

    /// <summary>The file server as a place for profiles.</summary>
    public Prerequisite Store { get; }

    private FileServerNode NodeOf(string name, MachineDefinition node, ScaleOutFileServerArgs args) =>
        new(
            $"{name}-{node.ComputerName.ToLowerInvariant()}",
            new()
            {
                Node = node,
                Steps = args.FileServer.NodeSteps,
                Site = args.Site,
                Progress = args.Ends.Begin(),
            },
            this.ChildComponent()
        );
}

/// <summary>Args of <see cref="ScaleOutFileServer"/>.</summary>
public sealed record ScaleOutFileServerArgs
{
    /// <summary>The file server.</summary>
    public required FileServerDefinition FileServer { get; init; }

    /// <summary>What machines share on Azure Local, made here or adopted.</summary>
    public required AzureLocalSite Site { get; init; }

    /// <summary>Where the ends of its machines are told.</summary>
    public required MachineEnds Ends { get; init; }
}
