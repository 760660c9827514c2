using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Diff;

/// <summary>The diffs of one run: of one stack, or of all.</summary>
/// <param name="Base">What they are compared with.</param>
/// <param name="Stacks">The diffs, by name of the stack.</param>
public sealed record DiffReport(string Base, ImmutableArray<PreviewDiff> Stacks)
{
    /// <summary>Default: false. Whether Azure was read for it.</summary>
    public bool ReadsAzure { get; init; }

    /// <summary>Whether anything changes in any stack.</summary>
    public bool IsEmpty => Stacks.All(stack => stack.IsEmpty);

    /// <summary>What was found in all stacks; what they share is one finding.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. Stacks.SelectMany(stack => stack.Diagnostics).Distinct()];
}
