using System.Collections.Immutable;
using AvdPulumi.Components.AzureLocal;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Machines;
using AvdPulumi.Components.Profiles;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Components.FileServers;

/// <summary>
/// A Scale-Out File Server on a guest cluster, on which profiles are kept. Its nodes are made side by side; what concerns the whole cluster is done once, on the first node,
/// when every node is ready. Phase 7.
/// </summary>
public sealed class ScaleOutFileServer : ComponentResource, IPhased
{
    private readonly ScaleOutFileServerArgs _args;
    private readonly ImmutableArray<(FileServerNode Node, MachineProgress Progress)> _nodes;
    private readonly MachineProgress _progress;

    /// <summary>Makes the file server.</summary>
    public ScaleOutFileServer(string name, ScaleOutFileServerArgs args, ComponentResourceOptions? options = null)
        : base("avd:fileservers:ScaleOutFileServer", name, options)
    {
        _args = args;
        _progress = args.Ends.Begin();
        _nodes = [.. args.FileServer.Nodes.Select(node => NodeOf(name, node))];
        var runner = new StepRunner(this, $"{name}-setup", _nodes[0].Node.Target, _progress);
        Done = runner.Take(args.FileServer.ClusterSteps, Output.Create(NodesAsync()));
        _progress.FinishAfter(Done);
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Profiles;

    /// <summary>The last step, once it is known to have done what it is for. It never comes where one before it failed.</summary>
    public Output<ImmutableArray<Resource>> Done { get; }

    /// <summary>The file server as a place for profiles.</summary>
    public ProfileStore Store => new() { Name = $"the file server {_args.FileServer.AccessPoint}", Done = Done, End = _progress.End };

    private (FileServerNode Node, MachineProgress Progress) NodeOf(string name, MachineDefinition node)
    {
        var progress = _args.Ends.Begin();
        return (new FileServerNode($"{name}-{node.ComputerName.ToLowerInvariant()}", new() { Node = node, Steps = _args.FileServer.NodeSteps, Site = _args.Site, Progress = progress }, this.ChildComponent()), progress);
    }

    private async Task<ImmutableArray<Resource>> NodesAsync()
    {
        var done = ImmutableArray.CreateBuilder<Resource>();
        foreach (var (node, progress) in _nodes)
        {
            // in a preview no script has run, so none has failed
            if (_progress.IsDeployed && await progress.End.ConfigureAwait(false) is { } failure)
            {
                return await _progress.Stop<ImmutableArray<Resource>>(failure with
                {
                    ComputerName = _nodes[0].Node.Target.ComputerName,
                    Step = _args.FileServer.ClusterSteps[0].Key,
                    WaitsFor = $"the node {failure.ComputerName}",
                }).ConfigureAwait(false);
            }

            done.AddRange(await OutputUtilities.GetValueAsync(node.Done).ConfigureAwait(false));
        }

        return done.ToImmutable();
    }
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
