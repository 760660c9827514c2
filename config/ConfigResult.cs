using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration;

/// <summary>What was loaded.</summary>
/// <param name="Settings">The settings of the first pool, which are all of them where there are no others; null when a diagnostic is an error.</param>
/// <param name="Diagnostics">Everything that was found, in the order of the places.</param>
/// <param name="Sources">Where every given setting comes from.</param>
/// <param name="Stacks">The stacks that files speak of.</param>
public sealed record ConfigResult(
    AvdSettings? Settings,
    ImmutableArray<Diagnostic> Diagnostics,
    SourceMap Sources,
    IReadOnlyList<string> Stacks
)
{
    /// <summary>The name of the Pulumi project.</summary>
    public string Project { get; init; } = ProjectFacts.Name;

    /// <summary>What the settings mean, over all pools; null when a diagnostic is an error.</summary>
    public AvdEstate? Estate { get; init; }

    /// <summary>What the settings were bound from: first what all pools share, then each pool by its name; nothing when a diagnostic is an error.</summary>
    internal ImmutableArray<BoundPool> Bound { get; init; } = [];

    /// <summary>The layers the stack deploys: avd:layers, or all.</summary>
    public Layers Layers { get; init; } = Layers.All;

    /// <summary>Default: true. Whether there is what was asked for: a project with the stack, or the one file.</summary>
    public bool IsFound { get; init; } = true;

    /// <summary>Default: nothing. What was not checked, because of errors in the way.</summary>
    public Unchecked Unchecked { get; init; } = Unchecked.Nothing;

    /// <summary>The keys of the stack's config that are not settings; config:// references point at these.</summary>
    public ImmutableArray<StackConfigKey> OtherKeys { get; init; } = [];
}
