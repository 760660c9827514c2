using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>What a check did not look for, because an error was in the way. What it does not report of this may still be wrong.</summary>
public sealed record Unchecked
{
    /// <summary>Everything was looked for.</summary>
    public static Unchecked Nothing { get; } = new();

    /// <summary>Nothing more was looked for, such as in a file that cannot be read to its end.</summary>
    public static Unchecked Everything { get; } = new() { IsEverything = true };

    /// <summary>Default: false. Whether anything may have been missed.</summary>
    public bool IsEverything { get; init; }

    /// <summary>Default: none. The codes of the checks that did not run.</summary>
    public ImmutableHashSet<string> Codes { get; init; } = [];

    /// <summary>What one of two checks did not look for.</summary>
    public Unchecked And(Unchecked other) => new() { IsEverything = IsEverything || other.IsEverything, Codes = Codes.Union(other.Codes) };

    /// <summary>These, and the checks of some codes.</summary>
    public Unchecked And(IEnumerable<DiagnosticDescriptor> descriptors) =>
        this with
        {
            Codes = Codes.Union(descriptors.Select(descriptor => descriptor.Code)),
        };

    /// <summary>Whether the check might have missed a diagnostic.</summary>
    public bool Has(Diagnostic diagnostic) => IsEverything || Codes.Contains(diagnostic.Code);
}
