using System.Collections.Immutable;
using AvdPulumi.Configuration.Rules;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Facts;

/// <summary>A service that not every cloud has.</summary>
internal sealed record CloudFeature
{
    /// <summary>The setting that requires it.</summary>
    public required string Path { get; init; }

    /// <summary>Its name, for a sentence.</summary>
    public required string Noun { get; init; }

    /// <summary>Whether a config requires it.</summary>
    public required Func<RuleContext, bool> IsUsed { get; init; }

    /// <summary>The clouds that do not have it.</summary>
    public ImmutableArray<AzureCloud> NotOffered { get; init; } = [];

    /// <summary>The clouds for which no document says that they have it.</summary>
    public ImmutableArray<AzureCloud> NotConfirmed { get; init; } = [];

    /// <summary>The document that says so.</summary>
    public required string Source { get; init; }
}
