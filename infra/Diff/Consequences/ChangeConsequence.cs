using System.Collections.Immutable;

namespace AvdPulumi.Infra.Diff.Consequences;

/// <summary>What follows from a change of an input, or of a whole resource, that its values do not show.</summary>
internal sealed record ChangeConsequence
{
    /// <summary>Pulumi type token.</summary>
    public required string Type { get; init; }

    /// <summary>Default: every change of the resource. Path of the input that changes.</summary>
    public string? Input { get; init; }

    /// <summary>Default: no parameter. For a guest script, its name and that of its parameter, instead of <see cref="Input"/>.</summary>
    public (string Script, string Parameter)? Parameter { get; init; }

    /// <summary>What happens to the resource.</summary>
    public ImmutableArray<ChangeKind> Kinds { get; init; } = [ChangeKind.Updated, ChangeKind.Moved];

    /// <summary>Default: every machine, and what is on none. Whether it holds for session hosts only, or for file server nodes only.</summary>
    public bool? OfHosts { get; init; }

    /// <summary>Default: any other value. Whether it follows only if the input was on before.</summary>
    public bool OnlyIfOn { get; init; }

    /// <summary>What follows, as a sentence without its full stop.</summary>
    public required string Text { get; init; }

    /// <summary>The page of this project that says so.</summary>
    public required string Page { get; init; }
}
