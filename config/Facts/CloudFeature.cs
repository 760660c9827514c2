using System.Collections.Immutable;
using AvdPulumi.Configuration.Rules;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Something that is not the same in every cloud.</summary>
internal sealed record CloudFeature
{
    /// <summary>The setting that asks for it.</summary>
    public required string Path { get; init; }

    /// <summary>What it is, for a sentence.</summary>
    public required string Noun { get; init; }

    /// <summary>Whether a config asks for it.</summary>
    public required Func<RuleContext, bool> IsUsed { get; init; }

    /// <summary>The clouds that do not have it.</summary>
    public ImmutableArray<AzureCloud> NotOffered { get; init; } = [];

    /// <summary>The clouds of which no document says that they have it.</summary>
    public ImmutableArray<AzureCloud> NotConfirmed { get; init; } = [];

    /// <summary>The document that says so.</summary>
    public required string Source { get; init; }
}
