using System.Collections.Immutable;

namespace AvdPulumi.Infra.Diff.Security;

/// <summary>A property that decides on security.</summary>
internal sealed record SecurityProperty
{
    /// <summary>Pulumi type token.</summary>
    public required string Type { get; init; }

    /// <summary>Path of the input; <c>[]</c> is each item of a list.</summary>
    public required string Path { get; init; }

    /// <summary>The part of security.</summary>
    public required SecurityTopic Topic { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Words { get; init; }

    /// <summary>Which direction is safer.</summary>
    public required SaferWhen Safer { get; init; }

    /// <summary>Default: none. For <see cref="SaferWhen.EarlierWord"/>: the words, the safest first. Case does not matter.</summary>
    public ImmutableArray<string> Order { get; init; } = [];

    /// <summary>Default: 0. The index of the last word in <see cref="Order"/> that is nothing to look at in a new resource.</summary>
    public int LastFine { get; init; }

    /// <summary>Whether it decides from where the resource is reached.</summary>
    public bool IsExposure { get; init; }

    /// <summary>Default: always. Another input with the value for which this entry holds.</summary>
    public (string Path, string Value)? Only { get; init; }

    /// <summary>Default: that is not said. Whether no value is as safe as can be, such as no cap.</summary>
    public bool UnsetIsSafest { get; init; }
}
