using System.Collections.Immutable;
using AvdPulumi.Infra.Diff;

namespace AvdPulumi.Infra.Rendering.Diffs;

/// <summary>Changes that are alike, as one entry.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="What">What it happens to, in words: <c>10 session hosts</c>, <c>keyvault:Vault</c>.</param>
/// <param name="Names">Their names, as runs.</param>
/// <param name="Note">What else is to be said; empty for nothing.</param>
/// <param name="Properties">The properties that change.</param>
/// <param name="Resources">How many resources it stands for.</param>
internal sealed record FoldedChange(
    ChangeKind Kind,
    string What,
    string Names,
    string Note,
    ImmutableArray<FoldedProperty> Properties,
    int Resources
)
{
    /// <summary>Whether state is lost with it.</summary>
    public bool LosesState { get; init; }

    /// <summary>All names in full, by which a search finds it.</summary>
    public ImmutableArray<string> AllNames { get; init; } = [];
}

/// <summary>A property that changes, as text. The name of a machine is an asterisk in it; a value that differs from resource to resource is empty.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Before">The value before.</param>
/// <param name="After">The value after; the same as before where the value stays and what it comes from is replaced.</param>
/// <param name="Effect">What the change does, with the source; null where it is made in place.</param>
internal sealed record FoldedProperty(string Path, string Before, string After, ReplacementReason? Effect);
