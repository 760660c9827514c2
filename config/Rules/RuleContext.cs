using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules;

/// <summary>What rules look at: one pool, and the estate that it is in.</summary>
/// <param name="Pool">The pool's config as a tree, which knows what the pool overrides.</param>
/// <param name="Settings">The settings in force for the pool.</param>
/// <param name="Sources">Which values were given, and where.</param>
/// <param name="Layers">The layers the stack deploys.</param>
/// <param name="OtherKeys">Keys of the stack's config that are no settings; <c>config://</c> references point at these.</param>
internal sealed record RuleContext(
    PoolTree Pool,
    AvdSettings Settings,
    SourceMap Sources,
    Layers Layers,
    ImmutableArray<StackConfigKey> OtherKeys
)
{
    // what a pool overrides is laid over all of them
    private const int LayersOfFiles = 4;

    private readonly Lazy<AvdEstate>? _estate;

    /// <summary>The name of the stack, without organization and project.</summary>
    public string Stack { get; init; } = "";

    /// <summary>The name of the project.</summary>
    public string Project { get; init; } = ProjectFacts.Name;

    /// <summary>The stacks that deploy what this one builds on.</summary>
    public StackContracts Contracts { get; init; } = StackContracts.Empty;

    /// <summary>All pools, each with its settings in force, at least one. For rules over pools that must not wait for a whole estate to be right.</summary>
    public ImmutableArray<PoolConfig> Pools
    {
        get => field.IsDefault ? [new PoolConfig { Name = null, Settings = Settings }] : field;
        init;
    }

    /// <summary>What follows from the settings of all pools, derived when a rule first asks. For rules that read <see cref="AvdPulumi.Configuration.Estate.AvdEstate.Reads"/>.</summary>
    public Lazy<AvdEstate> WholeEstate
    {
        get => _estate ?? new(() => AvdPulumi.Configuration.Estate.AvdEstate.Of(Settings));
        init => _estate = value;
    }

    /// <inheritdoc cref="WholeEstate"/>
    public AvdEstate Estate => WholeEstate.Value;

    /// <summary>The pool, as the estate has it.</summary>
    public EstatePool EstatePool => Estate.Pools.Single(pool => pool.Name == Pool.Name);

    /// <summary>Whether a value stands in some layer, and is not a default.</summary>
    public bool IsGiven(string path) => Sources.Has(path);

    /// <summary>
    /// Whether a value stands in the layer of another one, or in a layer above it. A value from a layer below is what the other one is meant to be laid over.
    /// </summary>
    public bool IsGivenBeside(string path, string other) =>
        IsGiven(path)
        && Sources.Within(path).Select(given => LayerOf(given.Key, given.Value)).Max()
            >= (Sources.Find(other) is { } origin ? LayerOf(other, origin) : 0);

    private int LayerOf(string path, Origin origin) => LayerOf(origin) + (Pool.Overrides(path) ? LayersOfFiles : 0);

    // the base file, the overlay, the stack's config, the environment; a file of another name stands alone
    private int LayerOf(Origin origin)
    {
        if (origin.Kind == OriginKind.Environment)
            return 3;
        if (origin.Kind == OriginKind.StackConfig || origin.Name == StackFiles.Pulumi(Stack))
            return 2;
        return origin.Name == StackFiles.Overlay(Stack) ? 1 : 0;
    }
}
