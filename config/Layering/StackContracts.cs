using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Layering;

/// <summary>The choice <c>avd:contracts</c> of a stack: which other stacks deploy the layers that this one builds on.</summary>
/// <param name="Given">The entries, in the order of the file.</param>
public sealed record StackContracts(ImmutableArray<GivenContract> Given)
{
    /// <summary>The key in the stack's config.</summary>
    public const string Key = "avd:contracts";

    /// <summary>None.</summary>
    public static StackContracts Empty { get; } = new([]);

    /// <summary>Where the entries are, by path.</summary>
    internal SourceMap Sources { get; init; } = SourceMap.Empty;

    /// <summary>The entry for a layer: one of its own, or one of a name that covers it, such as <c>control_plane</c>; null for none.</summary>
    public GivenContract? For(Layers layer) =>
        Given.FirstOrDefault(given => given.Layer == layer) ?? Given.FirstOrDefault(given => given.Layer.HasFlag(layer));

    /// <summary>The stacks that deploy a layer; none where the entry is missing or <c>derived</c>.</summary>
    public ImmutableArray<StackName> SuppliersOf(Layers layer) => For(layer)?.Stacks ?? [];
}

/// <summary>One entry of <c>avd:contracts</c>.</summary>
/// <param name="Key">Its name: that of a layer.</param>
/// <param name="Layer">The layer.</param>
/// <param name="Stacks">The stacks that deploy it; empty for <c>derived</c>: nothing is read, and ids follow from the config.</param>
public sealed record GivenContract(string Key, Layers Layer, ImmutableArray<StackName> Stacks)
{
    /// <summary>The path of the entry.</summary>
    public string Path => $"{StackContracts.Key}.{Key}";
}
