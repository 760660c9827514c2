using System.Collections.Immutable;
using AvdPulumi.Components.Machines;

namespace AvdPulumi.Components.FileServers;

/// <summary>A Scale-Out File Server on a guest cluster: its machines, and what is done to them.</summary>
public sealed record FileServerDefinition
{
    /// <summary>The name under which clients reach the shares.</summary>
    public required string AccessPoint { get; init; }

    /// <summary>The nodes, at least two. What concerns the whole cluster is done on the first one.</summary>
    public required ImmutableArray<MachineDefinition> Nodes { get; init; }

    /// <summary>What is done to each node, in this order.</summary>
    public required MachineChain NodeSteps { get; init; }

    /// <summary>What is done once, on the first node, when every node is done.</summary>
    public required MachineChain ClusterSteps { get; init; }
}
