using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Outside;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Preview;

/// <summary>What a deployment would do, whole: everything a renderer needs, and nothing that is secret.</summary>
public sealed record PreviewModel
{
    /// <summary>Version of the model's JSON form; raised when a reader of the old form would misread the new one.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The Pulumi project.</summary>
    public required string Project { get; init; }

    /// <summary>The stack.</summary>
    public required string Stack { get; init; }

    /// <summary>The layers the stack deploys, in phase order.</summary>
    public required ImmutableArray<string> Layers { get; init; }

    /// <summary>Which packages the program was built on: <c>nuget</c> or <c>offline</c>.</summary>
    public required string PackageSource { get; init; }

    /// <summary>What a reader wants to know first.</summary>
    public PreviewOverview Overview { get; init; } = PreviewOverview.Empty;

    /// <summary>Resources by phase; within a phase as a tree, parents before children, in the order of the program.</summary>
    public ImmutableArray<PreviewResource> Resources { get; init; } = [];

    /// <summary>Calls of provider functions, by token.</summary>
    public ImmutableArray<PreviewInvoke> Invokes { get; init; } = [];

    /// <summary>The outputs that the stack's layers supply, by name.</summary>
    public ImmutableSortedDictionary<string, PreviewValue> Outputs { get; init; } = ImmutableSortedDictionary<string, PreviewValue>.Empty;

    /// <summary>All outputs of the stack, with the empty ones of layers that it does not deploy: what a stack gets that reads from it.</summary>
    internal ImmutableSortedDictionary<string, PreviewValue> Exported { get; init; } =
        ImmutableSortedDictionary<string, PreviewValue>.Empty;

    /// <summary>What the stack reads from other stacks.</summary>
    public ImmutableArray<ReadFrom> ReadsFrom { get; init; } = [];

    /// <summary>What the stack's layers need outside this program, in the order in which it is due.</summary>
    public ImmutableArray<OutsideTask> Outside { get; init; } = [];

    /// <summary>What the config gate and the preview itself found.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether anything found forbids a deployment.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
